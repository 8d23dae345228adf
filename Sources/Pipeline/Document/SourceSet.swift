/// A `srcset`: one picture in several sizes.
/// - Source: HTML Living Standard, 4.8.4.3.10, "Parsing a srcset attribute".
enum SourceSet {
    /// One of the files, and how large it says it is.
    struct Candidate: Equatable, Sendable {
        /// In the attribute's value.
        var address: Range<Int>
        /// Thousandths of a pixel of width, or of a density. One attribute has either, and any width that is used is larger
        /// than any density, so that the two can be compared across the sources of one picture.
        var size: Int
    }

    /// The file with the largest width or density, the first of equals; nil where none has an address.
    static func largest(in value: ArraySlice<UInt8>) -> Candidate? {
        var largest: Candidate?
        var place = value.startIndex
        while let candidate = next(in: value, &place) {
            // A picture that is written into the page is a stand-in for one that comes later.
            guard !value[candidate.address].hasPrefix(lowercase: "data:") else { continue }
            if candidate.size > largest?.size ?? -1 { largest = candidate }
        }
        return largest
    }

    private static func next(in value: ArraySlice<UInt8>, _ place: inout Int) -> Candidate? {
        while place < value.endIndex, value[place].isSpace || value[place] == comma { place += 1 }
        guard place < value.endIndex else { return nil }
        let start = place
        while place < value.endIndex, !value[place].isSpace { place += 1 }
        var end = place
        while value[end - 1] == comma { end -= 1 }
        // A comma at an address's end is the end of the candidate; within an address it belongs there.
        let size = end < place ? Self.plain : self.size(in: value, &place)
        return Candidate(address: start..<end, size: size)
    }

    /// Reads the descriptors behind an address up to the comma that ends them; one in brackets is none.
    private static func size(in value: ArraySlice<UInt8>, _ place: inout Int) -> Int {
        var size = plain
        var depth = 0
        var start = place
        while place < value.endIndex, depth > 0 || value[place] != comma {
            if value[place].isSpace {
                size = number(value[start..<place]) ?? size
                start = place + 1
            } else if value[place] == UInt8(ascii: "(") {
                depth += 1
            } else if value[place] == UInt8(ascii: ")") {
                depth = max(depth - 1, 0)
            }
            place += 1
        }
        return number(value[start..<place]) ?? size
    }

    /// `640w` or `1.5x` in thousandths; nil for anything else.
    private static func number(_ descriptor: ArraySlice<UInt8>) -> Int? {
        guard let unit = descriptor.last, unit == UInt8(ascii: "w") || unit == UInt8(ascii: "x") else { return nil }
        var value = 0
        var decimals: Int?
        for byte in descriptor.dropLast() {
            if byte == UInt8(ascii: "."), decimals == nil {
                decimals = 0
            } else if byte.isDigit, value < Self.atMost {
                guard (decimals ?? 0) < 3 else { continue }
                value = value * 10 + Int(byte - 0x30)
                if let count = decimals { decimals = count + 1 }
            } else {
                return nil
            }
        }
        for _ in (decimals ?? 0)..<3 { value *= 10 }
        return value
    }

    private static let comma = UInt8(ascii: ",")
    /// The size of a file that names none: one times.
    private static let plain = 1_000
    /// No picture is a million pixels wide.
    private static let atMost = 1_000_000
}
