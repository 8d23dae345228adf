/// Web addresses that stand in a text without markup.
enum BareAddresses {
    /// Addresses of one item: what no article has.
    private static let atMost = 1_000

    /// - Returns: where they stand, in bytes; marks of the sentence behind them are left out.
    static func find(in text: Span<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while found.count < atMost {
            // The colon of "https://" is rarer than its letters.
            let colon = ByteScan.first(UInt8(ascii: ":"), in: text, from: index)
            guard colon + 3 < text.count else { return found }
            index = colon + 1
            guard text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/"),
                let start = schemeStart(before: colon, in: text)
            else { continue }
            let end = end(of: text, from: colon + 3)
            index = end
            if end > colon + 3 { found.append(start..<end) }
        }
        return found
    }

    private static func schemeStart(before colon: Int, in text: Span<UInt8>) -> Int? {
        for length in [5, 4] where colon >= length {
            let start = colon - length
            let isScheme = zip(start..<colon, "https".utf8).allSatisfy { text[$0].lowercased == $1 }
            let isAlone = start == 0 || !text[start - 1].isAlphanumeric
            if isScheme, isAlone { return start }
        }
        return nil
    }

    private static func end(of text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        var brackets = 0
        scan: while end < text.count {
            switch text[end] {
            case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"): break scan
            case UInt8(ascii: "("): brackets += 1
            case UInt8(ascii: ")"):
                guard brackets > 0 else { break scan }
                brackets -= 1
            // Quotation marks, dashes and the no-break space of a text, and U+3000 with what follows it.
            case 0xe2 where end + 1 < text.count && text[end + 1] == 0x80: break scan
            case 0xc2
            where end + 1 < text.count && (text[end + 1] == 0xa0 || text[end + 1] == 0xab || text[end + 1] == 0xbb):
                break scan
            case 0xe3 where end + 1 < text.count && text[end + 1] == 0x80: break scan
            default: break
            }
            end += 1
        }
        while end > start, ".,;:!?'*".utf8.contains(text[end - 1]) { end -= 1 }
        return end
    }
}
