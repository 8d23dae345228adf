/// Small questions about ASCII bytes, asked everywhere.
extension UInt8 {
    /// White space of XML and HTML: space, tab, line feed, form feed, carriage return.
    @inline(__always) var isSpace: Bool { self == 0x20 || self == 0x0a || self == 0x09 || self == 0x0d || self == 0x0c }
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }
    @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
    /// Whether this byte begins a character in UTF-8.
    @inline(__always) var beginsScalar: Bool { self & 0xc0 != 0x80 }

    var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
    /// The range without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, self[first].isSpace { range = first + 1..<range.upperBound }
        while let last = range.last, self[last].isSpace { range = range.lowerBound..<last }
        return range
    }

    /// Whether the bytes are `word`, which is written in lower case, without regard to ASCII case.
    func equals(lowercase word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            unsafe zip(self, letters).allSatisfy { $0.lowercased == $1 }
        }
    }

    /// Where the bytes of `word`, which is written in lower case, stand first, without regard to ASCII case.
    ///
    /// The library's search for a sequence works through indices and costs fifty times as much.
    func firstRange(lowercase word: StaticString) -> Range<Int>? {
        let length = word.utf8CodeUnitCount
        guard length > 0, length <= count else { return nil }
        return word.withUTF8Buffer { letters in
            for start in startIndex...(endIndex - length) where unsafe self[start].lowercased == letters[0] {
                var matched = 1
                while matched < length, unsafe self[start + matched].lowercased == letters[matched] { matched += 1 }
                if matched == length { return start..<start + length }
            }
            return nil
        }
    }

    /// Whether the bytes begin with `word`, which is written in lower case, without regard to ASCII case.
    func hasPrefix(lowercase word: StaticString) -> Bool { prefix(word.utf8CodeUnitCount).equals(lowercase: word) }
}

extension String {
    /// Whether `word`, which is written in lower case, stands somewhere in the text, without regard to ASCII case.
    func holds(_ word: StaticString) -> Bool { Array(utf8).firstRange(lowercase: word) != nil }
}

extension [UInt8] {
    /// Appends a run of `bytes` with its ASCII letters made small.
    mutating func append(lowercased range: Range<Int>, of bytes: Span<UInt8>) {
        append(addingCapacity: range.count) { room in
            for at in range { room.append(bytes[at].lowercased) }
        }
    }
}
