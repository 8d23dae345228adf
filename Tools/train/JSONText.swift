/// What the trainer writes of JSON.
enum JSONText {
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// Scalar offsets of byte offsets.
struct ScalarOffsets {
    private var counts: [Int] = []

    init(_ text: [UInt8]) {
        counts.reserveCapacity(text.count + 1)
        var count = 0
        for byte in text {
            counts.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        counts.append(count)
    }

    subscript(byte: Int) -> Int { counts[byte] }
}
