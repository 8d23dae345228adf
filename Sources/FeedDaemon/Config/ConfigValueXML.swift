internal import Pipeline

extension ConfigValue {
    /// Reads an XML property list.
    /// - Source: plist(5); the document type `-//Apple//DTD PLIST 1.0//EN`.
    /// - Throws: the first fault, with its line.
    init(xmlPropertyList bytes: [UInt8]) throws(SourceFault) {
        let root: XMLTree.Element
        do {
            root = try XMLTree(bytes).root
        } catch {
            throw SourceFault(place: .line(error.line, column: error.column), problem: error.problem)
        }
        try self.init(propertyList: root)
    }

    /// Takes a property list out of the XML document that it is.
    init(propertyList root: XMLTree.Element) throws(SourceFault) {
        guard root.name == "plist" else {
            throw root.fault("the document is <\(root.name)>, not a property list, which is <plist>")
        }
        guard let value = root.children.first, root.children.count == 1 else {
            throw root.fault("a property list has one value in <plist>, this has \(root.children.count)")
        }
        try self.init(value, depth: 0)
    }

    private init(_ element: XMLTree.Element, depth: Int) throws(SourceFault) {
        guard depth < Self.maximumDepth else {
            throw element.fault("more than \(Self.maximumDepth) arrays and dictionaries inside one another")
        }
        place = element.place
        switch element.name {
        case "string": content = .string(try element.leaf())
        case "true": content = .boolean(true)
        case "false": content = .boolean(false)
        case "integer":
            let text = try element.leaf()
            guard let number = Int64(text.trimmed) else { throw element.fault("\"\(text)\" is no whole number") }
            content = .integer(number)
        case "real":
            let text = try element.leaf()
            guard let number = Double(text.trimmed) else { throw element.fault("\"\(text)\" is no number") }
            content = .real(number)
        case "date": content = .other("a date")
        case "data": content = .other("data")
        case "array":
            try element.requireNoText()
            var values: [ConfigValue] = []
            for child in element.children { values.append(try ConfigValue(child, depth: depth + 1)) }
            content = .array(values)
        case "dict":
            try element.requireNoText()
            content = .dictionary(try Self.members(of: element, depth: depth))
        default: throw element.fault("<\(element.name)> is no value of a property list")
        }
    }

    /// Keys and values stand by turns.
    private static func members(of element: XMLTree.Element, depth: Int) throws(SourceFault) -> [Member] {
        var members: [Member] = []
        var rest = element.children[...]
        while let key = rest.popFirst() {
            guard key.name == "key" else { throw key.fault("<\(key.name)> has no <key> before it") }
            let name = try key.leaf()
            guard let value = rest.popFirst(), value.name != "key" else {
                throw key.fault("the key \"\(name)\" has no value behind it")
            }
            members.append(Member(key: name, place: key.place, value: try ConfigValue(value, depth: depth + 1)))
        }
        return members
    }
}

extension XMLTree.Element {
    var place: SourcePlace { .line(line, column: column) }

    func fault(_ problem: String) -> SourceFault { SourceFault(place: place, problem: problem) }

    /// The text of an element that holds nothing else.
    fileprivate func leaf() throws(SourceFault) -> String {
        if let child = children.first { throw child.fault("<\(child.name)> can't stand inside <\(name)>") }
        return text
    }

    fileprivate func requireNoText() throws(SourceFault) {
        guard text.trimmed.isEmpty else {
            throw fault("text right inside <\(name)>: a string is written <string>…</string>")
        }
    }
}

extension String {
    /// Without white space of XML at both ends.
    fileprivate var trimmed: String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        let start = utf8.drop(while: isSpace)
        return String(
            decoding: start.prefix(upTo: start.lastIndex { !isSpace($0) }.map(start.index(after:)) ?? start.startIndex),
            as: UTF8.self)
    }
}
