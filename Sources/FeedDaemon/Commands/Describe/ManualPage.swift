/// Writes a manual page.
/// - Source: man(7), groff_man(7).
struct ManualPage {
    private(set) var text: String

    /// - Parameters:
    ///   - name: as in `feedd`.
    ///   - section: of the manual.
    ///   - title: what stands in the middle of its head.
    init(_ name: String, section: Int, title: String) {
        let version = Self.escaped("feedd \(Version.current)")
        text = ".TH \(Self.escaped(name).uppercased()) \(section) \"\" \"\(version)\" \"\(Self.escaped(title))\"\n"
    }

    mutating func section(_ name: String) { text += ".SH \(name.uppercased())\n" }

    mutating func subsection(_ name: String) { text += ".SS \(Self.escaped(name))\n" }

    mutating func paragraph(_ words: String) { text += ".PP\n" + Self.line(words) }

    /// Words that follow on the same paragraph.
    mutating func words(_ words: String) { text += Self.line(words) }

    /// A command in bold, and what follows it.
    mutating func synopsis(_ command: String, _ usage: String) {
        text += ".br\n\\fB\(Self.escaped(command))\\fR \(Self.escaped(usage))\n"
    }

    /// A term, in bold, with its placeholder in italics, and what it means below it.
    mutating func term(_ term: String, _ placeholder: String? = nil, _ words: String) {
        text += ".TP\n\\fB\(Self.escaped(term))\\fR"
        if let placeholder { text += " \\fI\(Self.escaped(placeholder))\\fR" }
        text += "\n" + Self.line(words)
    }

    /// Lines as they are.
    mutating func example(_ lines: String) {
        text += ".PP\n.nf\n.RS 4\n"
        for line in lines.split(separator: "\n") { text += Self.line(String(line)) }
        text += ".RE\n.fi\n"
    }

    private static func line(_ words: String) -> String {
        let text = escaped(words)
        // A line that begins so would be a request.
        return (text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : "") + text + "\n"
    }

    /// A hyphen is drawn as a minus, so that what is copied from the page can be typed.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\"": result += "\\(dq"
            case "…": result += "\\&..."
            case "\n": result += " "
            default: result.append(character)
            }
        }
    }
}
