/// The elements that are open where a document is being mended, the innermost last.
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
    /// Namespaces that all of them declare.
    private(set) var namespaces = 0

    var isEmpty: Bool { elements.isEmpty }
    var count: Int { elements.count }
    var lastItem: Int? { elements.lastIndex { $0.kind == .item } }
    subscript(index: Int) -> Element { elements[index] }

    mutating func append(_ element: Element) {
        elements.append(element)
        namespaces += element.namespaces
    }

    mutating func popLast() -> Element? {
        guard let last = elements.popLast() else { return nil }
        namespaces -= last.namespaces
        return last
    }

    mutating func removeAll(from index: Int) { while elements.count > index { _ = popLast() } }

    /// The element that an end tag ends; nil where it is a stray one.
    ///
    /// The end of an item closes all inside of it; any other stays within the item.
    func ended(by key: String) -> Int? {
        let kind = FeedElement(key)
        for index in elements.indices.reversed() {
            if elements[index].key == key { return index }
            if elements[index].kind == .item, kind != .container { return nil }
        }
        return nil
    }

    /// The first element that must have ended before the start tag of another.
    /// - Parameters:
    ///   - key: the other's name, in lower case.
    ///   - isBare: whether it has no attributes.
    /// - Returns: its index; nil where all may stay open.
    func mustEnd(before key: String, isBare: Bool) -> Int? {
        if FeedElement(key) == .item, let item = lastItem { return item }
        var outermost: Int?
        for index in elements.indices.reversed() {
            let element = elements[index]
            guard element.kind != .item, element.kind != .container else { break }
            let enclosing = elements[(index + 1)...].lazy.map(\.key)
            if element.kind.mustEnd(before: key, isBare: isBare, enclosing: enclosing) { outermost = index }
        }
        return outermost
    }
}
