/// Why bytes are no JSON document, and where.
public struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// In bytes from the start of the document, a byte order mark included; the document's length where it ends too soon.
    public var offset: Int
    public var problem: Problem

    public enum Problem: Equatable, Sendable {
        case empty
        case tooLarge(limit: Int)
        case tooDeep(limit: Int)
        case tooManyValues(limit: Int)
        /// In an encoding other than UTF-8.
        case notUTF8
        case invalidUTF8
        case expectedValue
        case expectedKey
        case expectedColon
        case expectedCommaOrEnd(of: Container)
        case trailingComma
        case unclosed(Container)
        case comment
        case singleQuotes
        case unquotedKey
        case unknownWord(String)
        case unterminatedString
        case rawLineBreak
        case rawControl(UInt8)
        case unknownEscape
        case shortUnicodeEscape
        case leadingZero
        case leadingPlus
        case missingDigits
        case numberTooLong(limit: Int)
        case afterEnd
    }

    public enum Container: String, Sendable { case array, object }

    public init(offset: Int, problem: Problem) {
        self.offset = offset
        self.problem = problem
    }

    public var description: String { "byte \(offset): \(problem)" }
}

extension JSONFault.Container {
    fileprivate var end: String { self == .array ? "]" : "}" }
}

extension JSONFault.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "the document is empty"
        case .tooLarge(let limit): "the document has more than \(limit) bytes"
        case .tooDeep(let limit): "more than \(limit) arrays and objects inside one another"
        case .tooManyValues(let limit): "more than \(limit) values in one document"
        case .notUTF8: "the document is not in UTF-8, the encoding of JSON"
        case .invalidUTF8: "bytes that are no UTF-8"
        case .expectedValue: "expected a value"
        case .expectedKey: "expected a key in double quotes"
        case .expectedColon: "expected a colon after the key"
        case .expectedCommaOrEnd(let container): "expected a comma or \(container.end) after the value"
        case .trailingComma: "a trailing comma"
        case .unclosed(let container): "the document ends inside an \(container.rawValue): \(container.end) is missing"
        case .comment: "a comment: JSON has none"
        case .singleQuotes: "single quotes: JSON has only double quotes"
        case .unquotedKey: "a key without double quotes"
        case .unknownWord(let word): "\(word) is no value: JSON has the words true, false and null"
        case .unterminatedString: "unterminated string"
        case .rawLineBreak: "a raw line break in a string: write it as \\n, or close the string with \""
        case .rawControl(0x09): "a raw tab in a string: write it as \\t"
        case .rawControl(let byte): "a raw control character in a string: write it as \\u00\(hexadecimal(byte))"
        case .unknownEscape: "an escape that JSON doesn't know: it has \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u"
        case .shortUnicodeEscape: "\\u without four hexadecimal digits"
        case .leadingZero: "a number with a leading zero"
        case .leadingPlus: "a number with a leading plus sign"
        case .missingDigits: "a number without a digit where one is due"
        case .numberTooLong(let limit): "a number of more than \(limit) characters"
        case .afterEnd: "something stands after the end of the document"
        }
    }
}

private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
