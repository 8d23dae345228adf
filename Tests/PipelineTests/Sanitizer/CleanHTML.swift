@testable import Pipeline

/// A fragment sanitized, as its reader in a test asks for it.
func clean(_ html: String, base: String = "https://site.example/news/") -> String {
    String(decoding: Sanitizer.clean(Array(html.utf8).span, base: Array(base.utf8)), as: UTF8.self)
}

/// A drawing as it is written, from what follows its tag's attributes on.
func svg(_ rest: String, _ attributes: String = "") -> String {
    #"<svg xmlns="http://www.w3.org/2000/svg"\#(attributes)>\#(rest)"#
}

/// A formula, likewise.
func math(_ rest: String, _ attributes: String = "") -> String {
    #"<math xmlns="http://www.w3.org/1998/Math/MathML"\#(attributes)>\#(rest)"#
}

/// What is wrong with HTML that claims to be sanitized: all that is not listed, badly nested, or an address of another
/// scheme; read anew, without the sanitizer's own eyes.
func faults(in html: String) -> [String] {
    let bytes = Array(html.utf8)
    var tokenizer = HTMLTokenizer(switchesContent: false)
    var open: [String] = []
    var faults: [String] = []
    while true {
        switch tokenizer.next(in: bytes.span) {
        case .text(let run):
            if bytes[run].contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
                faults.append("a bare < or > in text")
            }
        case .characters: continue
        case .comment, .doctype: faults.append("a comment or a DOCTYPE")
        case .startTag(let tag):
            let name = String(decoding: bytes[tag.name], as: UTF8.self)
            if !Listed.elements.contains(name) { faults.append("<\(name)>") }
            if let outer = open.last, Listed.words.contains(outer) { faults.append("<\(name)> in \(outer)") }
            if open.contains(where: { $0 == "svg" || $0 == "math" }) == Listed.html.contains(name),
                name != "a" || open.contains("math")
            {
                faults.append("<\(name)> in \(open)")
            }
            for attribute in tokenizer.attributes {
                faults += Listed.faults(
                    of: String(decoding: bytes[attribute.name], as: UTF8.self),
                    HTMLText.value(attribute.value, bytes))
            }
            if !Listed.void.contains(name) { open.append(name) }
        case .endTag(let tag):
            let name = String(decoding: bytes[tag.name], as: UTF8.self)
            if open.popLast() != name { faults.append("</\(name)> ends another element") }
        case .end: return faults + open.map { "<\($0)> is not ended" }
        }
    }
}

private enum Listed {
    static let elements = Set(
        SanitizerPolicy.elements.filter { $0.1 != .dropped }.flatMap { $0.names.split(separator: " ").map(String.init) }
    )
    static let words: Set<String> = ["title", "desc", "mi", "mn", "mo", "ms", "mtext"]
    static let html = Set(
        SanitizerPolicy.elements.filter { $0.0 == .html && $0.1 != .dropped }
            .flatMap { $0.names.split(separator: " ").map(String.init) })
    static let void: Set<String> = ["area", "br", "col", "hr", "img", "source", "track", "wbr"]
    static let attributes = Set(
        SanitizerPolicy.attributes.flatMap { $0.names.split(separator: " ").map(String.init) })

    static func faults(of name: String, _ value: String) -> [String] {
        if name == "xmlns" {
            return value == "http://www.w3.org/2000/svg" || value == "http://www.w3.org/1998/Math/MathML" ? [] : [value]
        }
        if !attributes.contains(name) || name.hasPrefix("on") { return ["the attribute \(name)"] }
        let fault = ["\(name)=\(value)"]
        switch name {
        case "href", "xlink:href", "src", "poster", "cite", "data", "longdesc":
            return isHarmless(value, inlinePicture: name == "src") ? [] : fault
        case "srcset":
            let addresses = value.split(separator: ", ").map { String($0.split(separator: " ").first ?? "") }
            return addresses.allSatisfy { isHarmless($0, inlinePicture: true) } ? [] : fault
        case "style", "fill", "stroke", "mask", "clip-path", "color":
            let isFunction =
                value.contains("(") && !["rgb", "hsl", "url(#user-content-"].contains { value.contains($0) }
            let isEvil = ["\\", "/*", "@", "<", "expression", "javascript", "behavior", "binding", "url(h", "position"]
                .contains { value.lowercased().contains($0) }
            return isFunction || isEvil ? fault : []
        case "id", "name", "for", "form", "list", "headers":
            return value.split(separator: " ").allSatisfy { $0.hasPrefix("user-content-") } ? [] : fault
        default: return []
        }
    }

    /// Whether an address is relative to nothing that runs: as a browser reads it, without line breaks and controls.
    private static func isHarmless(_ value: String, inlinePicture: Bool) -> Bool {
        let read = value.unicodeScalars.filter { $0.value > 0x20 }.map(String.init).joined().lowercased()
        guard let colon = read.firstIndex(of: ":") else { return true }
        let scheme = read[..<colon]
        guard scheme.first?.isASCII == true, scheme.first?.isLetter == true else { return true }
        if scheme.contains(where: { !$0.isASCII || !($0.isLetter || $0.isNumber || "+-.".contains($0)) }) {
            return true
        }
        if scheme == "data" { return inlinePicture && read.hasPrefix("data:image/") && !read.contains("svg") }
        return SanitizerPolicy.linkSchemes.contains { String(describing: $0) == scheme }
    }
}
