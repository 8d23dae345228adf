internal import Pipeline
internal import Synchronization

/// Prints records for a person: the first ones with their quotations and links, the later ones a line each.
final class Showcase: Sendable {
    private let shown = Mutex(0)

    /// So many records are shown in full.
    private static let fullAtMost = 12
    /// Of one record.
    private static let quotesAtMost = 3

    func show(_ report: PollReport) {
        for tail in report.records {
            let number = shown.withLock { count in
                count += 1
                return count
            }
            guard let record = try? JSONDocument([UInt8(ascii: "{")] + tail.dropFirst()).root else { continue }
            Terminal.out(number <= Self.fullAtMost ? full(record) : line(record))
        }
    }

    private func line(_ record: JSONValue) -> String {
        let quotes = record["quotes"].map { Array($0.elements).count } ?? 0
        let title = record["title"]?.string ?? record["url"]?.string ?? "(no title)"
        return "\(record["feed"]?["id"]?.string ?? ""): \(clean(title)) [\(quotes) quotes]\n"
    }

    private func full(_ record: JSONValue) -> String {
        var text = "\n" + line(record)
        if let date = record["date_published"]?.string { text += "  \(date)" }
        if let url = record["url"]?.string { text += "  \(clean(url))" }
        text += "\n"
        for quote in record["quotes"].map({ Array($0.elements.prefix(Self.quotesAtMost)) }) ?? [] {
            let speaker = quote["speaker"]?["name"]?.string ?? quote["speaker"]?["mention"]?.string
            text += "  “\(clean(quote["exact"]?.string ?? ""))” — \(speaker.map(clean) ?? "?")\n"
        }
        return text
    }

    /// One line, not too long, without anything that a terminal would obey.
    private func clean(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(160).map { scalar -> Unicode.Scalar in
            scalar.value < 0x20 || 0x7f..<0xa0 ~= scalar.value ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars)) + (text.unicodeScalars.count > 160 ? "…" : "")
    }
}
