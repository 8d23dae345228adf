import SeededRandom

/// Other quotation marks for an article's own, so that a model can be tried on habits that its training set lacks.
enum Alteration: String, CaseIterable {
    case straight, single, guillemets
    /// “ opens and " closes.
    case mixed
    /// “ and ”, one closing mark in twenty missing.
    case dropped

    /// One closing mark in so many is dropped.
    private static let droppedOf: UInt64 = 20

    /// The article with other marks, as a JSON line with the fields that a scorer reads.
    func line(_ article: Article) -> [UInt8] {
        let old = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
        var new = ""
        // For each scalar of the old text, where it is in the new one.
        var places: [Int] = []
        var count = 0
        var random = SeededRandom(seed: UInt64(article.text.count))
        var at = 0
        while at < old.count {
            let length = Self.markLength(old, at)
            for _ in 0..<max(1, length) { places.append(count) }
            if length == 0 {
                new.unicodeScalars.append(old[at])
                count += 1
            } else if let mark = mark(opens: Self.opens(old, at, length), &random) {
                new.unicodeScalars.append(mark)
                count += 1
            }
            at += max(1, length)
        }
        places.append(count)
        return Self.line(article, new, places)
    }

    private func mark(opens: Bool, _ random: inout SeededRandom) -> Unicode.Scalar? {
        switch self {
        case .straight: "\""
        case .single: opens ? "‘" : "’"
        case .guillemets: opens ? "«" : "»"
        case .mixed: opens ? "“" : "\""
        case .dropped: opens ? "“" : random.next() % Self.droppedOf == 0 ? nil : "”"
        }
    }

    /// How many scalars make up the double mark at a place; 0 where there is none.
    private static func markLength(_ text: [Unicode.Scalar], _ at: Int) -> Int {
        switch text[at] {
        case "“", "”", "\"", "„": 1
        case "'" where at + 1 < text.count && text[at + 1] == "'": 2
        default: 0
        }
    }

    private static func opens(_ text: [Unicode.Scalar], _ at: Int, _ length: Int) -> Bool {
        switch text[at] {
        case "“", "„": return true
        case "”": return false
        default: break
        }
        guard at > 0 else { return true }
        switch text[at - 1] {
        case " ", "\n", "\t", "(", "[", "\u{A0}", "‘": return true
        case "—", "–", "-": return at + length < text.count && text[at + length].properties.isAlphabetic
        default: return false
        }
    }

    private static func line(_ article: Article, _ text: String, _ places: [Int]) -> [UInt8] {
        let scalars = ScalarOffsets(article.text)
        func place(_ byte: Int) -> Int { places[scalars[byte]] }
        let quotes = article.quotations.map { quotation -> String in
            var fields = [
                "\"start\":\(place(quotation.span.lowerBound))", "\"end\":\(place(quotation.span.upperBound))",
                "\"kind\":\"\(quotation.isIndirect ? "indirect" : "direct")\"",
                "\"uncertain\":\(quotation.isUncertain)",
                "\"cue\":\(JSONText.quoted(quotation.cue))",
            ]
            if let range = quotation.speakerRange {
                fields += [
                    "\"speaker\":\(JSONText.quoted(quotation.speaker))",
                    "\"speaker_start\":\(place(range.lowerBound))", "\"speaker_end\":\(place(range.upperBound))",
                ]
            }
            return "{\(fields.joined(separator: ","))}"
        }
        let discarded = article.discarded.map { "[\(place($0.lowerBound)),\(place($0.upperBound))]" }
        let fields = [
            "\"id\":\(JSONText.quoted(article.id))", "\"text\":\(JSONText.quoted(text))",
            "\"quotes\":[\(quotes.joined(separator: ","))]", "\"discard\":[\(discarded.joined(separator: ","))]",
        ]
        return Array("{\(fields.joined(separator: ","))}\n".utf8)
    }
}
