/// Collects what an XML document says into a `ParsedFeed`, element by element.
///
/// The format's reader says what each element means; the builder keeps the stack and gathers text into the arena.
/// What passes a bound is left out with a note, and never costs another item.
struct FeedBuilder: Sendable {
    var feed = ParsedFeed()
    /// The attributes of the element that just started.
    var attributes = AttributeList()
    /// What the document says of itself ahead of its values.
    var root = DocumentRoot()
    // What is being read, until the element that holds it ends.
    var item = FeedItem()
    var person = Person()
    var source = FeedHead()
    var openTag = Tag()
    var openPlace = GeoPlace()
    var openEnclosure = Attachment()
    /// An address that serves as the item's or feed's page where no better one comes.
    var spareLink = Slice.none
    /// The `podcast:alternateEnclosure` that is open.
    var alternate = Attachment()
    /// The languages of the item's texts, as far as xml:lang gives them.
    var contentLanguage = Slice.none
    var summaryLanguage = Slice.none
    var stack = FeedElementStack()
    /// Elements open inside of one that means nothing, that one included.
    var skipped = 0
    /// What xml:base and xml:lang gave to the open elements.
    var inherited = InheritedValues()
    var format: (any FeedFormat.Type)?
    let address: [UInt8]

    /// - Parameters:
    ///   - address: where the document came from; relative addresses begin there.
    ///   - bytes: how long the document is; its text is hardly longer, and grows in place.
    init(address: String, bytes: Int = 0) {
        self.address = Array(address.utf8)
        feed.arena.reserveCapacity(min(bytes, FeedBounds.textBytes))
    }

    // Inlined, as a call would be given a copy of the whole builder.

    /// Whether text is wanted where the document stands.
    @inline(__always) var collects: Bool { skipped == 0 && stack.collects }
    /// Whether elements are part of the value that is being gathered, so that their names are asked for.
    @inline(__always) var keepsMarkup: Bool { skipped == 0 && stack.keepsMarkup }
    @inline(__always) var owner: ValueOwner { stack.isEmpty ? .feed : stack.top.owner }
    @inline(__always) var isInItem: Bool { owner == .item }
    /// Whether the next element is a part of an item.
    @inline(__always) var isAmidItem: Bool { skipped == 0 && stack.isAmidItem }

    mutating func startElement(_ name: QualifiedName, raw: String, line: Int) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        guard stack.depth < FeedBounds.depth else {
            note(.tooDeep, line: line)
            skipped = 1
            return
        }
        guard let format else { return recogniseRoot(name, raw: raw, line: line) }
        if stack.isInValue, !becomesPerson(name) { return openInside(raw: raw) }
        endKeptText()
        let own = name.space == root.space ? QualifiedName(space: .none, local: name.local) : name
        let scope = stack.isEmpty ? .document : stack.top.scope
        let isOwn = scope != .kept && format.owns(own.space)
        // An element is asked about before its base is known, as the reader of its attributes needs it.
        var frame = OpenElement(scope: scope, owner: owner)
        inherit(&frame, line: line)
        let meaning =
            isOwn
            ? format.meaning(of: own, in: scope, &self)
            : FeedExtensions.reader(of: own.space).meaning(of: own, in: scope, &self)
        if !isOwn { frame.name = own }
        open(meaning, frame, own, raw: raw, line: line)
    }

    mutating func endElement(raw: String) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        guard let top = stack.last else { return }
        if top.field != nil, top.inside > 0 { return closeInside(raw: raw) }
        if top.node != nil {
            closeKept(top)
        } else if let field = top.field {
            closeValue(field, top)
        }
        stack.pop()
        if top.opensScope { close(top.scope) }
        disinherit(top)
        if stack.isEmpty {
            root.isClosed = true
            if !top.opensScope { close(top.scope) }
        }
    }

    /// Takes a run of the text of the element that is open.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !stack.isEmpty, hasRoom(for: bytes.count) else { return }
        guard stack.top.escapesText else { return unsafe feed.arena.append(contentsOf: bytes) }
        escape(unsafe bytes.span)
    }

    private mutating func escape(_ text: Span<UInt8>) {
        var place = 0
        while place < text.count {
            let end = ByteScan.first(
                of: ASCII.less, ASCII.ampersand, ASCII.greater, ASCII.doubleQuote, in: text, from: place)
            feed.arena.append(place..<end, of: text)
            if end < text.count { HTMLEscape.append(text[end], to: &feed.arena) }
            place = end + 1
        }
    }

    /// Takes text of a document that isn't XML.
    mutating func text(_ bytes: [UInt8]) {
        guard !stack.isEmpty, hasRoom(for: bytes.count) else { return }
        feed.arena.append(contentsOf: bytes)
    }

    private mutating func hasRoom(for count: Int) -> Bool {
        guard feed.arena.count + count <= FeedBounds.textBytes else {
            note(.tooMuchText, line: 0)
            return false
        }
        return true
    }

    /// Notes a repair.
    mutating func note(_ kind: Repair.Kind, line: Int) { feed.repairs.note(kind, line: line) }

    /// The text that was gathered since `start`, without white space around it.
    func take(from start: Int) -> Slice { Slice(feed.arena.trimmed(start..<feed.arena.count)) }
}
