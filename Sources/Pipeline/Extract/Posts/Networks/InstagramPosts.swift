/// Posts and reels of Instagram.
enum InstagramPosts: PostNetwork {
    static let network = Post.Network.instagram
    static let sites: [StaticString] = ["instagram.com", "instagr.am"]
    static let classes: [StaticString] = ["instagram-media", "amp-instagram"]

    static func post(at address: PostAddress) -> PostReference? {
        for place in 0..<min(address.segments.count - 1, 2) {
            guard address.has(place, "p", "reel", "reels", "tv") else { continue }
            let kind = address.has(place, "reels") ? "reel" : String(decoding: address.segments[place], as: UTF8.self)
            return post(address.segments[place + 1], kind.lowercased(), by: place == 1 ? address.segments[0] : [])
        }
        return nil
    }

    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    { source == .dataShortcode ? post(name, "p", by: []) : nil }

    private static func post(_ code: ArraySlice<UInt8>, _ kind: String, by handle: ArraySlice<UInt8>) -> PostReference?
    {
        guard code.isName(5...64, marks: "_-"), handle.isEmpty || handle.isName(1...40, marks: "_.") else { return nil }
        return PostReference(
            network, key: code, url: ["https://www.instagram.com/\(kind)/".utf8, code, "/".utf8], handle: handle)
    }

    /// The offer to go there, which stands first and names the network in every language.
    static func words(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let end = min(ByteScan.first(ASCII.lineFeed, in: text, from: range.lowerBound), range.upperBound)
        let line = range.lowerBound..<end
        guard line.count <= offerBytes, PostText.holds("instagram", in: text, line) else { return range }
        return end..<range.upperBound
    }

    /// The longest translation has about 70.
    private static let offerBytes = 120
}
