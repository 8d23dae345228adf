/// Writes HTML into one buffer. What is markup is a literal of this program; everything else is escaped, so that what feeds
/// say can become nothing but text.
/// - Source: WHATWG HTML, 13.3, "Escaping a string".
struct HTMLWriter {
    private(set) var output: [UInt8] = []

    /// Markup as it stands.
    mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
    }

    /// Text between tags, or within the quotes of an attribute.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case "'": raw("&#39;")
            default: append(scalar)
            }
        }
    }

    mutating func number(_ value: some BinaryInteger) { output.append(contentsOf: String(value).utf8) }

    /// What a stranger wrote: in an element of its own, so that its direction moves nothing around it.
    mutating func isolated(_ text: String, atMost count: Int = 300) {
        raw("<bdi>")
        self.text(text, atMost: count)
        raw("</bdi>")
    }

    /// Text of so many Unicode scalars, and an ellipsis in the place of further ones.
    mutating func text(_ text: String, atMost count: Int) {
        let scalars = text.unicodeScalars
        self.text(String(String.UnicodeScalarView(scalars.prefix(count))))
        if scalars.count > count { raw("…") }
    }

    /// A link to where a stranger says, in as far as it leads to the web; else the text alone.
    mutating func link(_ address: String?, _ text: String, atMost count: Int = 300) {
        guard let address, Self.leadsToWeb(address) else { return isolated(text, atMost: count) }
        raw("<a href=\"")
        self.text(address)
        raw("\" rel=\"noopener noreferrer\">")
        isolated(text, atMost: count)
        raw("</a>")
    }

    static func leadsToWeb(_ address: String) -> Bool {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("http://") || start == "https://"
    }

    /// A time with the words that say how far away it is.
    mutating func time(_ seconds: Int64, now: Int64) {
        raw("<time datetime=\"")
        let stamp = TimeWords.stamp(seconds)
        text(stamp)
        raw("\" title=\"")
        text(stamp)
        raw("\">")
        text(TimeWords.distance(seconds, now: now))
        raw("</time>")
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09, 0x0a: output.append(UInt8(scalar.value))
        // No text of a person: C0 and C1, what turns the direction of the text around it, noncharacters.
        case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069, 0xfdd0...0xfdef: return
        case let value where value & 0xfffe == 0xfffe: return
        default: output.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        }
    }
}
