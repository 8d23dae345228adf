/// What is kept as it stands: extensions of the feed and of its items, as trees of nodes.
extension FeedBuilder {
    /// Begins a node of the element that just started, with its attributes.
    /// - Returns: the node's index; nil where it passes a bound, or stands where nothing is kept.
    mutating func beginNode(_ name: QualifiedName, raw: String) -> Int? {
        guard name.space != .ignored, stack.nodes < ExtensionBounds.depth else { return nil }
        guard let node = append(makeNode(name, raw: raw)) else { return nil }
        for index in attributes.indices {
            let attribute = attributes.name(at: index)
            guard attribute.space != .xml else { continue }
            var part = makeNode(attribute, raw: attributes.rawName(at: index))
            part.kind = .attribute
            part.value = feed.keep(attributes.trimmedValue(at: index))
            if !isTooLong(part) { _ = append(part) }
        }
        return node
    }

    /// Ends the text of the element that is kept, as another one starts inside of it: text between elements is none.
    mutating func endKeptText() {
        guard !stack.isEmpty, let node = stack.top.node, !stack.top.hasChildren else { return }
        setValue(of: node, from: stack.top.start)
        stack.top.hasChildren = true
    }

    /// Ends an element that is kept. One without anything in it leaves no trace.
    mutating func closeKept(_ top: OpenElement) {
        guard let node = top.node else { return }
        if !top.hasChildren {
            let text = setValue(of: node, from: top.start)
            if let field = top.field, !text.isEmpty { store(field, kind: top.kind, text: text) }
        }
        let end = nodeCount
        changeNode(node) { $0.end = end }
        if end == node + 1, self.node(at: node).value.isEmpty { removeLastNode() }
    }

    /// Keeps a value of an extension that no field took.
    mutating func keepLeaf(_ name: QualifiedName, _ text: Slice) {
        var node = makeNode(name, raw: "")
        node.value = text
        guard !isTooLong(node) else { return }
        _ = append(node)
    }

    @discardableResult
    private mutating func setValue(of node: Int, from start: Int) -> Slice {
        let text = take(from: start)
        changeNode(node) { $0.value = text }
        // White space alone is not worth its place, and neither is a second body.
        guard !text.isEmpty, !isTooLong(self.node(at: node)) else {
            feed.arena.removeSubrange(start...)
            changeNode(node) { $0.value = .none }
            return .none
        }
        return text
    }

    private mutating func makeNode(_ name: QualifiedName, raw: String) -> ExtensionNode {
        let written = name.local == .other ? feed.keep(raw.utf8) : .none
        return ExtensionNode(space: name.space, word: name.local, name: written, end: 0)
    }

    private func isTooLong(_ node: ExtensionNode) -> Bool {
        if case .unknown = node.space { return node.value.count > ExtensionBounds.unknownValueBytes }
        return node.value.count > ExtensionBounds.valueBytes
    }

    // The nodes of the feed and those of its items lie apart.

    var nodeCount: Int { isInItem ? feed.extensions.count : feed.head.extensions.count }

    private mutating func append(_ node: ExtensionNode) -> Int? {
        var node = node
        node.end = nodeCount + 1
        switch owner {
        case .item:
            guard feed.extensions.count - item.extensions.lowerBound < ExtensionBounds.perItem else { return nil }
            feed.extensions.append(node)
        case .feed:
            guard feed.head.extensions.count < ExtensionBounds.perFeed else { return nil }
            feed.head.extensions.append(node)
        case .source: return nil
        }
        return node.end - 1
    }

    mutating func changeNode(_ index: Int, _ change: (inout ExtensionNode) -> Void) {
        if isInItem { change(&feed.extensions[index]) } else { change(&feed.head.extensions[index]) }
    }

    private func node(at index: Int) -> ExtensionNode {
        isInItem ? feed.extensions[index] : feed.head.extensions[index]
    }

    private mutating func removeLastNode() {
        if isInItem { feed.extensions.removeLast() } else { feed.head.extensions.removeLast() }
    }

    /// The namespace of an element or attribute, its number where nothing here reads it.
    ///
    /// The address is nil for a prefix that was never declared, and the prefix for a default namespace.
    mutating func namespace(uri: String?, prefix: String?) -> Namespace {
        if let known = Namespace(uri: uri, prefix: prefix) { return known }
        let name = Array((uri.flatMap { $0.isEmpty ? nil : $0 } ?? (prefix ?? "") + ":").utf8)
        let known = feed.vocabularies.firstIndex(of: name)
        if let known { return .unknown(UInt16(truncatingIfNeeded: known)) }
        guard feed.vocabularies.count < ExtensionBounds.vocabularies, name.count <= 1_024 else { return .ignored }
        feed.vocabularies.append(name)
        return .unknown(UInt16(truncatingIfNeeded: feed.vocabularies.count - 1))
    }
}
