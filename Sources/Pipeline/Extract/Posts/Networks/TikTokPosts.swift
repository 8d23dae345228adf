/// Films on TikTok.
enum TikTokPosts: PostNetwork {
    static let network = Post.Network.tiktok
    static let sites: [StaticString] = ["tiktok.com", "m.tiktok.com", "vm.tiktok.com", "vt.tiktok.com"]
    static let classes: [StaticString] = ["tiktok-embed", "amp-tiktok"]

    static func post(at address: PostAddress) -> PostReference? {
        let segments = address.segments
        if address.isAt(["vm.tiktok.com", "vt.tiktok.com"]) {
            guard segments.count == 1, segments[0].isName(5...20) else { return nil }
            return PostReference(
                network, key: segments[0],
                url: ["https://".utf8, address.site.map(\.lowercased), "/".utf8, segments[0], "/".utf8])
        }
        guard let last = segments.last, segments.count >= 2 else { return nil }
        if address.has(0, "embed", "player") { return post(last, by: []) }
        guard segments.count == 3, segments[0].first == UInt8(ascii: "@"), address.has(1, "video", "photo") else {
            return nil
        }
        return post(last, by: segments[0].dropFirst())
    }

    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    {
        guard source == .dataVideoID || source == .dataSrc, className.firstRange(lowercase: "tiktok") != nil else {
            return nil
        }
        return post(name, by: [])
    }

    /// The number alone leads to the page, whatever stands for the author.
    private static func post(_ id: ArraySlice<UInt8>, by handle: ArraySlice<UInt8>) -> PostReference? {
        guard id.isNumber(8...20), handle.isEmpty || handle.isName(1...40, marks: "_.") else { return nil }
        return PostReference(
            network, key: id, url: ["https://www.tiktok.com/@".utf8, handle, "/video/".utf8, id], handle: handle)
    }

    /// The author's handle stands before the words, the music behind them.
    static func words(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var range = range
        if !range.isEmpty, text[range.lowerBound] == UInt8(ascii: "@") {
            let end = range.first { text[$0].isSpace } ?? range.upperBound
            range = end..<range.upperBound
        }
        // U+266C, beamed sixteenth notes.
        for place in range where text[place] == 0xE2 && place + 2 < range.upperBound {
            if text[place + 1] == 0x99, text[place + 2] == 0xAC { return range.lowerBound..<place }
        }
        return range
    }
}
