/// White space between the values of a JSON text.
enum JSONSpace {
    /// A value on one line, as short as it can be written; strings stay as they are.
    /// - Source: RFC 8259, section 2.
    static func removed(from text: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var isInString = false
        var isEscaped = false
        for byte in text {
            if isInString {
                if !isEscaped, byte == UInt8(ascii: "\"") { isInString = false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if byte == UInt8(ascii: "\"") {
                isInString = true
            } else if byte.isSpace {
                continue
            }
            output.append(byte)
        }
        return output
    }
}
