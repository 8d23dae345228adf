/// Characters that mean something in HTML, written so that they don't.
enum HTMLEscape {
    static func append(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
        default: output.append(byte)
        }
    }

    /// Appends what stands between tags, where quotation marks mean nothing.
    static func append(text: Span<UInt8>, to output: inout [UInt8]) {
        append(text, ASCII.greater, to: &output)
    }

    /// Appends what stands between double quotation marks.
    static func append(value: Span<UInt8>, to output: inout [UInt8]) {
        append(value, ASCII.doubleQuote, to: &output)
    }

    @inline(__always)
    private static func append(_ bytes: Span<UInt8>, _ fourth: UInt8, to output: inout [UInt8]) {
        var start = 0
        while true {
            let end = ByteScan.first(
                of: ASCII.less, ASCII.ampersand, ASCII.greater, fourth, in: bytes, from: start)
            if end > start { output.append(start..<end, of: bytes) }
            guard end < bytes.count else { return }
            append(bytes[end], to: &output)
            start = end + 1
        }
    }
}
