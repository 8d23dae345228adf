/// Decodes what stands between the quotes of a string that the parser has checked.
enum JSONEscape {
    /// - Source: RFC 8259, section 7; a surrogate without its partner (section 8.2) becomes U+FFFD.
    /// - Parameters:
    ///   - range: the string without its quotes.
    ///   - bytes: the document.
    ///   - out: what the UTF-8 of the string is appended to.
    static func decode(_ range: Range<Int>, of bytes: [UInt8], into out: inout [UInt8]) {
        var at = range.lowerBound
        while at < range.upperBound {
            let plain = at
            while at < range.upperBound, bytes[at] != UInt8(ascii: "\\") { at += 1 }
            out.append(contentsOf: bytes[plain..<at])
            guard at + 1 < range.upperBound else { return }
            if bytes[at + 1] == UInt8(ascii: "u") {
                at += unicode(at: at, in: bytes, into: &out)
            } else {
                out.append(short(bytes[at + 1]))
                at += 2
            }
        }
    }

    private static func short(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    /// Decodes `\uXXXX`, or two of them that make a surrogate pair.
    /// - Returns: how many bytes they take.
    private static func unicode(at: Int, in bytes: [UInt8], into out: inout [UInt8]) -> Int {
        let high = hexadecimal(at: at + 2, in: bytes) ?? 0xFFFD
        if high & 0xFC00 == 0xD800, at + 7 < bytes.count, bytes[at + 6] == UInt8(ascii: "\\"),
            bytes[at + 7] == UInt8(ascii: "u"), let low = hexadecimal(at: at + 8, in: bytes), low & 0xFC00 == 0xDC00
        {
            append(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), to: &out)
            return 12
        }
        append(high, to: &out)
        return 6
    }

    private static func append(_ code: UInt32, to out: inout [UInt8]) {
        out.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    }

    /// Four hexadecimal digits.
    /// - Returns: nil where there are none.
    static func hexadecimal(at: Int, in bytes: [UInt8]) -> UInt32? {
        guard at + 4 <= bytes.count else { return nil }
        var code: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            code = code << 4 | UInt32(digit)
        }
        return code
    }
}
