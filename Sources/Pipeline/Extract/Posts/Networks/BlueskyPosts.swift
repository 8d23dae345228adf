/// Posts of Bluesky.
/// - Source: AT Protocol, "AT URI scheme" and "Record key".
enum BlueskyPosts: PostNetwork {
    static let network = Post.Network.bluesky
    static let sites: [StaticString] = ["bsky.app", "embed.bsky.app"]
    static let classes: [StaticString] = ["bluesky-embed"]

    static func post(at address: PostAddress) -> PostReference? {
        let segments = address.segments
        guard segments.count == 4 else { return nil }
        let isPage = address.has(0, "profile") && address.has(2, "post")
        let isFrame = address.has(0, "embed") && address.has(2, "app.bsky.feed.post")
        return isPage || isFrame ? post(of: segments[1], segments[3]) : nil
    }

    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    {
        guard source == .dataBlueskyURI, name.hasPrefix(lowercase: "at://") else { return nil }
        let parts = name.dropFirst(5).split(separator: ASCII.slash)
        guard parts.count == 3, parts[1].equals(lowercase: "app.bsky.feed.post") else { return nil }
        return post(of: parts[0], parts[2])
    }

    /// - Parameters:
    ///   - author: a handle, which is a host's name, or an identifier that begins with `did:`.
    ///   - key: of the record; the time of its making, so that it tells posts of all authors apart.
    /// - Returns: nil where either can't be what it should.
    private static func post(of author: ArraySlice<UInt8>, _ key: ArraySlice<UInt8>) -> PostReference? {
        guard author.isName(3...253, marks: ".-:%_"), key.isName(5...64, marks: "_-") else { return nil }
        return PostReference(
            network, key: key, url: ["https://bsky.app/profile/".utf8, author, "/post/".utf8, key],
            handle: author.hasPrefix(lowercase: "did:") ? [] : author)
    }

    /// What the embed writes in the place of pictures stands last.
    static func words(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let mark: StaticString = "[image or embed]"
        let start = range.upperBound - mark.utf8CodeUnitCount
        guard start >= range.lowerBound, PostText.holds(mark, in: text, start..<range.upperBound) else { return range }
        return range.lowerBound..<start
    }
}
