internal import Pipeline
internal import Storage
internal import Synchronization

/// A quotation that came lately.
struct NewQuotation: Equatable, Sendable {
    var words: String
    var speaker: String?
    /// Of the item.
    var title: String?
    var url: String?
    var language: String?
    /// The feed's title, else its id.
    var feed: String
    /// When it was fetched, in Unix seconds.
    var time: Int64
}

/// The newest quotations, read from the end of the output when somebody asks, and again when it has grown.
final class QuotationShelf: Sendable {
    private let directory: String
    private let kept = Mutex<(mark: String, quotations: [NewQuotation])>(("", []))

    /// Enough for two screens.
    private static let quotationsAtMost = 12
    /// One item that quotes much shall leave room for others.
    private static let perItem = 2
    /// What is read of the output: some hundred records.
    private static let bytesAtMost = 512 << 10
    /// A quotation of fewer Unicode scalars says little without its sentence.
    private static let shortest = 20

    init(directory: String) { self.directory = directory }

    /// The newest first; what can't be read is left out.
    func newest() -> [NewQuotation] {
        guard let output = try? OutputDirectory(directory), let mark = try? output.newestMark() else { return [] }
        let known = kept.withLock { $0.mark == mark ? $0.quotations : nil }
        if let known { return known }
        let quotations = Self.read((try? output.newestLines(bytesAtMost: Self.bytesAtMost)) ?? [])
        kept.withLock { $0 = (mark, quotations) }
        return quotations
    }

    /// Of the newest records, those first that say who speaks.
    static func read(_ lines: [ArraySlice<UInt8>]) -> [NewQuotation] {
        var (found, unnamed): ([NewQuotation], [NewQuotation]) = ([], [])
        var seen: Set<String> = []
        for line in lines.reversed() where found.count < quotationsAtMost {
            guard let record = try? JSONDocument(Array(line)).root, let quotes = record["quotes"] else { continue }
            var count = 0
            for quote in quotes.elements where count < perItem {
                guard ["direct", "mixed"].contains(quote["kind"]?.string),
                    let quotation = NewQuotation(quote, of: record),
                    quotation.words.unicodeScalars.count >= shortest, seen.insert(quotation.words).inserted
                else { continue }
                if quotation.speaker == nil { unnamed.append(quotation) } else { found.append(quotation) }
                count += 1
            }
        }
        found = Array(found.prefix(quotationsAtMost))
        return found + unnamed.prefix(quotationsAtMost - found.count)
    }
}

extension NewQuotation {
    fileprivate init?(_ quote: JSONValue, of record: JSONValue) {
        guard let words = quote["exact"]?.string, let feed = record["feed"] else { return nil }
        let speaker = quote["speaker"]
        self.init(
            words: words, speaker: speaker?["name"]?.string ?? speaker?["mention"]?.string,
            title: record["title"]?.string, url: record["url"]?.string, language: record["language"]?.string,
            feed: feed["title"]?.string ?? feed["id"]?.string ?? "",
            time: record["fetched"]?.string.flatMap { FeedDate.seconds($0) } ?? 0)
    }
}
