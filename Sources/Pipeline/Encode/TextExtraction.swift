/// Quotations, links and posts of texts that are no feeds, written as JSON lines.
public struct TextExtraction: Sendable {
    /// A text to search.
    public struct Input: Sendable {
        /// Given back with the result; JSON as it stood in the input, empty where there was none.
        public var id: [UInt8] = []
        /// UTF-8.
        public var text: [UInt8]
        public var title: [UInt8] = []
        /// A language tag (BCP 47); empty where nobody says.
        public var language = ""
        public var isHTML = false
        /// Where relative addresses in HTML begin; empty where nobody says, and they are left out.
        public var address = ""

        public init(text: [UInt8]) { self.text = text }
    }

    private var extractors = Extractors.all(ExtractionChoice())
    private var document = Document()
    private var scratch = Document()
    private var extraction = Extraction()
    private var json = JSONWriter()

    public init() {}

    /// The text's quotations, links and posts as one JSON object without a newline, valid until the next call.
    ///
    /// Offsets are Unicode scalars: of `text` as it was given, or, for HTML, of the text in the result.
    public mutating func read(_ input: Input) -> [UInt8] {
        if input.isHTML {
            document.read(html: input.text.span)
        } else {
            document.take(input.text)
        }
        let address = Array(input.address.utf8)
        let base = ItemReader.base(of: document, within: address)
        if input.isHTML { document.leaveOutLastLine(leadingTo: [address], from: base) }
        scratch.read(plain: input.title.span)
        var view = ItemView(
            document: document, title: scratch.text, address: address, base: base, language: input.language)
        // Whoever asks for one text has nobody else who waits.
        view.searchedBytes = QuoteExtractor.mostBytes
        extraction.removeAll()
        for place in extractors.indices { extractors[place].extract(from: view, into: &extraction) }
        write(input, AnchoredItem(body: AnchoredText(view.document.text), title: AnchoredText(view.title)))
        return json.output
    }

    private mutating func write(_ input: Input, _ item: AnchoredItem) {
        json.removeAll()
        json.openObject()
        if !input.id.isEmpty {
            json.key("id")
            json.raw(input.id)
        }
        if input.isHTML {
            json.key("text")
            json.string(item.body.text.span)
        }
        json.key("quotes")
        json.openArray()
        for quote in extraction.quotes { write(quote, item) }
        json.closeArray()
        json.key("links")
        LinkWriter.write(extraction.links, item, to: &json)
        json.key("posts")
        PostWriter.write(extraction.posts, item, to: &json)
        json.closeObject()
    }

    /// Flat, as tables and scorers like it; records nest the speaker.
    private mutating func write(_ quote: Quote, _ item: AnchoredItem) {
        let place = item[quote.place]
        json.openObject()
        if quote.place == .title {
            json.key("in")
            json.string("title")
        }
        place.writeOffsets(quote.span, to: &json)
        json.key("text")
        place.writeSlice(quote.span, to: &json)
        json.key("kind")
        json.string(quote.kind.rawValue)
        if let speaker = quote.speaker {
            json.key("speaker")
            place.writeSlice(speaker.mention, to: &json)
            place.writeOffsets(speaker.mention, "speaker_start", "speaker_end", to: &json)
            if let name = speaker.name {
                json.key("speaker_name")
                item[name.place].writeSlice(name.range, to: &json)
            }
        }
        if let cue = quote.cue {
            json.key("cue")
            place.writeSlice(cue, to: &json)
        }
        place.writeSegments(quote.segments, to: &json)
        json.key("confidence")
        json.fraction(quote.confidence)
        json.closeObject()
    }
}
