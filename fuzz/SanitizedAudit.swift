/// Looks for what must never stand in sanitized HTML, by lists of its own: what `SanitizerPolicy` allows by mistake shows here.
enum SanitizedAudit {
    /// Elements that run, load, ask for input, or turn a reader to another way of reading.
    private static let elements: Set<String> = [
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "form", "input", "button",
        "textarea", "select", "option", "base", "link", "meta", "template", "noscript", "noembed", "noframes", "xmp",
        "plaintext", "portal", "foreignobject", "use", "image", "animate", "animatemotion", "animatetransform", "set",
        "handler", "feimage", "annotation-xml", "mglyph", "malignmark", "maction", "html", "head", "body",
    ]
    private static let attributes: Set<String> = [
        "srcdoc", "formaction", "action", "background", "ping", "target", "autofocus", "contenteditable", "http-equiv",
        "dynsrc", "lowsrc", "manifest", "is", "slot",
    ]
    private static let addresses: Set<String> = [
        "href", "xlink:href", "src", "srcset", "poster", "cite", "data", "longdesc", "usemap",
    ]
    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "sms", "geo", "ftp", "sftp", "magnet", "irc", "ircs", "xmpp", "news", "nntp",
        "sip", "sips", "feed", "webcal",
    ]

    /// - Returns: what is wrong, in a few words; nil where nothing is.
    static func fault(in html: [UInt8]) -> String? {
        var tokenizer = HTMLTokenizer(switchesContent: false)
        while true {
            switch tokenizer.next(in: html.span) {
            case .end: return nil
            case .comment, .doctype: return "a comment or document type"
            case .startTag(let tag):
                let name = String(decoding: html[tag.name], as: UTF8.self).lowercased()
                if elements.contains(name) { return "<\(name)>" }
                for attribute in tokenizer.attributes {
                    let key = String(decoding: html[attribute.name], as: UTF8.self).lowercased()
                    var value: [UInt8] = []
                    HTMLText.appendValue(attribute.value, of: html.span, to: &value)
                    if let fault = fault(of: key, String(decoding: value, as: UTF8.self)) { return fault }
                }
            case .text, .characters, .endTag: continue
            }
        }
    }

    private static func fault(of name: String, _ value: String) -> String? {
        if name.hasPrefix("on") || attributes.contains(name) { return "the attribute \(name)" }
        let read = value.unicodeScalars.filter { $0.value > 0x20 }.map { String($0) }.joined().lowercased()
        if addresses.contains(name), let colon = read.firstIndex(of: ":") {
            let scheme = String(read[..<colon])
            let isScheme = scheme.first?.isLetter == true && scheme.allSatisfy { $0.isASCII && isOfSchemes($0) }
            let isPicture = scheme == "data" && name.hasPrefix("src") && read.hasPrefix("data:image/")
            if isScheme, !schemes.contains(scheme), !isPicture { return "\(name)=\(value)" }
        }
        if name == "style",
            ["url(", "expression", "@", "\\", "/*", "behavior", "binding"].contains(where: read.contains)
        {
            return "style=\(value)"
        }
        return nil
    }

    private static func isOfSchemes(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "+" || character == "-" || character == "."
    }
}
