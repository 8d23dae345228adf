/// Reads the grammar of JSON byte by byte into nodes, without recursion.
struct JSONParser {
    let bytes: [UInt8]
    let limits: JSONDocument.Limits
    private(set) var nodes: [JSONNode] = []
    /// The indexes of the arrays and objects that aren't closed yet, outermost first.
    private var open: [Int] = []
    /// The offset of the next byte.
    private(set) var at = 0

    init(bytes: [UInt8], limits: JSONDocument.Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func parse() throws(JSONFault) {
        guard bytes.count <= JSONDocument.maximumBytes else {
            throw JSONFault(offset: JSONDocument.maximumBytes, problem: .tooLarge(limit: JSONDocument.maximumBytes))
        }
        try skipByteOrderMark()
        skipSpace()
        guard at < bytes.count else { throw fault(.empty) }
        repeat { try value() } while try anotherValueIsDue()
        skipSpace()
        guard at == bytes.count else { throw isComment ? fault(.comment) : fault(.afterEnd) }
    }

    /// Reads on behind a value or an opening bracket until the next value is due, or the document is whole.
    private mutating func anotherValueIsDue() throws(JSONFault) -> Bool {
        while let container = open.last {
            let isObject = nodes[container].kind == .object
            let isFirst = container == nodes.count - 1
            skipSpace()
            if at < bytes.count, bytes[at] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                at += 1
                close(container)
                continue
            }
            if !isFirst { try comma(in: isObject ? .object : .array) }
            if isObject { try key() }
            return true
        }
        return false
    }

    private mutating func comma(in container: JSONFault.Container) throws(JSONFault) {
        guard at < bytes.count else { throw fault(.unclosed(container)) }
        guard bytes[at] == UInt8(ascii: ",") else {
            throw isComment ? fault(.comment) : fault(.expectedCommaOrEnd(of: container))
        }
        let comma = at
        at += 1
        skipSpace()
        guard at < bytes.count else { throw fault(.unclosed(container)) }
        if bytes[at] == UInt8(ascii: "}") || bytes[at] == UInt8(ascii: "]") {
            throw JSONFault(offset: comma, problem: .trailingComma)
        }
    }

