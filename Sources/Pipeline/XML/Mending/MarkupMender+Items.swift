/// Items and parts of them whose tags don't match: one without its start tag, and what is left of an item in which another
/// began.
extension MarkupMender {
    /// Where an item ended that holds no more, or began without its tag, and what has stood there since.
    struct Leftover {
        /// Where it begins in the output.
        var start: Int
        /// How many elements are open around it.
        var depth: Int
        var hasTitle = false
        var hasBody = false
        var hasParts = false
    }

    /// An item that ended early, as another one began inside of it.
    struct CutItem {
        /// Where its end tag stands in the output.
        var end: Int
        var depth: Int
    }

    /// Items that are cut and wait for their rest. Each byte is moved at most once for each of them.
    private static let cutItemsAtMost = 8

    /// Ends an item, as another one begins; what follows that one may be its rest.
    mutating func cutItem(at index: Int) {
        closeAll(from: index + 1)
        if cutItems.count == Self.cutItemsAtMost { cutItems.removeFirst() }
        cutItems.append(CutItem(end: output.count, depth: index))
        closeAll(from: index)
    }

    /// Takes note of a start tag beside items.
    mutating func noteStart(_ key: String, _ kind: FeedElement) {
        guard kind != .item, kind != .container else {
            leftover = nil
            return
        }
        if leftover == nil, key == "title", !open.isEmpty, open[open.count - 1].kind == .container {
            // A second title before any item: that of an item, should an item end here. In RDF the first one has the channel.
            let isRDF = open[open.count - 1].key.hasPrefix("rdf")
            if titledChannel == open.count || isRDF { leftover = Leftover(start: output.count, depth: open.count) }
            titledChannel = open.count
        }
        guard leftover?.depth == open.count else { return }
        leftover?.hasParts = true
        if key == "title" { leftover?.hasTitle = true }
        if kind == .body { leftover?.hasBody = true }
    }

    /// Takes note of an end tag that ended elements.
    mutating func noteEnd(of kind: FeedElement) {
        switch kind {
        case .item: leftover = Leftover(start: output.count, depth: open.count)
        case .container:
            leftover = nil
            cutItems.removeAll()
        default: break
        }
    }

    /// What the end of a line or body means where none is open: text right before it is its own, and only its start tag is
    /// missing.
    /// - Parameters:
    ///   - tagName: where the name stands in the end tag.
    ///   - tagEnd: where the document goes on.
    /// - Returns: whether there is any.
    mutating func endLooseText(_ tagName: Range<Int>, _ tagEnd: Int) -> Bool {
        guard !open.isEmpty, open[open.count - 1].kind == .item || open[open.count - 1].kind == .container,
            let start = output[min(looseText, output.count)...].firstIndex(where: { !$0.isSpace })
        else { return false }
        let name = input[tagName]
        note(.missingStartTag, at: place)
        let key = String(decoding: name, as: UTF8.self).lowercased()
        noteStart(key, FeedElement(key, itemPrefixes))
        output.insert(contentsOf: [ASCII.less] + name + [ASCII.greater], at: start)
        output.append(contentsOf: [ASCII.less, ASCII.slash] + name + [ASCII.greater])
        looseText = output.count
        keepLines(of: place..<tagEnd)
        place = tagEnd
        return true
    }

    /// What the end of an item means where no item is open: parts with a title are an item, others the rest of an item
    /// that was cut; else an item had ended before, and they are left out.
    /// - Parameters:
    ///   - tagName: where the name stands in the end tag.
    ///   - tagEnd: where the document goes on.
    /// - Returns: whether anything stands before it that belongs to an item.
    mutating func endLostItem(_ tagName: Range<Int>, _ tagEnd: Int) -> Bool {
        guard let lost = leftover, lost.hasParts, open.count >= lost.depth, lost.depth > 0 else { return false }
        closeAll(from: lost.depth)
        while let cut = cutItems.last, cut.depth != lost.depth { cutItems.removeLast() }
        if lost.hasTitle || lost.hasBody && cutItems.isEmpty {
            let start = output[lost.start...].firstIndex(of: ASCII.less) ?? lost.start
            let name = input[tagName]
            note(.missingStartTag, at: place)
            output.insert(contentsOf: [ASCII.less] + name + [ASCII.greater], at: start)
            output.append(contentsOf: [ASCII.less, ASCII.slash] + name + [ASCII.greater])
        } else {
            let rest = Array(output[lost.start...])
            output.removeLast(rest.count)
            // All lines keep their numbers.
            for byte in rest where byte == ASCII.lineFeed { output.append(byte) }
            if let cut = cutItems.popLast() {
                output.insert(contentsOf: rest.map { $0 == ASCII.lineFeed ? 0x20 : $0 }, at: cut.end)
            } else {
                note(.strayEndTag, at: place)
            }
        }
        keepLines(of: place..<tagEnd)
        place = tagEnd
        leftover = Leftover(start: output.count, depth: open.count)
        looseText = output.count
        return true
    }
}

/// Prefixes under which items of a feed's own vocabulary stand.
struct ItemPrefixes: Sendable {
    /// Those that everybody uses, whether a document declares them or not.
    static let customary = ItemPrefixes()

    private var known: Set<String> = ["rss", "rss1", "rss10", "atom", "atom03", "atom10", "a10"]

    func contains(_ prefix: String) -> Bool { known.contains(prefix) }

    /// Takes note of what a prefix is bound to.
    mutating func declare(_ prefix: String, _ address: String) {
        switch NamespaceAddress.known(address) {
        case .rss, .rss1, .rss090, .atom: known.insert(prefix)
        default: known.remove(prefix)
        }
    }
}
