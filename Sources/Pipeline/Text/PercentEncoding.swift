/// Writes bytes that may not stand in an address as `%` and two hexadecimal digits.
/// - Source: RFC 3986, 2.1; WHATWG URL, 1.3, "percent-encode sets", but for letters beyond ASCII (RFC 3987) and `'`.
enum PercentEncoding {
    /// The bytes below 128 that are encoded, as bits; controls, the space and DEL always are.
    struct Set {
        fileprivate var low: UInt64
        fileprivate var high: UInt64

        /// What follows the colon of `mailto:` and the like.
        static let opaque = Set("")
        static let path = Set("\"<>`{}^")
        static let query = Set("\"<>")
        static let fragment = Set("\"<>`")

        private init(_ characters: StaticString) {
            low = 1 << 33 - 1
            high = 1 << 63
            characters.withUTF8Buffer { letters in
                for index in letters.indices {
                    let letter = unsafe UInt64(letters[index])
                    if letter < 64 { low |= 1 << letter } else { high |= 1 << (letter - 64) }
                }
            }
        }

        @inline(__always)
        func contains(_ byte: UInt8) -> Bool {
            byte < 64 ? low &>> UInt64(byte) & 1 != 0 : byte < 128 && high &>> UInt64(byte & 63) & 1 != 0
        }

        func append(_ part: ArraySlice<UInt8>, to output: inout [UInt8]) { append(part.span, to: &output) }

        /// Appends a part of an address, encoded; what is encoded already stays.
        func append(_ part: Span<UInt8>, to output: inout [UInt8]) {
            var start = 0
            for index in 0..<part.count where contains(part[index]) {
                output.append(start..<index, of: part)
                appendEncoded(part[index], to: &output)
                start = index + 1
            }
            output.append(start..<part.count, of: part)
        }
    }

    static func appendEncoded(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "%"))
        output.append(digit(byte &>> 4))
        output.append(digit(byte & 15))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

    /// The one spelling of a part of an address: no letter, digit or `-._~` is encoded, all beyond ASCII is, and the
    /// digits are upper case.
    /// - Source: RFC 3986, 6.2.2.1 and 6.2.2.2; RFC 3987, 3.1.
    static func appendNormal(_ part: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let first = ByteScan.firstToNormalize(in: part.span)
        output.append(0..<first, of: part.span)
        guard first < part.count else { return }
        let start = output.count
        var index = part.startIndex + first
        while index < part.endIndex {
            let byte = part[index]
            if let value = value(in: part, at: index) {
                if isUnreserved(value), !(isDigitOfStray(output[start...]) && value.hexValue != nil) {
                    output.append(value)
                } else {
                    appendEncoded(value, to: &output)
                }
                index += 3
            } else {
                if byte >= 0x80 { appendEncoded(byte, to: &output) } else { output.append(byte) }
                index += 1
            }
        }
    }

    /// Whether a digit behind `output` would complete a percent sign that encodes nothing: `%%341` must not become `%41`.
    private static func isDigitOfStray(_ output: ArraySlice<UInt8>) -> Bool { output.suffix(2).contains(percent) }

    /// The bytes that a part of an address stands for; a percent sign that encodes nothing stands for itself.
    static func decoded(_ part: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count)
        var index = part.startIndex
        while index < part.endIndex {
            let value = value(in: part, at: index)
            bytes.append(value ?? part[index])
            index += value == nil ? 1 : 3
        }
        return bytes
    }

    /// The byte that is encoded at `index`; nil where none is.
    private static func value(in part: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard part[index] == percent, index + 2 < part.endIndex, let high = part[index + 1].hexValue,
            let low = part[index + 2].hexValue
        else { return nil }
        return high << 4 | low
    }

    private static let percent = UInt8(ascii: "%")

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "~")
    }
}