    private mutating func key() throws(JSONFault) {
        guard at < bytes.count else { throw fault(.unclosed(.object)) }
        switch bytes[at] {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "'"): throw fault(.singleQuotes)
        case _ where isComment: throw fault(.comment)
        case _ where isWordByte(bytes[at]): throw fault(.unquotedKey)
        default: throw fault(.expectedKey)
        }
        skipSpace()
        guard at < bytes.count else { throw fault(.unclosed(.object)) }
        guard bytes[at] == UInt8(ascii: ":") else { throw isComment ? fault(.comment) : fault(.expectedColon) }
        at += 1
    }

    private mutating func value() throws(JSONFault) {
        skipSpace()
        guard at < bytes.count else {
            guard let container = open.last else { throw fault(.expectedValue) }
            throw fault(.unclosed(nodes[container].kind == .object ? .object : .array))
        }
        switch bytes[at] {
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "{"): try begin(.object)
        case UInt8(ascii: "["): try begin(.array)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "+"): throw fault(.leadingPlus)
        case UInt8(ascii: "."): throw fault(.missingDigits)
        case UInt8(ascii: "'"): throw fault(.singleQuotes)
        case _ where isComment: throw fault(.comment)
        case _ where isWordByte(bytes[at]): try word()
        default: throw fault(.expectedValue)
        }
    }

    private mutating func begin(_ kind: JSONKind) throws(JSONFault) {
        guard open.count < limits.depth else { throw fault(.tooDeep(limit: limits.depth)) }
        open.append(nodes.count)
        try append(kind, from: at, to: at)
        at += 1
    }

    private mutating func close(_ container: Int) {
        nodes[container].end = UInt32(at)
        nodes[container].next = UInt32(nodes.count)
        open.removeLast()
    }

    private mutating func word() throws(JSONFault) {
        let start = at
        while at < bytes.count, isWordByte(bytes[at]) { at += 1 }
        let kind: JSONKind
        switch bytes[start..<at] {
        case let word where word.elementsEqual("true".utf8): kind = .true
        case let word where word.elementsEqual("false".utf8): kind = .false
        case let word where word.elementsEqual("null".utf8): kind = .null
        case let word:
            // A word in a message needs no more than its beginning.
            let shown = String(decoding: word.prefix(24), as: UTF8.self)
            throw JSONFault(offset: start, problem: .unknownWord(shown))
        }
        try append(kind, from: start, to: at)
    }

    /// - Source: RFC 8259, section 6.
    private mutating func number() throws(JSONFault) {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let whole = at
        try digits()
        if bytes[whole] == UInt8(ascii: "0"), at > whole + 1 {
            throw JSONFault(offset: whole, problem: .leadingZero)
        }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        guard at - start <= JSONDocument.maximumNumberBytes else {
            throw JSONFault(offset: start, problem: .numberTooLong(limit: JSONDocument.maximumNumberBytes))
        }
        try append(.number, from: start, to: at)
    }

    private mutating func digits() throws(JSONFault) {
        let start = at
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        guard at > start else { throw fault(.missingDigits) }
    }

    /// Reads a string from its opening quote; checks escapes and UTF-8, decodes nothing.
    private mutating func string() throws(JSONFault) {
        let start = at
        var escaped = false
        at += 1
        while true {
            // The plain characters of ASCII, nearly all of nearly every string.
            while at < bytes.count, isPlain(bytes[at]) { at += 1 }
            guard at < bytes.count else { throw JSONFault(offset: start, problem: .unterminatedString) }
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                try append(.string, from: start, to: at, escaped: escaped)
                return
            case UInt8(ascii: "\\"):
                escaped = true
                try escape(inStringAt: start)
            case 0x0A, 0x0D: throw fault(.rawLineBreak)
            case 0..<0x20: throw fault(.rawControl(bytes[at]))
            default:
                guard let length = UTF8Sequence.length(at: at, in: bytes) else { throw fault(.invalidUTF8) }
                at += length
            }
        }
    }

    private mutating func escape(inStringAt start: Int) throws(JSONFault) {
        guard at + 1 < bytes.count else { throw JSONFault(offset: start, problem: .unterminatedString) }
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            at += 2
        case UInt8(ascii: "u"):
            guard JSONEscape.hexadecimal(at: at + 2, in: bytes) != nil else { throw fault(.shortUnicodeEscape) }
            at += 6
        default: throw fault(.unknownEscape)
        }
    }

    private mutating func append(
        _ kind: JSONKind, from start: Int, to end: Int, escaped: Bool = false
    ) throws(JSONFault) {
        guard nodes.count < limits.values else {
            throw JSONFault(offset: start, problem: .tooManyValues(limit: limits.values))
        }
        nodes.append(
            JSONNode(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                next: UInt32(truncatingIfNeeded: nodes.count + 1), kind: kind, escaped: escaped))
    }

    private mutating func skipSpace() {
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    }

    private mutating func skipByteOrderMark() throws(JSONFault) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { throw fault(.notUTF8) }
        // The first two characters of JSON are ASCII: a zero among them is UTF-16 or UTF-32 without a mark.
        if bytes.prefix(2).contains(0) { throw fault(.notUTF8) }
    }

    /// Whether the next byte begins what other languages take for a comment.
    private var isComment: Bool {
        guard at < bytes.count else { return false }
        return bytes[at] == UInt8(ascii: "/") || bytes[at] == UInt8(ascii: "#")
    }

    private func fault(_ problem: JSONFault.Problem) -> JSONFault { JSONFault(offset: at, problem: problem) }
}

private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
        || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
}
