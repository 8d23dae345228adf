/// Collects what an XML document says into a `ParsedFeed`, element by element.
///
/// The format's reader says what each element means; the builder keeps the stack and gathers text into the arena.
/// What passes a bound is left out with a note, and never costs another item.
struct FeedBuilder: Sendable {
    var feed = ParsedFeed()
    /// The attributes of the element that just started.
    var attributes = AttributeList()
    /// The local name of the document's first element; nil before it, so that "no feed" and "no XML" are told apart.
    private(set) var rootName: String?
    private(set) var rootIsClosed = false
    var item = FeedItem()
    var person = Person()
    private var format: (any FeedFormat.Type)?
    private var stack: [Frame] = []
    /// Elements open inside of one that means nothing, that one included.
    private var skipped = 0
    /// The bases that xml:base gave to the open elements, the innermost last.
    private var bases: [Slice] = []
    private let address: [UInt8]

    private struct Frame {
        var scope: Scope
        /// Whether the scope ends with this element.
        var opensScope = false
        var field: Field?
        var kind = TypedText.Kind.plain
        var markup = Meaning.Markup.dropped
        /// Elements open inside of the value.
        var inside = 0
        var start = 0
        var hasBase = false
    }

    /// - Parameter address: where the document came from; relative addresses begin there.
    init(address: String) { self.address = Array(address.utf8) }

    /// Whether text is wanted where the document stands.
    var collects: Bool { skipped == 0 && stack.last?.field != nil }
    /// Whether elements are part of the value that is being gathered, so that their names are asked for.
    var keepsMarkup: Bool { collects && stack.last?.markup != .dropped }
    var isInItem: Bool { stack.contains { $0.scope == .item } }
    /// The base for relative addresses here; empty where no xml:base applies.
    var base: Slice { bases.last ?? .none }

    mutating func startElement(_ name: QualifiedName, raw: String, line: Int) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        guard stack.count + (stack.last?.inside ?? 0) < FeedBounds.depth else {
            note(.tooDeep, line: line)
            skipped = 1
            return
        }
        if stack.last?.field != nil { return openInside(raw: raw) }
        guard let format else { return recogniseRoot(name, raw: raw) }
        let hasBase = pushBase()
        let scope = stack.last?.scope ?? .document
        let reader = FeedExtensions.reader(of: name.space)
        let meaning =
            reader?.meaning(of: name, in: scope, &self) ?? format.meaning(of: name, in: scope, &self)
        open(meaning, within: scope, line: line, hasBase: hasBase)
    }

    mutating func endElement(raw: String) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        guard let top = stack.last else { return }
        if top.field != nil, top.inside > 0 { return closeInside(raw: raw) }
        stack.removeLast()
        if let field = top.field { store(field, kind: top.kind, text: take(from: top.start)) }
        if top.opensScope { close(top.scope) }
        if top.hasBase { bases.removeLast() }
        if stack.isEmpty { rootIsClosed = true }
    }

    /// Takes a run of the text of the element that is open.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let top = stack.last, feed.arena.count + bytes.count <= FeedBounds.textBytes else {
            return note(.tooMuchText, line: 0)
        }
        if top.markup == .xhtml || top.markup == .inline && top.inside > 0 {
            let run = unsafe bytes.span
            for index in run.indices { HTMLEscape.append(run[index], to: &feed.arena) }
        } else {
            unsafe feed.arena.append(contentsOf: bytes)
        }
    }

    /// Notes the first thing that libxml2 could not accept.
    mutating func parserComplained(line: Int) { note(.notWellFormed, line: line) }

    /// Notes a repair, once for each kind.
    mutating func note(_ kind: Repair.Kind, line: Int) {
        guard !feed.repairs.contains(where: { $0.kind == kind }) else { return }
        feed.repairs.append(Repair(kind: kind, line: line))
    }

    private mutating func recogniseRoot(_ name: QualifiedName, raw: String) {
        if rootName == nil { rootName = raw.isEmpty ? name.local.rawValue : raw }
        for candidate in FeedFormats.all {
            guard let version = candidate.name(ofRoot: name, self) else { continue }
            format = candidate
            feed.format = version
            let hasBase = pushBase()
            let scope: Scope = name.local == .feed ? .feed : .document
            feed.head.base = base
            feed.head.language =
                attributes.value(QualifiedName(space: .xml, local: .lang)).map { feed.keep($0) } ?? .none
            stack.append(Frame(scope: scope, hasBase: hasBase))
            return
        }
        skipped = 1
    }

    private mutating func open(_ meaning: Meaning, within scope: Scope, line: Int, hasBase: Bool) {
        var frame = Frame(scope: scope, start: feed.arena.count, hasBase: hasBase)
        switch meaning {
        case .nothing:
            if hasBase { bases.removeLast() }
            skipped = 1
            return
        case .scope(let inner):
            if inner == .item {
                guard feed.items.count < FeedBounds.items else {
                    note(.tooManyItems, line: line)
                    return open(.nothing, within: scope, line: line, hasBase: hasBase)
                }
                beginItem(line: line)
            }
            if inner == .person { person = Person() }
            if inner == .feed, feed.head.base.isEmpty { feed.head.base = base }
            frame.scope = inner
            frame.opensScope = true
        case .text(let field):
            frame.field = field
        case .markup(let field, let kind, let markup):
            frame.field = field
            frame.kind = kind
            frame.markup = markup
        }
        stack.append(frame)
    }

    /// An element inside of a value: written down again where the value keeps markup.
    private mutating func openInside(raw: String) {
        let last = stack.count - 1
        let top = stack[last]
        stack[last].inside += 1
        guard top.markup != .dropped, !isWrapper(raw, at: top.inside, of: top.markup) else { return }
        feed.arena.append(UInt8(ascii: "<"))
        feed.arena.append(contentsOf: raw.utf8)
        attributes.appendMarkup(to: &feed.arena)
        feed.arena.append(UInt8(ascii: ">"))
    }

    private mutating func closeInside(raw: String) {
        let last = stack.count - 1
        stack[last].inside -= 1
        let top = stack[last]
        guard top.markup != .dropped, !isWrapper(raw, at: top.inside, of: top.markup) else { return }
        guard !HTMLVoid.names.contains(raw) else { return }
        feed.arena.append(contentsOf: "</".utf8)
        feed.arena.append(contentsOf: raw.utf8)
        feed.arena.append(UInt8(ascii: ">"))
    }

    /// The `div` around XHTML is no part of the content.
    /// - Source: RFC 4287, 3.1.1.3.
    private func isWrapper(_ raw: String, at depth: Int, of markup: Meaning.Markup) -> Bool {
        markup == .xhtml && depth == 0 && raw == "div"
    }

    private mutating func pushBase() -> Bool {
        guard let given = attributes.value(QualifiedName(space: .xml, local: .base)), !given.isEmpty else {
            return false
        }
        let outer = bases.last.map { Array(feed.arena[$0.range]) } ?? address
        bases.append(feed.keep(WebAddress.resolve(Array(given), against: outer) ?? Array(given)))
        return true
    }

    /// The text that was gathered since `start`, without white space around it.
    private func take(from start: Int) -> Slice { Slice(feed.arena.trimmed(start..<feed.arena.count)) }
}

/// Elements of HTML that have no end tag.
/// - Source: WHATWG HTML, 13.1.2, "void elements".
enum HTMLVoid {
    static let names: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
}
