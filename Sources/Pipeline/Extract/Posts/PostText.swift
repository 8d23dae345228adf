/// Small questions about stretches of an item's text.
enum PostText {
    /// Whether a word, which is written in lower case, stands in the range, without regard to ASCII case.
    static func holds(_ word: StaticString, in text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let length = word.utf8CodeUnitCount
        guard length <= range.count else { return false }
        return (range.lowerBound...range.upperBound - length).contains { begins(with: word, in: text, at: $0) }
    }

    /// Whether a word, which is written in lower case, stands at `place`, without regard to ASCII case.
    static func begins(with word: StaticString, in text: Span<UInt8>, at place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= text.count else { return false }
        return word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { unsafe text[place + $0].lowercased == letters[$0] }
        }
    }

    static func trimmed(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        var range = range
        while let first = range.first, let length = spaceLength(at: first, in: text), first + length <= range.upperBound
        {
            range = first + length..<range.upperBound
        }
        while let last = range.last {
            // No-break spaces and marks of direction have two or three bytes.
            let length = [1, 2, 3].first {
                last + 1 - $0 >= range.lowerBound && spaceLength(at: last + 1 - $0, in: text) == $0
            }
            guard let length else { break }
            range = range.lowerBound..<last + 1 - length
        }
        return range
    }

    /// The line of `range` in which `place` stands, without its line feed.
    static func line(around place: Int, of range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        var start = place
        while start > range.lowerBound, text[start - 1] != ASCII.lineFeed { start -= 1 }
        var end = place
        while end < range.upperBound, text[end] != ASCII.lineFeed { end += 1 }
        return start..<end
    }

    /// Addresses at the end of a post lead to its pictures, or to what it is about: they are no words.
    static func withoutTrailingAddresses(_ range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
        var range = trimmed(range, in: text)
        while !range.isEmpty {
            var start = range.upperBound
            while start > range.lowerBound, !text[start - 1].isSpace { start -= 1 }
            guard isAddress(at: start, in: text) else { break }
            range = trimmed(range.lowerBound..<start, in: text)
        }
        return range
    }

    /// How X, Instagram and plain text write addresses that stand for attachments.
    private static func isAddress(at place: Int, in text: Span<UInt8>) -> Bool {
        let beginnings: [StaticString] = ["https://", "http://", "pic.twitter.com/", "pic.x.com/", "t.co/"]
        return beginnings.contains { begins(with: $0, in: text, at: place) }
    }

    /// How long the space at `place` is: white space, U+00A0, U+200E, U+200F or U+FEFF; nil where there is none.
    private static func spaceLength(at place: Int, in text: Span<UInt8>) -> Int? {
        let byte = text[place]
        if byte.isSpace { return 1 }
        if byte == 0xC2, place + 1 < text.count, text[place + 1] == 0xA0 { return 2 }
        guard place + 2 < text.count else { return nil }
        if byte == 0xE2, text[place + 1] == 0x80, text[place + 2] & 0xFE == 0x8E { return 3 }
        return byte == 0xEF && text[place + 1] == 0xBB && text[place + 2] == 0xBF ? 3 : nil
    }

    /// How long the dash at `place` is, a hyphen only with another one or a space behind it; nil where there is none.
    static func dashLength(at place: Int, in text: Span<UInt8>) -> Int? {
        guard place < text.count else { return nil }
        if text[place] == ASCII.hyphen, place + 1 < text.count {
            return text[place + 1] == ASCII.hyphen ? 2 : text[place + 1].isSpace ? 1 : nil
        }
        // U+2012 to U+2015.
        guard text[place] == 0xE2, place + 2 < text.count, text[place + 1] == 0x80 else { return nil }
        return 0x92...0x95 ~= text[place + 2] ? 3 : nil
    }
}
