/// The elements that are open, the innermost last.
///
/// It is asked for every piece of text, so that questions look at fields of the top rather than at a copy of it.
struct FeedElementStack: Sendable {
    private var elements: [OpenElement] = []
    /// How many of them are kept as nodes.
    private(set) var nodes = 0

    @inline(__always) var isEmpty: Bool { elements.isEmpty }
    var count: Int { elements.count }
    var last: OpenElement? { elements.last }
    /// The element around the innermost.
    var outer: OpenElement? { elements.count > 1 ? elements[elements.count - 2] : nil }

    /// The innermost element; there must be one.
    var top: OpenElement {
        _read { yield elements[elements.count - 1] }
        _modify { yield &elements[elements.count - 1] }
    }

    mutating func push(_ element: OpenElement) {
        if element.node != nil { nodes += 1 }
        elements.append(element)
    }

    mutating func pop() {
        guard let last = elements.popLast() else { return }
        if last.node != nil { nodes -= 1 }
    }

    /// Elements around the next one, those inside of a value included.
    @inline(__always) var depth: Int { isEmpty ? 0 : count + top.inside }
    /// Whether the text of the innermost is wanted.
    @inline(__always) var collects: Bool { !isEmpty && (top.node == nil ? top.field != nil : !top.hasChildren) }
    /// Whether elements are part of the value that is being gathered.
    @inline(__always) var keepsMarkup: Bool { isInValue && top.markup != .dropped }
    /// Whether a value is being gathered.
    @inline(__always) var isInValue: Bool { !isEmpty && top.field != nil && top.node == nil }
    /// Whether the next element is a part of an item.
    @inline(__always) var isAmidItem: Bool { !isEmpty && top.scope == .item && top.field == nil && top.node == nil }
}
