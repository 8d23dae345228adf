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
    /// The namespaces that the root declares.
    private(set) var rootNamespaces: [Namespace] = []
    /// Whether one of them is that of Atom 0.3.
    private(set) var isAtomDraft = false
    /// Whether the document names the DTD of Netscape's RSS 0.91.
    private(set) var isNetscapeDTD = false
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
    private(set) var stack: [OpenElement] = []
    private var format: (any FeedFormat.Type)?
    private var rootSpace = Namespace.none
    /// Elements open inside of one that means nothing, that one included.
    private var skipped = 0
    /// What xml:base and xml:lang gave to the open elements, the innermost last.
    private var bases: [Slice] = []
    private var languages: [Slice] = []
    private let address: [UInt8]

    /// - Parameters:
    ///   - address: where the document came from; relative addresses begin there.
    ///   - bytes: how long the document is; its text is hardly longer, and grows in place.
    init(address: String, bytes: Int = 0) {
        self.address = Array(address.utf8)
        feed.arena.reserveCapacity(min(bytes, FeedBounds.textBytes))
    }

    /// Whether text is wanted where the document stands.
    var collects: Bool {
        guard skipped == 0, let top = stack.last else { return false }
        return top.node == nil ? top.field != nil : !top.hasChildren
    }
    /// Whether elements are part of the value that is being gathered, so that their names are asked for.
    var keepsMarkup: Bool { collects && stack.last?.node == nil && stack.last?.markup != .dropped }
    var owner: ValueOwner { stack.last?.owner ?? .feed }
    var isInItem: Bool { owner == .item }
    /// Whether the next element is a part of an item.
    var isAmidItem: Bool {
        skipped == 0 && stack.last.map { $0.scope == .item && $0.field == nil && $0.node == nil } ?? false
    }
    /// The base for relative addresses here; empty where no xml:base applies.
    var base: Slice { bases.last ?? .none }
    /// The language here; empty where no xml:lang applies.
    var language: Slice { languages.last ?? .none }

    /// Takes the document type declaration.
    mutating func documentType(publicID: String, systemID: String) {
        isNetscapeDTD = publicID.holds("netscape") || systemID.holds("my.netscape.com")
    }

    /// Takes a namespace that the root declares.
    mutating func declareOnRoot(_ uri: String) {
        guard rootNamespaces.count < ExtensionBounds.vocabularies else { return }
        rootNamespaces.append(NamespaceAddress.known(uri) ?? .ignored)
        if rootNamespaces.last == .atom, NamespaceAddress.folded(uri) == "purl.org/atom/ns" { isAtomDraft = true }
    }

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
        guard let format else { return recogniseRoot(name, raw: raw) }
        if let top = stack.last, top.field != nil, top.node == nil, !becomesPerson(name) { return openInside(raw: raw) }
        endKeptText()
        let own = name.space == rootSpace ? QualifiedName(space: .none, local: name.local) : name
        let scope = stack.last?.scope ?? .document
        let isOwn = scope != .kept && format.owns(own.space)
        // An element is asked about before its base is known, as the reader of its attributes needs it.
        var frame = OpenElement(scope: scope, owner: owner)
        frame.hasBase = pushBase()
        frame.hasLanguage = pushLanguage()
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
        stack.removeLast()
        if top.opensScope { close(top.scope) }
        if top.hasBase { bases.removeLast() }
        if top.hasLanguage { languages.removeLast() }
        if stack.isEmpty {
            rootIsClosed = true
            if !top.opensScope { close(top.scope) }
        }
    }

    /// Takes a run of the text of the element that is open.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let top = stack.last, hasRoom(for: bytes.count) else { return }
        if Self.isEscaped(top) {
            let run = unsafe bytes.span
            for index in run.indices { HTMLEscape.append(run[index], to: &feed.arena) }
        } else {
            unsafe feed.arena.append(contentsOf: bytes)
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

    /// Whether text is text where markup is kept around it.
    private static func isEscaped(_ top: OpenElement) -> Bool {
        top.markup == .xhtml || top.markup == .wholeXHTML || top.markup == .inline && top.inside > 0
    }

    /// Notes a repair.
    mutating func note(_ kind: Repair.Kind, line: Int) { feed.repairs.note(kind, line: line) }

    private mutating func recogniseRoot(_ name: QualifiedName, raw: String) {
        if rootName == nil { rootName = raw.isEmpty ? name.local.rawValue : raw }
        // A root whose namespace nobody knows is taken by its name, and the namespace for none.
        var root = name
        if case .unknown = name.space { root.space = .none }
        for candidate in FeedFormats.all {
            guard let version = candidate.name(ofRoot: root, self) else { continue }
            format = candidate
            feed.format = version
            if !candidate.owns(name.space) { rootSpace = name.space }
            let scope = candidate.scope(ofRoot: root)
            var frame = OpenElement(scope: scope, owner: scope == .item ? .item : .feed)
            frame.hasBase = pushBase()
            frame.hasLanguage = pushLanguage()
            feed.head.base = base
            feed.head.language = language
            stack.append(frame)
            if scope == .item { beginItem(line: 1) }
            candidate.begin(&self)
            return
        }
        skipped = 1
    }

    private mutating func open(_ meaning: Meaning, _ opened: OpenElement, _ name: QualifiedName, raw: String, line: Int)
    {
        var frame = opened
        frame.start = feed.arena.count
        var meaning = meaning
        // What stands inside of an element that is kept is kept with it.
        if case .nothing = meaning, stack.last?.node != nil { meaning = .tree }
        switch meaning {
        case .nothing: return skip(frame)
        case .scope(let inner):
            if inner == .item {
                guard feed.items.count < FeedBounds.items else {
                    note(.tooManyItems, line: line)
                    return skip(frame)
                }
                beginItem(line: line)
                frame.owner = .item
            }
            if inner == .author || inner == .contributor { person = Person() }
            if inner == .source {
                source = FeedHead()
                source.base = base
                frame.owner = .source
            }
            if inner == .feed {
                frame.owner = .feed
                if feed.head.base.isEmpty { feed.head.base = base }
                if !feed.head.ranks.hasLanguage { feed.head.language = language }
            }
            frame.scope = inner
            frame.opensScope = true
        case .text(let field):
            frame.field = field
        case .markup(let field, let kind, let markup):
            frame.field = field
            frame.kind = kind
            frame.markup = markup
        case .kept(let inner, let field):
            guard let node = beginNode(name, raw: raw) else { return skip(frame) }
            frame.node = node
            frame.field = field
            frame.kind = .maybeHTML
            frame.scope = inner
            frame.start = feed.arena.count
        }
        stack.append(frame)
    }

    private mutating func skip(_ frame: OpenElement) {
        if frame.hasBase { bases.removeLast() }
        if frame.hasLanguage { languages.removeLast() }
        skipped = 1
    }

    /// Whether an element inside of a person's line shows that the person is written as in Atom: then it is read so.
    private mutating func becomesPerson(_ name: QualifiedName) -> Bool {
        let last = stack.count - 1
        guard stack[last].field == .person, stack[last].inside == 0 else { return false }
        guard name.local == .name || name.local == .email || name.local == .uri else { return false }
        person = Person()
        stack[last].field = nil
        stack[last].scope = .author
        stack[last].opensScope = true
        return true
    }

    private mutating func closeValue(_ field: Field, _ top: OpenElement) {
        var text = take(from: top.start)
        if top.markup == .base64 { text = decoded(text) }
        if field == .content, !text.isEmpty, contentLanguage.isEmpty { contentLanguage = language }
        if case .summary = field, !text.isEmpty, summaryLanguage.isEmpty { summaryLanguage = language }
        let isStored = store(field, kind: top.kind, text: text)
        if !isStored, let name = top.name, !text.isEmpty { keepLeaf(name, text) }
    }

    private mutating func pushBase() -> Bool {
        guard let given = attributes.value(QualifiedName(space: .xml, local: .base)), !given.isEmpty else {
            return false
        }
        let outer = bases.last.map { feed.arena[$0.range] } ?? address[...]
        // One that nothing can be relative to would only hide the base around it.
        guard let whole = WebAddress.resolve(given, against: outer), WebAddress(whole)?.isHierarchical == true else {
            return false
        }
        bases.append(feed.keep(whole))
        return true
    }

    private mutating func pushLanguage() -> Bool {
        guard let given = attributes.value(QualifiedName(space: .xml, local: .lang)), !given.isEmpty else {
            return false
        }
        languages.append(feed.keepLanguage(given))
        return true
    }

    /// The text that was gathered since `start`, without white space around it.
    func take(from start: Int) -> Slice { Slice(feed.arena.trimmed(start..<feed.arena.count)) }

    // OpenElements are changed here alone.
    mutating func changeTop(_ change: (inout OpenElement) -> Void) {
        guard !stack.isEmpty else { return }
        change(&stack[stack.count - 1])
    }
}
