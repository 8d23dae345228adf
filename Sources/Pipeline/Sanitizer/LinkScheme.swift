/// Which addresses a reader may be led to, by their scheme.
enum LinkScheme {
    /// Schemes that stand before another address; what calls a program by them opens that.
    private static let wrappers: [StaticString] = ["feed", "itpc", "pcast"]
    /// What feeds link to, beyond what HTML may: other networks of pages, and streams.
    private static let ofFeeds: [StaticString] = [
        "gemini", "gopher", "itpc", "pcast", "rtsp", "rtmp", "mms", "ipfs", "ipns",
    ]

    /// Whether it may stand in sanitized HTML.
    static func allowsInHTML(_ address: WebAddress) -> Bool { allows(address, SanitizerPolicy.linkSchemes) }

    /// Whether it may stand in a field of a feed. A relative address is as safe as what it is relative to.
    static func allowsInFeed(_ address: WebAddress) -> Bool {
        address.scheme == nil || allows(address, SanitizerPolicy.linkSchemes + ofFeeds)
    }

    private static func allows(_ address: WebAddress, _ schemes: [StaticString]) -> Bool {
        guard let scheme = address.scheme else { return false }
        func isOne(of names: [StaticString]) -> Bool {
            names.contains { address.bytes[scheme].equals(lowercase: $0) }
        }
        guard isOne(of: schemes) else { return false }
        guard isOne(of: wrappers), address.authority == nil else { return true }
        // "feed:https://…"; "feed://…" stands for http.
        return WebAddress(address.bytes[(scheme.upperBound + 1)...])?.isWeb == true
    }
}
