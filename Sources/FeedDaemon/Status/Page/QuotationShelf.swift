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

    /// Enough for a screen or two.
    private static let quotationsAtMost = 12
    /// What is read of the output: some hundred records.
    private static let bytesAtMost = 512 << 10
    /// In Unicode scalars: fewer say little without their sentence, more are read in the item itself.
    private static let lengths = 30...320

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

    /// One of each of the newest records, those first that say who speaks.
    static func read(_ lines: [ArraySlice<UInt8>]) -> [NewQuotation] {
        var (named, unnamed): ([NewQuotation], [NewQuotation]) = ([], [])
        var seen: Set<String> = []
        for line in lines.reversed() where named.count < quotationsAtMost {
            guard let record = try? JSONDocument(Array(line)).root, let quotes = record["quotes"] else { continue }
            let direct = quotes.elements.filter { $0["kind"]?.string == "direct" }.compactMap {
                NewQuotation($0, of: record)
            }
            let fit = direct.filter { lengths.contains($0.words.unicodeScalars.count) && !seen.contains($0.words) }
            guard let best = fit.first(where: { $0.speaker != nil }) ?? fit.first else { continue }
            seen.insert(best.words)
            if best.speaker == nil { unnamed.append(best) } else { named.append(best) }
        }
        return named + unnamed.prefix(quotationsAtMost - named.count)
    }
}

extension NewQuotation {
    fileprivate init?(_ quote: JSONValue, of record: JSONValue) {
        guard let feed = record["feed"] else { return nil }
        // A comma belongs to the sentence around it, or to the author's words that are left out.
        var words = RecordWords.words(of: quote).replacing(", … ", with: " … ")
        if words.hasSuffix(",") { words.removeLast() }
        let speaker = quote["speaker"]
        // Who is "he" is said in the item alone.
        let mention = speaker?["mention"]?.string.flatMap { $0.first?.isLowercase == true ? nil : $0 }
        self.init(
            words: words, speaker: speaker?["name"]?.string ?? mention,
            title: record["title"]?.string, url: record["url"]?.string, language: record["language"]?.string,
            feed: feed["title"]?.string ?? feed["id"]?.string ?? "",
            time: record["fetched"]?.string.flatMap { FeedDate.seconds($0) } ?? 0)
    }
}
