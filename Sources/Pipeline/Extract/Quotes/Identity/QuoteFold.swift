/// Folds quoted words so that the same words in two outlets become the same bytes.
///
/// Small letters; words parted by one space; no quotation marks, dashes or punctuation but what stands inside a word
/// (`don't`, `well-known`, `3.5`), with every apostrophe drawn straight; the segments of a split quotation joined. So
/// it does not matter whether an outlet quotes “Yes, we can.”, ‘Yes, we can’ or “Yes,” she said, “we can!”.
public enum QuoteFold {
    /// Appends the folded bytes of a quote; none where it holds no word.
    /// - Parameters:
    ///   - quote: whose ranges count in `text`.
    ///   - text: UTF-8 of the text of the quote's place.
    ///   - bytes: is only added to, so that one buffer serves all quotes.
    public static func append(_ quote: Quote, of text: Span<UInt8>, to bytes: inout [UInt8]) {
        var isFirst = true
        if quote.segments.isEmpty {
            append(quote.span, text, &bytes, &isFirst)
        } else {
            for segment in quote.segments { append(segment, text, &bytes, &isFirst) }
        }
    }

    private static func append(_ range: Range<Int>, _ text: Span<UInt8>, _ bytes: inout [UInt8], _ isFirst: inout Bool)
    {
        var at = range.lowerBound
        // Folding makes a scalar no longer, and a space stands before each word.
        bytes.append(addingCapacity: 2 * range.count + 4) { room in
            while at < range.upperBound {
                let (kind, length) = Neighbour.at(at, in: text)
                guard isWord(kind, text[at]) else {
                    at += length
                    continue
                }
                if !isFirst { room.append(0x20) }
                isFirst = false
                let start = at
                while at < range.upperBound, text[at].isLetter {
                    room.append(text[at].lowercased)
                    at &+= 1
                }
                // Most words end here.
                if at < range.upperBound, at > start, text[at] == 0x20 || text[at] == 0x2C { continue }
                let end = max(start + length, WordReader.end(of: start, in: text, limit: range.upperBound))
                let last = min(end, range.upperBound)
                while at < last { at += appendFolded(text, at, to: &room) }
            }
        }
    }

    /// Signs such as %, $ and € tell quotes apart; other scripts' letters and emoji pass as they are.
    private static func isWord(_ kind: Neighbour, _ byte: UInt8) -> Bool {
        switch kind {
        case .letter, .digit: true
        case .other: byte > 0x20 && byte != 0x7F
        default: false
        }
    }

    /// - Returns: how many bytes were read.
    private static func appendFolded(_ text: Span<UInt8>, _ at: Int, to room: inout OutputSpan<UInt8>) -> Int {
        let (scalar, length) = CaseFold.scalar(text, at: at)
        switch scalar {
        case 0x2019: room.append(0x27)
        case 0..<0x80: room.append(UInt8(scalar))
        case 0x80..<0x800 where length > 1:
            room.append(UInt8(0xC0 | scalar >> 6))
            room.append(UInt8(0x80 | scalar & 0x3F))
        default:
            // Folding keeps every longer scalar's length but those of capital sharp s and broken bytes.
            for next in at..<min(at + length, text.count) { room.append(text[next]) }
        }
        return length
    }
}
