/// A value of a document: a cursor of two words. What it holds is made when it is asked for.
///
/// The accessors answer nil for a value of another kind, so that a reader of a loose format needs no check before.
public struct JSONValue: Sendable {
    let storage: JSONDocument.Storage
    let index: Int

    private var node: JSONNode { storage.nodes[index] }

    public var kind: JSONKind { node.kind }

    /// The first byte in the document, the opening quote of a string included.
    public var offset: Int { Int(node.start) }

    /// All the value's bytes in the document, quotes and brackets included.
    public var range: Range<Int> { node.range }

    public var isNull: Bool { kind == .null }

    public var bool: Bool? {
        switch kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// The string, its escapes decoded.
    public var string: String? {
        guard kind == .string else { return nil }
        guard node.escaped else { return String(decoding: storage.bytes[content], as: UTF8.self) }
        var bytes: [UInt8] = []
        JSONEscape.decode(content, of: storage.bytes, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the string, its escapes decoded, in UTF-8.
    /// - Parameter out: what it is appended to.
    /// - Returns: whether the value is a string.
    @discardableResult public func stringBytes(into out: inout [UInt8]) -> Bool {
        guard kind == .string else { return false }
        if node.escaped {
            JSONEscape.decode(content, of: storage.bytes, into: &out)
        } else {
            out.append(contentsOf: storage.bytes[content])
        }
        return true
    }

    /// Whether the value is this string.
    public func equals(_ text: String) -> Bool {
        guard kind == .string else { return false }
        guard node.escaped else { return storage.bytes[content].elementsEqual(text.utf8) }
        return string?.utf8.elementsEqual(text.utf8) ?? false
    }

    /// A string without its quotes.
    private var content: Range<Int> { Int(node.start) + 1..<Int(node.end) - 1 }
}

// Numbers: RFC 8259, section 6.
extension JSONValue {
    /// A number as it stands in the document.
    public var numberText: String? {
        kind == .number ? String(decoding: storage.bytes[range], as: UTF8.self) : nil
    }

    /// A number, when it is a whole one that 64 bits hold, whichever way it is written (`10`, `10.0`, `1e1`).
    public var int64: Int64? {
        guard let text = numberText else { return nil }
        if let whole = Int64(text) { return whole }
        guard let value = double, abs(value) <= Self.exactInDouble else { return nil }
        let whole = Int64(value)
        return Double(whole) == value ? whole : nil
    }

    /// The nearest `Double` to a number; nil beyond the range of finite ones.
    public var double: Double? {
        guard let text = numberText, let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// 2⁵³: up to here a `Double` holds every whole number.
    private static let exactInDouble = 9_007_199_254_740_992.0
}

// Arrays and objects: RFC 8259, sections 4 and 5.
extension JSONValue {
    /// The elements of an array in their order; none for a value of another kind.
    public var elements: JSONElements { JSONElements(parent: self, isArray: kind == .array) }

    /// The members of an object in their order, every one of several with the same key; none for a value of another kind.
    public var members: JSONMembers { JSONMembers(parent: self, isObject: kind == .object) }

    /// The value of a key; of several with the same key the last one, as most readers take it.
    /// - Source: RFC 8259, section 4; ECMA-262, `JSON.parse`.
    public subscript(key: String) -> JSONValue? {
        var found: JSONValue?
        for member in members where member.key.equals(key) { found = member.value }
        return found
    }

    /// The index of the node that follows this value.
    fileprivate var next: Int { Int(node.next) }
}

/// The elements of an array.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
    private let storage: JSONDocument.Storage
    private var index: Int
    private let end: Int

    fileprivate init(parent: JSONValue, isArray: Bool) {
        storage = parent.storage
        index = parent.index + 1
        end = isArray ? parent.next : index
    }

    public mutating func next() -> JSONValue? {
        guard index < end else { return nil }
        let value = JSONValue(storage: storage, index: index)
        index = value.next
        return value
    }
}

/// A key and its value. The key is a value of its own: a string with its place.
public struct JSONMember: Sendable {
    public var key: JSONValue
    public var value: JSONValue
}

/// The members of an object.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    private let storage: JSONDocument.Storage
    private var index: Int
    private let end: Int

    fileprivate init(parent: JSONValue, isObject: Bool) {
        storage = parent.storage
        index = parent.index + 1
        end = isObject ? parent.next : index
    }

    public mutating func next() -> JSONMember? {
        guard index < end else { return nil }
        let key = JSONValue(storage: storage, index: index)
        let value = JSONValue(storage: storage, index: index + 1)
        index = value.next
        return JSONMember(key: key, value: value)
    }
}
