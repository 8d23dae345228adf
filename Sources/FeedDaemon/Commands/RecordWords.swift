internal import Pipeline

/// A record in words for a terminal.
struct RecordWords {
    private let record: JSONValue
    private let now: Int64

    /// Of one record.
    private static let quotesAtMost = 3
    /// Unicode scalars of one text.
    private static let scalarsAtMost = 160

    /// - Parameters:
    ///   - record: as it stands in the output.
    ///   - now: in Unix seconds.
    init(_ record: JSONValue, now: Int64) {
        self.record = record
        self.now = now
    }

    /// As in `wire: Observatory finds its comet [2 quotes]`, with its newline.
    var line: String {
        let count = record["quotes"].map { Array($0.elements).count } ?? 0
        let quotes = count == 1 ? "1 quote" : "\(count) quotes"
        let title = record["title"]?.string ?? record["url"]?.string ?? "(no title)"
        let update = record["event"]?.string == "update" ? "updated: " : ""
        return "\(Self.clean(record["feed"]?["id"]?.string ?? "")): \(update)\(Self.clean(title)) [\(quotes)]\n"
    }

    /// The line, and below it the date, the address and the first quotations.
    var full: String {
        var text = "\n" + line
        let about = [age, record["url"]?.string.map(Self.clean)].compactMap { $0 }
        if !about.isEmpty { text += "  " + about.joined(separator: "  ") + "\n" }
        for quote in record["quotes"].map({ Array($0.elements.prefix(Self.quotesAtMost)) }) ?? [] {
            let speaker = quote["speaker"]?["name"]?.string ?? quote["speaker"]?["mention"]?.string
            text += "  “\(Self.clean(Self.words(of: quote)))” — \(speaker.map(Self.clean) ?? "?")\n"
        }
        return text
    }

    /// As in `3h ago`: the greatest unit is enough.
    private var age: String? {
        guard let date = record["date_published"]?.string else { return nil }
        guard let seconds = FeedDate.seconds(date), seconds <= now else { return Self.clean(date) }
        for (unit, length) in [("d", Int64(86_400)), ("h", 3_600), ("m", 60)] where now - seconds >= length {
            return "\((now - seconds) / length)\(unit) ago"
        }
        return "just now"
    }

    /// The quoted words alone: of a split quotation, what stands between is the author's.
    static func words(of quote: JSONValue) -> String {
        let whole = quote["exact"]?.string ?? ""
        guard let start = quote["start"]?.int64, let segments = quote["segments"] else { return whole }
        let scalars = Array(whole.unicodeScalars)
        let parts = segments.elements.map { segment -> String in
            let ends = segment.elements.compactMap(\.int64).map { Int(clamping: $0 - start) }
            guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] <= scalars.count else { return "" }
            return String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]]))
        }
        return parts.isEmpty ? whole : parts.joined(separator: " … ")
    }

    /// One line, not too long, without anything that a terminal would obey.
    private static func clean(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(scalarsAtMost).map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars)) + (text.unicodeScalars.count > scalarsAtMost ? "…" : "")
    }
}
