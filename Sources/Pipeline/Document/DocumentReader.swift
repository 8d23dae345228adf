/// Walks over the tokens of HTML and writes a `Document`.
///
/// Its buffers stay from one document to the next.
struct DocumentReader: Sendable {
    var tokenizer = HTMLTokenizer()
    var flow = TextFlow()
    var stack = ElementStack()
    var state = ReadingState()
    var embedded = EmbeddedAnchors()
    /// Whether the text up to the next tag is that of a script or of another element that shows none.
    var skipsText = false
    /// The anchor of the link that is open, and whether text has come since.
    var link: (index: Int, hasText: Bool)?
    /// The last link that says of itself that it leads to the rest of the text.
    var moreLink: Int?
    /// Anchors before this one belong to bars that have been left out.
    var barAnchors = 0
    /// The regions that are open and have no text yet.
    var textless: [Int] = []
    var scratch: [UInt8] = []

    mutating func read(_ html: Span<UInt8>, into document: inout Document) {
        reset()
        while true {
            switch tokenizer.next(in: html) {
            case .text(let run):
                guard !skipsText, !state.isUnseen else { continue }
                if let place = flow.append(run, of: html, to: &document.text) { mark(place, in: &document) }
            case .characters(let characters):
                guard !skipsText, !state.isUnseen else { continue }
                append(characters, to: &document)
            case .startTag(let tag):
                skipsText = false
                open(tag, html, &document)
            case .endTag(let tag):
                skipsText = false
                close(tag.element, &document)
            case .comment, .doctype: continue
            case .end:
                closeElements(stack.entries.count, &document)
                closeLink(&document)
                leaveOutTail(&document)
                return
            }
        }
    }

    private mutating func reset() {
        tokenizer.restart()
        flow.reset()
        stack.removeAll()
        state = []
        embedded.reset()
        skipsText = false
        link = nil
        moreLink = nil
        barAnchors = 0
        textless.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ characters: HTMLCharacters, to document: inout Document) {
        guard characters.first != "\0" else { return }
        if let place = flow.append(characters.first, to: &document.text) { mark(place, in: &document) }
        guard let second = characters.second else { return }
        if let place = flow.append(second, to: &document.text) { mark(place, in: &document) }
    }

    /// Text was written at `place`: what is open begins there, if nothing of it came before.
    @inline(__always)
    mutating func mark(_ place: Int, in document: inout Document) {
        if !textless.isEmpty { beginRegions(at: place, in: &document) }
        guard let open = link, !open.hasText else { return }
        document.anchors[open.index].range = place..<place
        link?.hasText = true
    }
}
