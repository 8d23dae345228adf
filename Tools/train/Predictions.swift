import Pipeline

/// Writes what a model finds, a JSON object a line as `feedd extract --jsonl` does.
enum Predictions {
    static func line(_ article: Article, _ quotes: [Quote]) -> [UInt8] {
        let scalars = ScalarOffsets(article.text)
        var objects: [String] = []
        for quote in quotes {
            var fields = [
                "\"start\":\(scalars[quote.span.lowerBound])", "\"end\":\(scalars[quote.span.upperBound])",
                "\"kind\":\"\(quote.kind.rawValue)\"", "\"confidence\":\(quote.confidence)",
            ]
            if let speaker = quote.speaker {
                let mention = String(decoding: article.text[speaker.mention], as: UTF8.self)
                fields.append("\"speaker\":\(JSONText.quoted(mention))")
                fields.append("\"speaker_start\":\(scalars[speaker.mention.lowerBound])")
                fields.append("\"speaker_end\":\(scalars[speaker.mention.upperBound])")
                if let name = speaker.name, name.place == .text {
                    fields.append(
                        "\"speaker_name\":\(JSONText.quoted(String(decoding: article.text[name.range], as: UTF8.self)))"
                    )
                }
            }
            if !quote.segments.isEmpty {
                let parts = quote.segments.map { "[\(scalars[$0.lowerBound]),\(scalars[$0.upperBound])]" }
                fields.append("\"segments\":[\(parts.joined(separator: ","))]")
            }
            objects.append("{\(fields.joined(separator: ","))}")
        }
        return Array("{\"id\":\(JSONText.quoted(article.id)),\"quotes\":[\(objects.joined(separator: ","))]}\n".utf8)
    }
}
