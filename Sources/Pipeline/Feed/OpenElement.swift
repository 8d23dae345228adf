/// An element that is open, and what becomes of it.
struct OpenElement: Sendable {
    var scope: Scope
    var owner: ValueOwner
    /// Whether the scope ends with this element.
    var opensScope = false
    var field: Field?
    var kind = TypedText.Kind.plain
    var markup = Meaning.Markup.dropped
    /// Elements open inside of the value.
    var inside = 0
    /// Where its text begins in the arena.
    var start = 0
    var hasBase = false
    var hasLanguage = false
    /// The element's name, where an extension reads it; a value that no field takes is kept by that name.
    var name: QualifiedName?
    /// Its node among the extensions, where it is kept.
    var node: Int?
    /// Whether it is kept, and an element inside of it has started.
    var hasChildren = false

    /// Whether text is text where markup is kept around it.
    var escapesText: Bool { markup == .xhtml || markup == .wholeXHTML || markup == .inline && inside > 0 }
}

/// Whose values are being read.
enum ValueOwner: Sendable { case feed, item, source }
