internal import Pipeline

/// `--pretty`: a record in a few aligned lines.
struct RecordPage: Equatable, Sendable {
    let isColoured: Bool

    private enum Style: String {
        case strong = "1"
        case faint = "2"
        case words = "32"
        case name = "36"
    }

    /// So wide is the column of seq.
    private static let margin = 10
    /// Unicode scalars of one text.
    private static let scalarsAtMost = 240

    /// As in:
    ///
    ///          25  2026-11-23 15:05  sample-wire
    ///              Averland court halts dam on the Lind
    ///              https://wire.example/world/884102
    ///              “neither complete nor recent,” – Perrin Oake, Judge (wrote)
    func text(of record: JSONValue) -> String {
        let seq = record["seq"]?.numberText ?? "?"
        let time = record["date_published"]?.string ?? record["fetched"]?.string ?? ""
        let update = record["event"]?.string == "update" ? "  update \(record["revision"]?.numberText ?? "")" : ""
        var text = String(repeating: " ", count: max(0, Self.margin - seq.count)) + styled(seq, .faint)
        text += "  " + styled(Self.minute(time), .faint) + "  " + styled(clean(record["feed"]?["id"]), .name) + update
        if let title = record["title"] { text += line(styled(clean(title), .strong)) }
        if let url = record["url"] { text += line(styled(clean(url), .faint)) }
        for quote in record["quotes"].map({ Array($0.elements) }) ?? [] { text += line(words(of: quote)) }
        return text
    }

    private func line(_ text: String) -> String { "\n" + String(repeating: " ", count: Self.margin + 2) + text }

    private func words(of quote: JSONValue) -> String {
        var text = styled("“\(clean(quote["exact"]))”", .words)
        let speaker = quote["speaker"]
        let name = clean(speaker?["name"] ?? speaker?["mention"])
        guard !name.isEmpty else { return text }
        text += " – " + styled(name, .name)
        if let role = speaker?["role"] { text += ", " + clean(role) }
        if let cue = quote["cue"] { text += styled(" (\(clean(cue)))", .faint) }
        return text
    }

    /// `2026-11-23T15:05:00Z` to the minute.
    private static func minute(_ time: String) -> String {
        String(time.prefix(16)).replacing("T", with: " ")
    }

    private func styled(_ text: String, _ style: Style) -> String {
        isColoured && !text.isEmpty ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text
    }

    /// One line, not too long, without anything that a terminal would obey.
    private func clean(_ value: JSONValue?) -> String {
        guard let scalars = value?.string?.unicodeScalars.prefix(Self.scalarsAtMost + 1) else { return "" }
        let kept = scalars.prefix(Self.scalarsAtMost).map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(kept)) + (scalars.count > kept.count ? "…" : "")
    }
}
