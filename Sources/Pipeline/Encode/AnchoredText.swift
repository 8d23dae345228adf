/// A text, and how its byte offsets are written: as Unicode scalars.
struct AnchoredText {
    let text: [UInt8]
    private let index: ScalarIndex

    init(_ text: [UInt8]) {
        self.text = text
        index = ScalarIndex(text.span)
    }

    func scalars(before offset: Int) -> Int64 { Int64(index.scalars(before: offset, in: text.span)) }

    /// Writes a stretch of the text as a string.
    func writeSlice(_ range: Range<Int>, to json: inout JSONWriter) { json.string(text.span.extracting(range)) }

    /// Writes where a stretch begins and ends.
    func writeOffsets(
        _ range: Range<Int>, _ start: StaticString = "start", _ end: StaticString = "end", to json: inout JSONWriter
    ) {
        json.key(start)
        json.number(scalars(before: range.lowerBound))
        json.key(end)
        json.number(scalars(before: range.upperBound))
    }

    /// Writes the parts of a split quotation.
    func writeSegments(_ segments: [Range<Int>], to json: inout JSONWriter) {
        guard !segments.isEmpty else { return }
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
}

/// The two texts of an item that anchors stand in.
struct AnchoredItem {
    let body: AnchoredText
    let title: AnchoredText

    subscript(place: Place) -> AnchoredText { place == .title ? title : body }
}
