/// Posts of Mastodon and of what speaks its language, on any host.
///
/// The path alone tells them: a handle behind `@`, then a number.
enum MastodonPosts: PostNetwork {
    static let network = Post.Network.mastodon
    static let sites: [StaticString] = []
    static let classes: [StaticString] = ["mastodon-embed"]

    /// Networks apart whose addresses look alike.
    private static let others: [StaticString] = [
        "truthsocial.com", "gab.com", "tiktok.com", "youtube.com", "threads.net", "threads.com", "medium.com",
        "substack.com", "twitter.com", "x.com", "telegram.me", "t.me",
    ]

    static func post(at address: PostAddress) -> PostReference? {
        guard !address.isAt(others) else { return nil }
        var segments = address.segments[...]
        if segments.last?.equals(lowercase: "embed") == true { segments = segments.dropLast() }
        if segments.first?.equals(lowercase: "web") == true { segments = segments.dropFirst() }
        let parts = Array(segments)
        if parts.count == 2, parts[0].first == UInt8(ascii: "@") {
            return post(parts[1], by: parts[0].dropFirst(), on: address.site)
        }
        let isFederated = parts.count == 4 && address.has(0, "users") && address.has(2, "statuses")
        return isFederated ? post(parts[3], by: parts[1], on: address.site) : nil
    }

    private static func post(_ id: ArraySlice<UInt8>, by name: ArraySlice<UInt8>, on host: ArraySlice<UInt8>)
        -> PostReference?
    {
        // Numbers were short before 2018; much shorter ones are pages of something else.
        guard id.isNumber(4...20), name.isName(1...120, marks: "_.-@") else { return nil }
        let site = host.map(\.lowercased)
        let handle = name.contains(UInt8(ascii: "@")) ? Array(name) : name + [UInt8(ascii: "@")] + site
        return PostReference(
            network, key: site + [ASCII.slash] + id,
            url: ["https://".utf8, site, "/@".utf8, name, "/".utf8, id], handle: handle)
    }
}
