/// An element or attribute that no field of the model has room for, with all that is in it.
///
/// The nodes of an item lie beside each other in the order of the document, each element before its attributes and
/// children: a tree without pointers, which costs nothing where a feed has no extensions.
struct ExtensionNode: Sendable {
    enum Kind: Sendable {
        case element, attribute
        /// A value of a JSON document, its bytes without white space.
        case json
    }

    var space: Namespace
    /// The name where a reader knows it, else `.other`.
    var word: Word
    /// The name as it stands in the document, where `word` is `.other`.
    var name = Slice.none
    /// Its text, without white space around it.
    var value = Slice.none
    /// Behind the last node that is inside of this one.
    var end: Int
    var kind = Kind.element
    /// Whether a field of the model took the value after all.
    var isTaken = false

    func hasSameName(as other: ExtensionNode, in arena: borrowing [UInt8]) -> Bool {
        guard space == other.space, word == other.word else { return false }
        guard word == .other else { return true }
        return name.count == other.name.count && arena[name.range].elementsEqual(arena[other.name.range])
    }
}

/// What the extensions of one document may cost; what goes beyond is left out.
enum ExtensionBounds {
    /// Nodes of one item: a podcast's hundred chapters with their attributes have some hundreds.
    static let perItem = 4_096
    /// Nodes of the feed itself, a live item's tree included.
    static let perFeed = 4_096
    /// Elements inside one another; Media RSS nests four deep.
    static let depth = 16
    /// Bytes of one value of a vocabulary that nothing here reads: metadata, no second body.
    static let unknownValueBytes: UInt32 = 4_096
    /// Bytes of one value of a vocabulary that is known.
    static let valueBytes: UInt32 = 64 << 10
    /// Vocabularies of one document that nothing here reads.
    static let vocabularies = 64
    /// Different names at one level of a tree.
    static let names = 64
}
