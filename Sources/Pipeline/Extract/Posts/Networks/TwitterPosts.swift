/// Posts of X, which was Twitter.
enum TwitterPosts: PostNetwork {
    static let network = Post.Network.twitter
    static let sites: [StaticString] = [
        "twitter.com", "x.com", "mobile.twitter.com", "mobile.x.com", "m.twitter.com", "platform.twitter.com",
        "platform.x.com",
    ]
    static let classes: [StaticString] = ["twitter-tweet", "twitter-video", "twitter-tweet-rendered", "amp-twitter"]

    static func post(at address: PostAddress) -> PostReference? {
        let host = address.isAt(["x.com", "mobile.x.com", "platform.x.com"]) ? "x.com" : "twitter.com"
        if address.has(0, "embed"), address.has(1, "tweet.html", "index.html"), let id = address.parameter("id") {
            return post(id[...], by: [], on: host)
        }
        guard let status = address.segments.firstIndex(where: isStatus),
            status >= 1, status + 1 < address.segments.count
        else { return nil }
        let isAnonymous = address.has(0, "i")
        guard isAnonymous || status == 1 else { return nil }
        return post(address.segments[status + 1], by: isAnonymous ? [] : address.segments[0], on: host)
    }

    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    { source == .dataTweetid ? post(name, by: [], on: "twitter.com") : nil }

    private static func isStatus(_ segment: ArraySlice<UInt8>) -> Bool {
        segment.equals(lowercase: "status") || segment.equals(lowercase: "statuses")
    }

    /// - Parameters:
    ///   - id: the post's number.
    ///   - handle: its author's; empty where nothing tells it, and `i` stands in its place.
    ///   - host: as published.
    /// - Returns: nil where the number or the handle can be none.
    private static func post(_ id: ArraySlice<UInt8>, by handle: ArraySlice<UInt8>, on host: String) -> PostReference? {
        guard id.isNumber(1...20), handle.isEmpty || handle.isName(1...20) else { return nil }
        return PostReference(
            network, key: id,
            url: ["https://\(host)/".utf8, handle.isEmpty ? Array("i".utf8)[...] : handle, "/status/".utf8, id],
            handle: handle)
    }
}
