/// The elements that are open where a document is being mended, the innermost last.
///
/// All questions take a time that doesn't grow with the depth, but for what is closed thereby.
struct OpenElements {
    struct Element {
        /// Where its name stands in the input.
        var name: Range<Int>
        /// The name in lower case.
        var key: String
        var kind: FeedElement
        /// Where its start tag stands in the output.
        var start: Int
        /// Namespaces that it declares.
        var namespaces: Int
    }

    private var elements: [Element] = []
    /// How many elements of each name are open.
    private var counts: [String: Int] = [:]
    /// Where items stand.
    private var items: [Int] = []
    /// Where containers and items stand.
    private var boundaries: [Int] = []
    /// Where elements stand that hold text, or a person.
    private var fields: [Int] = []
    /// Namespaces that all of them declare.
    private(set) var namespaces = 0

    /// So many fields are looked at that stand inside of each other; in feeds two do.
    private static let fieldsAtMost = 8

    var isEmpty: Bool { elements.isEmpty }
    var count: Int { elements.count }
    var lastItem: Int? { items.last }
    subscript(index: Int) -> Element { elements[index] }

    mutating func append(_ element: Element) {
        switch element.kind {
        case .item:
            items.append(elements.count)
            boundaries.append(elements.count)
        case .container: boundaries.append(elements.count)
        case .line, .body, .person: fields.append(elements.count)
        case .other: break
        }
        counts[element.key, default: 0] += 1
        namespaces += element.namespaces
        elements.append(element)
    }

    mutating func popLast() -> Element? {
        guard let last = elements.popLast() else { return nil }
        if items.last == elements.count { items.removeLast() }
        if boundaries.last == elements.count { boundaries.removeLast() }
        if fields.last == elements.count { fields.removeLast() }
        // A name that is open no more is forgotten: a document may hold millions.
        let others = counts[last.key, default: 1] - 1
        counts[last.key] = others > 0 ? others : nil
        namespaces -= last.namespaces
        return last
    }

    mutating func removeAll(from index: Int) { while elements.count > index { _ = popLast() } }

    /// The element that an end tag ends; nil where it is a stray one.
    ///
    /// The end of an item closes all inside of it; any other stays within the item.
    func ended(by key: String) -> Int? {
        guard counts[key] != nil, let index = elements.lastIndex(where: { $0.key == key }) else { return nil }
        guard let item = items.last, item > index else { return index }
        return FeedElement(key) == .container ? index : nil
    }

    /// The first element that must have ended before the start tag of another.
    /// - Parameters:
    ///   - key: the other's name, in lower case.
    ///   - isBare: whether it has no attributes.
    /// - Returns: its index; nil where all may stay open.
    func mustEnd(before key: String, isBare: Bool) -> Int? {
        let next = FeedElement(key)
        if next == .item, let item = items.last { return item }
        let first = (boundaries.last ?? -1) + 1
        if next == .item || next == .container { return first < elements.count ? first : nil }
        return fields.suffix(Self.fieldsAtMost).first { index in
            guard index >= first else { return false }
            let enclosing = elements[(index + 1)...].lazy.map(\.key)
            return elements[index].kind.mustEnd(before: key, next, isBare: isBare, enclosing: enclosing)
        }
    }
}
