/// Writes quotations with offsets in Unicode scalars.
/// - Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5 (text quote and text position selectors).
struct QuoteWriter {
    private let text: ScalarIndex
    private let title: ScalarIndex
    private var folded: [UInt8] = []

    /// Bytes of context on either side, cut where a word begins or ends.
    private static let contextBytes = 32

    init(text: ScalarIndex, title: ScalarIndex) {
        self.text = text
        self.title = title
    }

    mutating func write(_ quote: Quote, _ view: borrowing ItemView, to json: inout JSONWriter) {
        let inTitle = quote.place == .title
        let body = inTitle ? view.title : view.document.text
        let place = ScalarPlace(index: inTitle ? title : text, text: body)
        json.openObject()
        json.key("id")
        json.hex(id(of: quote, in: body), digits: 16)
        json.key("exact")
        json.string(body.span.extracting(quote.span))
        place.write(quote.span, to: &json)
        if inTitle {
            json.key("in")
            json.string("title")
        }
        json.key("kind")
        json.string(quote.kind.rawValue)
        if let speaker = quote.speaker { write(speaker, place, view, to: &json) }
        if let cue = quote.cue {
            json.key("cue")
            json.string(body.span.extracting(cue))
        }
        if let addressee = quote.addressee {
            json.key("addressee")
            json.string(body.span.extracting(addressee))
        }
        if !quote.segments.isEmpty { place.write(quote.segments, to: &json) }
        json.key("confidence")
        json.fraction(quote.confidence)
        writeContext(of: quote.span, in: body, to: &json)
        json.closeObject()
    }

    private func write(
        _ speaker: Speaker, _ place: ScalarPlace, _ view: borrowing ItemView, to json: inout JSONWriter
    ) {
        json.key("speaker")
        json.openObject()
        if let name = speaker.name {
            json.key("name")
            json.string((name.place == .title ? view.title : view.document.text).span.extracting(name.range))
        }
        json.key("mention")
        json.string(place.text.span.extracting(speaker.mention))
        place.write(speaker.mention, to: &json)
        if let role = speaker.role {
            json.key("role")
            json.string(place.text.span.extracting(role))
        }
        json.closeObject()
    }

    /// A hash over the quoted words alone, so that the same words in two outlets bear one id.
    private mutating func id(of quote: Quote, in body: [UInt8]) -> Digest {
        folded.removeAll(keepingCapacity: true)
        QuoteFold.append(quote, of: body.span, to: &folded)
        var hash = SipHash()
        hash.update(folded.span)
        return hash.finish()
    }

    private func writeContext(of span: Range<Int>, in body: [UInt8], to json: inout JSONWriter) {
        var start = max(span.lowerBound - Self.contextBytes, 0)
        while start < span.lowerBound, !body[start].beginsScalar { start += 1 }
        var end = min(span.upperBound + Self.contextBytes, body.count)
        while end > span.upperBound, end < body.count, !body[end].beginsScalar { end -= 1 }
        if start < span.lowerBound {
            json.key("prefix")
            json.string(body.span.extracting(start..<span.lowerBound))
        }
        if end > span.upperBound {
            json.key("suffix")
            json.string(body.span.extracting(span.upperBound..<end))
        }
    }
}

/// A text, and the count of its scalars.
private struct ScalarPlace {
    var index: ScalarIndex
    var text: [UInt8]

    func write(_ range: Range<Int>, to json: inout JSONWriter) {
        json.key("start")
        json.number(scalars(before: range.lowerBound))
        json.key("end")
        json.number(scalars(before: range.upperBound))
    }

    func write(_ segments: [Range<Int>], to json: inout JSONWriter) {
        json.key("segments")
        json.openArray()
        for segment in segments {
            json.openArray()
            json.number(scalars(before: segment.lowerBound))
            json.number(scalars(before: segment.upperBound))
            json.closeArray()
        }
        json.closeArray()
    }

    private func scalars(before offset: Int) -> Int64 { Int64(index.scalars(before: offset, in: text.span)) }
}
