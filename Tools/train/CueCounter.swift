import Pipeline

/// Counts which words give words to speakers.
struct CueCounter {
    private struct Count {
        /// Times that the word stood between the words and the speaker that people marked, and those with marks.
        var asCue = 0
        var marked = 0
        var all = 0
    }

    private var counts: [String: Count] = [:]

    mutating func add(_ article: Article) {
        for word in Self.words(String(decoding: article.text, as: UTF8.self)) {
            counts[word, default: Count()].all += 1
        }
        for quotation in article.quotations where !quotation.cue.isEmpty {
            for word in Set(Self.words(quotation.cue)) {
                counts[word, default: Count()].asCue += 1
                if !quotation.isIndirect { counts[word, default: Count()].marked += 1 }
            }
        }
    }

    /// The words with their level, in alphabetical order.
    var words: [(word: [UInt8], level: CueTable.Level)] {
        counts.sorted { $0.key < $1.key }.compactMap { word, count in
            let bytes = Array(word.utf8)
            guard let level = Self.level(count), !CueTable.isGrammar(bytes) else { return nil }
            return (bytes, level)
        }
    }

    private static func level(_ count: Count) -> CueTable.Level? {
        let share = Double(count.asCue) / Double(count.all + 1)
        if share >= 0.55, count.marked >= 12 { return .core }
        guard count.asCue >= 2 else { return nil }
        if share >= 0.25 { return .cue }
        return share >= 0.05 ? .weak : nil
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
            .map { $0.hasSuffix("'s") || $0.hasSuffix("’s") ? String($0.dropLast(2)) : String($0) }
    }
}
