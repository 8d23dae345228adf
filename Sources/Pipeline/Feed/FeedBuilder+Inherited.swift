/// What elements inherit from those around them: a base for relative addresses, and a language; the innermost last.
struct InheritedValues: Sendable {
    fileprivate(set) var bases: [Slice] = []
    fileprivate(set) var languages: [Slice] = []
    /// Bases that elements inside of the value give, which is being gathered at the arena's end, and how deep those stand.
    fileprivate(set) var inside: [(depth: Int, base: [UInt8])] = []
}

extension FeedBuilder {
    /// The base for relative addresses here; empty where no xml:base applies.
    @inline(__always) var base: Slice { inherited.bases.last ?? .none }
    /// The language here; empty where no xml:lang applies.
    @inline(__always) var language: Slice { inherited.languages.last ?? .none }

    /// Takes what the element that just started says for all inside of it.
    mutating func inherit(_ element: inout OpenElement, line: Int) {
        guard !attributes.isEmpty else { return }
        element.hasBase = pushBase(line: line)
        element.hasLanguage = pushLanguage()
    }

    /// Ends what an element said.
    mutating func disinherit(_ element: OpenElement) {
        if element.hasBase { inherited.bases.removeLast() }
        if element.hasLanguage { inherited.languages.removeLast() }
    }

    private mutating func pushBase(line: Int) -> Bool {
        guard let whole = statedBase(line: line) else { return false }
        guard feed.arena.count < FeedBounds.textBytes else {
            note(.tooMuchText, line: line)
            return false
        }
        inherited.bases.append(feed.keep(whole))
        return true
    }

    /// What the xml:base of the element that just started makes of the base around it; nil where it has none.
    private mutating func statedBase(line: Int) -> [UInt8]? {
        guard let given = attributes.value(QualifiedName(space: .xml, local: .base)), !given.isEmpty else { return nil }
        let outer = innermostBase ?? address[...]
        // One that nothing can be relative to would only hide the base around it.
        guard let whole = WebAddress.resolve(given, against: outer), let read = WebAddress(whole), read.isHierarchical
        else { return nil }
        guard read.isShortBase else {
            note(.tooMuchText, line: line)
            return nil
        }
        return whole
    }

    private var innermostBase: ArraySlice<UInt8>? {
        inherited.inside.last?.base[...] ?? inherited.bases.last.map { feed.arena[$0.range] }
    }

    /// Takes the xml:base of an element inside of a value, which holds for that element's content.
    mutating func inheritInside() {
        guard !attributes.isEmpty, let base = statedBase(line: 0) else { return }
        inherited.inside.append((stack.top.inside, base))
    }

    /// Ends what the element inside of a value said that is this deep.
    mutating func disinheritInside(depth: Int) {
        if inherited.inside.last?.depth == depth { inherited.inside.removeLast() }
    }

    /// The base of the attributes of an element inside of a value, where one within the value says another than that
    /// around it.
    var insideBase: ArraySlice<UInt8>? { inherited.inside.last?.base[...] }

    private mutating func pushLanguage() -> Bool {
        guard let given = attributes.value(QualifiedName(space: .xml, local: .lang)), !given.isEmpty else {
            return false
        }
        inherited.languages.append(feed.keepLanguage(given))
        return true
    }
}
