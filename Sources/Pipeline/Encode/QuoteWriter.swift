/// Writes quotations with offsets in Unicode scalars.
/// - Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5 (text quote and text position selectors).
enum QuoteWriter {
    /// Bytes of context on either side.
    private static let contextBytes = 32

    static func write(_ quote: Quote, _ item: AnchoredItem, to json: inout JSONWriter) {
        let place = item[quote.place]
        json.openObject()
        json.key("id")
        json.hex(id(of: quote, in: place.text), digits: 16)
        json.key("exact")
        place.writeSlice(quote.span, to: &json)
        place.writeOffsets(quote.span, to: &json)
        if quote.place == .title {
            json.key("in")
            json.string("title")
        }
        json.key("kind")
        json.string(quote.kind.rawValue)
        if let speaker = quote.speaker { write(speaker, place, item, to: &json) }
        if let cue = quote.cue {
            json.key("cue")
            place.writeSlice(cue, to: &json)
        }
        if let addressee = quote.addressee {
            json.key("addressee")
            place.writeSlice(addressee, to: &json)
        }
        place.writeSegments(quote.segments, to: &json)
        json.key("confidence")
        json.fraction(quote.confidence)
        writeContext(of: quote.span, place, to: &json)
        json.closeObject()
    }

    private static func write(
        _ speaker: Speaker, _ place: AnchoredText, _ item: AnchoredItem, to json: inout JSONWriter
    ) {
        json.key("speaker")
        json.openObject()
        if let name = speaker.name {
            json.key("name")
            item[name.place].writeSlice(name.range, to: &json)
        }
        json.key("mention")
        place.writeSlice(speaker.mention, to: &json)
        place.writeOffsets(speaker.mention, to: &json)
        if let role = speaker.role {
            json.key("role")
            place.writeSlice(role, to: &json)
        }
        json.closeObject()
    }

    /// A hash over the quoted words alone, so that the same words in two outlets bear one id.
    static func id(of quote: Quote, in text: [UInt8]) -> Digest {
        var folded: [UInt8] = []
        QuoteFold.append(quote, of: text.span, to: &folded)
        var hash = SipHash()
        hash.update(folded.span)
        return hash.finish()
    }

    private static func writeContext(of span: Range<Int>, _ place: AnchoredText, to json: inout JSONWriter) {
        let text = place.text
        var start = max(span.lowerBound - contextBytes, 0)
        while start < span.lowerBound, !text[start].beginsScalar { start += 1 }
        var end = min(span.upperBound + contextBytes, text.count)
        while end > span.upperBound, end < text.count, !text[end].beginsScalar { end -= 1 }
        if start < span.lowerBound {
            json.key("prefix")
            place.writeSlice(start..<span.lowerBound, to: &json)
        }
        if end > span.upperBound {
            json.key("suffix")
            place.writeSlice(span.upperBound..<end, to: &json)
        }
    }
}
