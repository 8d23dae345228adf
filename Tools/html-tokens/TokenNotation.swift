internal import Pipeline

/// Tokens as JSON: `["StartTag","p",{"class":"x"},true]`, `["EndTag","p"]`, `["Character","text"]` with neighbours joined,
/// `["Comment","…"]`, `["DOCTYPE",name,public,system,correctness]`.
struct TokenNotation {
    private var output: [UInt8] = [UInt8(ascii: "[")]
    /// The text since the last token of another kind.
    private var text: [UInt8] = []

    /// The tokens of a document, a line feed behind them.
    static func json(of bytes: Span<UInt8>) -> [UInt8] {
        var notation = TokenNotation()
        var tokenizer = HTMLTokenizer(switchesContent: false)
        while true {
            let token = tokenizer.next(in: bytes)
            notation.append(token, from: tokenizer, of: bytes)
            if token == .end { return notation.output + Array("]\n".utf8) }
        }
    }

    private mutating func append(_ token: HTMLToken, from tokenizer: HTMLTokenizer, of bytes: Span<UInt8>) {
        switch token {
        case .text(let run): return HTMLText.appendPlain(run, of: bytes, to: &text)
        case .characters(let characters): return characters.append(to: &text)
        default: break
        }
        if !text.isEmpty {
            begin("Character")
            appendItem(text)
            end()
            text.removeAll(keepingCapacity: true)
        }
        switch token {
        case .startTag(let tag):
            begin("StartTag")
            appendItem(Self.name(tag.name, of: bytes))
            append(tokenizer.attributes, of: bytes)
            if tag.isSelfClosing { append(",true") }
            end()
        case .endTag(let tag):
            begin("EndTag")
            appendItem(Self.name(tag.name, of: bytes))
            end()
        case .comment(let data):
            begin("Comment")
            appendItem(Self.plain(data, of: bytes))
            end()
        case .doctype:
            let doctype = tokenizer.doctype
            begin("DOCTYPE")
            appendItem(doctype.name.map { Self.name($0, of: bytes) })
            appendItem(doctype.publicIdentifier.map { Self.plain($0, of: bytes) })
            appendItem(doctype.systemIdentifier.map { Self.plain($0, of: bytes) })
            append(doctype.forcesQuirks ? ",false" : ",true")
            end()
        case .text, .characters, .end: break
        }
    }

    private mutating func append(_ attributes: [HTMLAttribute], of bytes: Span<UInt8>) {
        append(",{")
        for (index, attribute) in attributes.enumerated() {
            if index > 0 { append(",") }
            appendString(Self.name(attribute.name, of: bytes))
            append(":")
            var value: [UInt8] = []
            HTMLText.appendValue(attribute.value, of: bytes, to: &value)
            appendString(value)
        }
        append("}")
    }

    private static func name(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
        var name: [UInt8] = []
        HTMLText.appendName(range, of: bytes, to: &name)
        return name
    }

    private static func plain(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        HTMLText.appendPlain(range, of: bytes, to: &plain)
        return plain
    }

    // MARK: - JSON

    private mutating func begin(_ kind: String) {
        append(output.count > 1 ? ",[\"\(kind)\"" : "[\"\(kind)\"")
    }

    private mutating func end() { append("]") }

    private mutating func append(_ json: String) { output += json.utf8 }

    private mutating func appendItem(_ value: [UInt8]?) {
        append(",")
        guard let value else { return append("null") }
        appendString(value)
    }

    private mutating func appendString(_ value: [UInt8]) {
        append("\"")
        for byte in value {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
            default: output.append(byte)
            }
        }
        append("\"")
    }
}
