import Pipeline

/// Writes what a model finds, a JSON object a line as `feedd extract --jsonl` does.
enum Predictions {
    static func line(_ article: Article, _ quotes: [Quote]) -> [UInt8] {
        let scalars = Scalars(article.text)
        var objects: [String] = []
        for quote in quotes {
            var fields = [
                "\"start\":\(scalars[quote.span.lowerBound])", "\"end\":\(scalars[quote.span.upperBound])",
                "\"kind\":\"\(quote.kind.rawValue)\"", "\"confidence\":\(quote.confidence)",
            ]
            if let speaker = quote.speaker {
                let mention = String(decoding: article.text[speaker.mention], as: UTF8.self)
                fields.append("\"speaker\":\(escaped(mention))")
                fields.append("\"speaker_start\":\(scalars[speaker.mention.lowerBound])")
                fields.append("\"speaker_end\":\(scalars[speaker.mention.upperBound])")
                if let name = speaker.name, name.place == .text {
                    fields.append(
                        "\"speaker_name\":\(escaped(String(decoding: article.text[name.range], as: UTF8.self)))")
                }
            }
            if !quote.segments.isEmpty {
                let parts = quote.segments.map { "[\(scalars[$0.lowerBound]),\(scalars[$0.upperBound])]" }
                fields.append("\"segments\":[\(parts.joined(separator: ","))]")
            }
            objects.append("{\(fields.joined(separator: ","))}")
        }
        return Array("{\"id\":\(escaped(article.id)),\"quotes\":[\(objects.joined(separator: ","))]}\n".utf8)
    }

    private static func escaped(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Scalar offsets of byte offsets.
    private struct Scalars {
        private var counts: [Int]

        init(_ text: [UInt8]) {
            counts = []
            counts.reserveCapacity(text.count + 1)
            var count = 0
            for byte in text {
                counts.append(count)
                if byte & 0xC0 != 0x80 { count += 1 }
            }
            counts.append(count)
            // A scalar's first byte has the number of scalars before it.
        }

        subscript(byte: Int) -> Int { counts[byte] }
    }
}
