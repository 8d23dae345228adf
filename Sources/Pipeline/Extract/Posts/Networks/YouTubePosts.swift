/// Films on YouTube, by whichever player they are shown.
enum YouTubePosts: PostNetwork {
    static let network = Post.Network.youtube
    static let sites: [StaticString] = [
        "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com", "youtu.be",
    ]
    static let classes: [StaticString] = ["amp-youtube", "lite-youtube"]

    static func post(at address: PostAddress) -> PostReference? {
        if address.isAt(["youtu.be"]) { return address.segments.first.flatMap(post) }
        if address.has(0, "watch") { return address.parameter("v").flatMap { post($0[...]) } }
        guard address.segments.count == 2, address.has(0, "embed", "v", "e", "shorts", "live") else { return nil }
        return post(address.segments[1])
    }

    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    {
        // Other players have numbers by the same names.
        guard source == .videoid || source == .dataVideoid, className.firstRange(lowercase: "youtube") != nil else {
            return nil
        }
        return post(name)
    }

    private static func post(_ id: ArraySlice<UInt8>) -> PostReference? {
        // A list of films is framed by a word of as many letters as an id has.
        guard id.isName(11...11, marks: "_-"), !id.equals(lowercase: "videoseries"),
            !id.equals(lowercase: "live_stream")
        else { return nil }
        return PostReference(network, key: id, url: ["https://www.youtube.com/watch?v=".utf8, id])
    }
}
