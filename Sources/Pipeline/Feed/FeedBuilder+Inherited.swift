/// What elements inherit from those around them: a base for relative addresses, and a language; the innermost last.
struct InheritedValues: Sendable {
    fileprivate(set) var bases: [Slice] = []
    fileprivate(set) var languages: [Slice] = []
}

extension FeedBuilder {
    /// The base for relative addresses here; empty where no xml:base applies.
    @inline(__always) var base: Slice { inherited.bases.last ?? .none }
    /// The language here; empty where no xml:lang applies.
    @inline(__always) var language: Slice { inherited.languages.last ?? .none }

    /// Takes what the element that just started says for all inside of it.
    mutating func inherit(_ element: inout OpenElement) {
        guard !attributes.isEmpty else { return }
        element.hasBase = pushBase()
        element.hasLanguage = pushLanguage()
    }

    /// Ends what an element said.
    mutating func disinherit(_ element: OpenElement) {
        if element.hasBase { inherited.bases.removeLast() }
        if element.hasLanguage { inherited.languages.removeLast() }
    }

    private mutating func pushBase() -> Bool {
        guard let given = attributes.value(QualifiedName(space: .xml, local: .base)), !given.isEmpty else {
            return false
        }
        let outer = inherited.bases.last.map { feed.arena[$0.range] } ?? address[...]
        // One that nothing can be relative to would only hide the base around it.
        guard let whole = WebAddress.resolve(given, against: outer), WebAddress(whole)?.isHierarchical == true else {
            return false
        }
        inherited.bases.append(feed.keep(whole))
        return true
    }

    private mutating func pushLanguage() -> Bool {
        guard let given = attributes.value(QualifiedName(space: .xml, local: .lang)), !given.isEmpty else {
            return false
        }
        inherited.languages.append(feed.keepLanguage(given))
        return true
    }
}
