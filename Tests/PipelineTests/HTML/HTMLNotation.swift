@testable import Pipeline

/// The tokens of a piece of HTML in a short notation: `#text` (neighbours joined), `<p class=[x]>`, `<br/>`, `</p>`,
/// `<!--data-->`, `<!DOCTYPE html [public] [system] quirks>`.
func htmlTokens(
    _ html: String, content: HTMLTokenizer.Content = .data, switchesContent: Bool = true
) -> [String] {
    let bytes = Array(html.utf8)
    var tokenizer = HTMLTokenizer(content: content, switchesContent: switchesContent)
    var tokens: [String] = []
    var text: [UInt8] = []
    while true {
        let token = tokenizer.next(in: bytes.span)
        switch token {
        case .text(let run):
            text += bytes[run]
            continue
        case .characters(let characters):
            characters.append(to: &text)
            continue
        default: break
        }
        if !text.isEmpty { tokens.append("#" + String(decoding: text, as: UTF8.self)) }
        text = []
        switch token {
        case .startTag(let tag):
            let attributes = tokenizer.attributes.map {
                " \(HTMLText.name($0.name, bytes))=[\(HTMLText.value($0.value, bytes))]"
            }
            tokens.append("<\(HTMLText.name(tag.name, bytes))\(attributes.joined())\(tag.isSelfClosing ? "/" : "")>")
        case .endTag(let tag): tokens.append("</\(HTMLText.name(tag.name, bytes))>")
        case .comment(let data): tokens.append("<!--\(HTMLText.plain(data, bytes))-->")
        case .doctype: tokens.append(notation(of: tokenizer.doctype, bytes))
        case .text, .characters: break
        case .end: return tokens
        }
    }
}

private func notation(of doctype: HTMLDoctype, _ bytes: [UInt8]) -> String {
    let name = doctype.name.map { HTMLText.name($0, bytes) } ?? "-"
    let identifiers = [doctype.publicIdentifier, doctype.systemIdentifier].map { identifier in
        identifier.map { " [\(HTMLText.plain($0, bytes))]" } ?? " -"
    }
    return "<!DOCTYPE \(name)\(identifiers.joined())\(doctype.forcesQuirks ? " quirks" : "")>"
}

extension HTMLText {
    static func name(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
        var buffer: [UInt8] = []
        HTMLText.appendName(range, of: bytes.span, to: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    static func value(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
        var buffer: [UInt8] = []
        HTMLText.appendValue(range, of: bytes.span, to: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    static func plain(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
        var buffer: [UInt8] = []
        HTMLText.appendPlain(range, of: bytes.span, to: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }
}
