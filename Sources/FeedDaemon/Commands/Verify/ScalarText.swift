internal import Pipeline

/// A text that is cut by Unicode scalar offsets.
struct ScalarText {
    private let bytes: [UInt8]
    let count: Int
    /// Where every 64th scalar begins; empty where all is ASCII.
    private var marks: [Int] = []

    private static let stride = 64

    init?(_ value: JSONValue?) {
        var bytes: [UInt8] = []
        guard let value, value.stringBytes(into: &bytes) else { return nil }
        self.bytes = bytes
        if bytes.allSatisfy({ $0 < 0x80 }) {
            count = bytes.count
            return
        }
        var scalars = 0
        for (place, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalars.isMultiple(of: Self.stride) { marks.append(place) }
            scalars += 1
        }
        count = scalars
    }

    /// - Returns: nil where `range` isn't within the text.
    func slice(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        return bytes[place(of: range.lowerBound)..<place(of: range.upperBound)]
    }

    private func place(of scalar: Int) -> Int {
        guard !marks.isEmpty else { return scalar }
        guard scalar < count else { return bytes.count }
        var place = marks[scalar / Self.stride]
        var left = scalar % Self.stride
        while left > 0 {
            place += 1
            if bytes[place] & 0xC0 != 0x80 { left -= 1 }
        }
        return place
    }
}
