/// What becomes of an element, once its format's reader has said what it means.
extension FeedBuilder {
    mutating func recogniseRoot(_ name: QualifiedName, raw: String, line: Int) {
        if root.name == nil { root.name = raw.isEmpty ? name.local.rawValue : raw }
        // A root whose namespace nobody knows is taken by its name, and the namespace for none.
        var known = name
        if case .unknown = name.space { known.space = .none }
        for candidate in FeedFormats.all {
            guard let version = candidate.name(ofRoot: known, self) else { continue }
            format = candidate
            feed.format = version
            if !candidate.owns(name.space) { root.space = name.space }
            let scope = candidate.scope(ofRoot: known)
            var frame = OpenElement(scope: scope, owner: scope == .item ? .item : .feed)
            inherit(&frame, line: line)
            feed.head.base = base
            feed.head.language = language
            stack.push(frame)
            if scope == .item { beginItem(line: 1) }
            candidate.begin(&self)
            return
        }
        skipped = 1
    }

    mutating func open(_ meaning: Meaning, _ opened: OpenElement, _ name: QualifiedName, raw: String, line: Int) {
        var frame = opened
        frame.start = feed.arena.count
        var meaning = meaning
        // What stands inside of an element that is kept is kept with it.
        if case .nothing = meaning, !stack.isEmpty, stack.top.node != nil { meaning = .tree }
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
        stack.push(frame)
    }

    private mutating func skip(_ frame: OpenElement) {
        disinherit(frame)
        skipped = 1
    }

    /// Whether an element inside of a person's line shows that the person is written as in Atom: then it is read so.
    mutating func becomesPerson(_ name: QualifiedName) -> Bool {
        guard stack.top.field == .person, stack.top.inside == 0 else { return false }
        guard name.local == .name || name.local == .email || name.local == .uri else { return false }
        person = Person()
        stack.top.field = nil
        stack.top.scope = .author
        stack.top.opensScope = true
        return true
    }

    mutating func closeValue(_ field: Field, _ top: OpenElement) {
        var text = take(from: top.start)
        if top.markup == .base64 { text = decoded(text) }
        if field == .content, !text.isEmpty, contentLanguage.isEmpty { contentLanguage = language }
        if case .summary = field, !text.isEmpty, summaryLanguage.isEmpty { summaryLanguage = language }
        let isStored = store(field, kind: top.kind, text: text)
        if !isStored, let name = top.name, !text.isEmpty { keepLeaf(name, text) }
    }
}
