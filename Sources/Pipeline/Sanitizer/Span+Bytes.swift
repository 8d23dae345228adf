extension Span<UInt8> {
    /// What is left without white space and controls at both ends.
    var trimmedRange: Range<Int> {
        var range = 0..<count
        while let last = range.last, self[last] <= 0x20 { range = range.lowerBound..<last }
        while let first = range.first, self[first] <= 0x20 { range = first + 1..<range.upperBound }
        return range
    }

    /// Whether the bytes begin with ASCII that is given in lower case, in any case.
    func starts(with word: StaticString) -> Bool { HTMLTokenizer.has(word, at: 0, in: self) }

    /// Whether the bytes are ASCII that is given in lower case, in any case.
    func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && starts(with: word) }
}

extension [UInt8] {
    init(_ bytes: Span<UInt8>) {
        self = []
        append(0..<bytes.count, of: bytes)
    }
}
