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
        /// Where the element of the same name stands that it stands in.
        fileprivate var outer: Int?

        init(name: Range<Int>, key: String, kind: FeedElement, start: Int, namespaces: Int) {
            self.name = name
            self.key = key
            self.kind = kind
            self.start = start
            self.namespaces = namespaces
        }
    }

    private var elements: [Element] = []
    /// Where the innermost element of each name stands.
    private var innermost: [String: Int] = [:]
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
        namespaces += element.namespaces
        var element = element
        element.outer = innermost.updateValue(elements.count, forKey: element.key)
        elements.append(element)
    }

    mutating func popLast() -> Element? {
        guard let last = elements.popLast() else { return nil }
        if items.last == elements.count { items.removeLast() }
        if boundaries.last == elements.count { boundaries.removeLast() }
        if fields.last == elements.count { fields.removeLast() }
        // A name that is open no more is forgotten: a document may hold millions.
        innermost[last.key] = last.outer
        namespaces -= last.namespaces
        return last
    }

    mutating func removeAll(from index: Int) { while elements.count > index { _ = popLast() } }

    /// The element that an end tag ends.
    ///
    /// The end of an item closes all inside of it; any other stays within the item.
    /// - Parameters:
    ///   - key: the name of the end tag, in lower case.
    ///   - kind: what an element of that name holds.
    /// - Returns: its index; nil where the end tag is a stray one.
    func ended(by key: String, _ kind: FeedElement) -> Int? {
        guard let index = innermost[key] else { return nil }
        guard let item = items.last, item > index else { return index }
        return kind == .container ? index : nil
    }

    /// The first element that must have ended before the start tag of another.
    /// - Parameters:
    ///   - key: the other's name, in lower case.
    ///   - next: what the other holds.
    ///   - isBare: whether it has no attributes.
    /// - Returns: its index; nil where all may stay open.
    func mustEnd(before key: String, _ next: FeedElement, isBare: Bool) -> Int? {
        if next == .item, let item = items.last { return item }
        let first = (boundaries.last ?? -1) + 1
        if next == .item || next == .container { return first < elements.count ? first : nil }
        return fields.suffix(Self.fieldsAtMost).first { index in
            index >= first
                && elements[index].kind.mustEnd(before: key, next, isBare: isBare) {
                    innermost[$0].map { $0 > index } ?? false
                }
        }
    }
}
