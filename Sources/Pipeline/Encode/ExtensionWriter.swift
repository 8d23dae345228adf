/// Writes what is kept of a document's extensions as JSON.
///
/// `{"itunes":{"episode":3},"media":{"group":[{"content":[{"url":"…"}]}]}}`: a member for each vocabulary, by its customary
/// prefix or by its address; in it a member for each element or attribute. An element with neither attributes nor
/// children is its text; beside them its text is `value`. What stands several times is an array, and so is always what its
/// specification lets stand several times.
struct ExtensionWriter {
    private let nodes: ArraySlice<ExtensionNode>
    private let base: Slice

    /// - Parameters:
    ///   - nodes: those of one item, or of the feed.
    ///   - base: the base for relative addresses in them; empty for the feed's.
    init(_ nodes: ArraySlice<ExtensionNode>, base: Slice) {
        self.nodes = nodes
        self.base = base
    }

    var isEmpty: Bool { nodes.allSatisfy { $0.isTaken } }

    /// Writes a member for each vocabulary into the object that is open.
    func writeMembers(_ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader, to json: inout JSONWriter) {
        var written: [Namespace] = []
        for index in siblings(in: nodes.indices) {
            let node = nodes[index]
            if node.kind == .json {
                json.key(feed.arena.span.extracting(node.name.range))
                json.raw(Array(feed.arena[node.value.range]))
                continue
            }
            let space = Self.shown(node.space)
            guard !written.contains(space), written.count < ExtensionBounds.names else { continue }
            written.append(space)
            key(of: space, feed, to: &json)
            json.openObject()
            let members = siblings(in: index..<nodes.endIndex).filter { Self.shown(nodes[$0].space) == space }
            write(members, parent: space, feed, reader, to: &json)
            json.closeObject()
        }
    }

    /// The indices of nodes that stand beside each other.
    private func siblings(in range: Range<Int>) -> [Int] {
        var indices: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if !nodes[index].isTaken { indices.append(index) }
            index = max(nodes[index].end, index + 1)
        }
        return indices
    }

    private func write(
        _ members: [Int], parent: Namespace, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader,
        to json: inout JSONWriter
    ) {
        // Most elements have an attribute or two, each once.
        if members.count == 1, let index = members.first {
            return write([index], named: nodes[index], parent: parent, feed, reader, to: &json)
        }
        var names: [[Int]] = []
        for index in members {
            let node = nodes[index]
            if let known = names.firstIndex(where: { nodes[$0[0]].hasSameName(as: node, in: feed.arena) }) {
                names[known].append(index)
            } else if names.count < ExtensionBounds.names {
                names.append([index])
            }
        }
        for sameName in names {
            write(sameName, named: nodes[sameName[0]], parent: parent, feed, reader, to: &json)
        }
    }

    /// Writes a member of nodes of one name.
    private func write(
        _ sameName: [Int], named node: ExtensionNode, parent: Namespace, _ feed: borrowing ParsedFeed,
        _ reader: borrowing ItemReader, to json: inout JSONWriter
    ) {
        key(of: node, parent: parent, feed, to: &json)
        guard sameName.count > 1 || node.kind == .element && ExtensionValues.mayRepeat(node) else {
            return write(sameName[0], feed, reader, to: &json)
        }
        json.openArray()
        for index in sameName { write(index, feed, reader, to: &json) }
        json.closeArray()
    }

    private func write(
        _ index: Int, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader, to json: inout JSONWriter
    ) {
        let node = nodes[index]
        let members = siblings(in: index + 1..<node.end)
        guard !members.isEmpty else { return write(valueOf: node, feed, reader, to: &json) }
        json.openObject()
        write(members, parent: Self.shown(node.space), feed, reader, to: &json)
        if !node.value.isEmpty {
            json.key("value")
            write(valueOf: node, feed, reader, to: &json)
        }
        json.closeObject()
    }

    private func write(
        valueOf node: ExtensionNode, _ feed: borrowing ParsedFeed, _ reader: borrowing ItemReader,
        to json: inout JSONWriter
    ) {
        let text = feed.arena[node.value.range]
        switch ExtensionValues.value(of: node, text) {
        case .flag(let flag): json.bool(flag)
        case .number(let number): json.number(number)
        case .address where !text.contains(UInt8(ascii: ":")):
            let whole = reader.whole(node.value, base: base, of: feed)
            json.string(whole.isEmpty ? feed.arena.span.extracting(node.value.range) : whole.span)
        case .address, .text: json.string(feed.arena.span.extracting(node.value.range))
        }
    }

    /// All of RSS without a namespace of its own is one vocabulary.
    private static func shown(_ space: Namespace) -> Namespace {
        switch space {
        case .rss, .rss1, .rss090: .none
        default: space
        }
    }

    private func key(of space: Namespace, _ feed: borrowing ParsedFeed, to json: inout JSONWriter) {
        if case .unknown(let number) = space, Int(number) < feed.vocabularies.count {
            let name = feed.vocabularies[Int(number)]
            json.key(name.span)
        } else if space == .none {
            // Elements without a namespace are the format's own.
            json.key(feed.format.hasPrefix("atom") ? "atom" : feed.format == "cdf" ? "cdf" : "rss")
        } else {
            json.key(named: space.prefix)
        }
    }

    private func key(
        of node: ExtensionNode, parent: Namespace, _ feed: borrowing ParsedFeed, to json: inout JSONWriter
    ) {
        let space = Self.shown(node.space)
        guard space != .none, space != parent else {
            guard node.word == .other else { return json.key(named: node.word.rawValue) }
            return json.key(feed.arena.span.extracting(node.name.range))
        }
        // An element of another vocabulary than the one around it says so.
        var name = Array(space.prefix.utf8)
        if !name.isEmpty { name.append(UInt8(ascii: ":")) }
        name += node.word == .other ? Array(feed.arena[node.name.range]) : Array(node.word.rawValue.utf8)
        json.key(name.span)
    }
}
