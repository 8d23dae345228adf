/// A JSON text that has been read: its bytes, and one small node for each value and key, so that a value costs no
/// allocation until somebody asks for it.
///
/// Strict: what the standard calls an error is a fault. A byte order mark at the start is skipped, as section 8.1 allows.
/// Depth, number of values and length of numbers are bounded, as section 9 allows. Copies share their storage.
/// - Source: RFC 8259 (grammar: sections 2 to 7; encoding: 8.1; lone surrogates: 8.2; limits: 9); RFC 3629, section 4, for
///   well-formed UTF-8.
public struct JSONDocument: Sendable {
    let storage: Storage

    /// Never changes once made; one object, so that a cursor costs one reference.
    final class Storage: Sendable {
        let bytes: [UInt8]
        let nodes: [JSONNode]

        init(bytes: [UInt8], nodes: [JSONNode]) {
            self.bytes = bytes
            self.nodes = nodes
        }
    }

    /// What a document may cost.
    public struct Limits: Equatable, Sendable {
        /// Arrays and objects inside one another.
        public var depth: Int
        /// Values and keys in all; each takes 16 bytes.
        public var values: Int

        /// - Parameters:
        ///   - depth: 512 by default: real documents stay below 20.
        ///   - values: 2²⁰ by default, 16 MB of nodes: a feed document of 16 MiB in which a value takes 16 bytes.
        public init(depth: Int = 512, values: Int = 1 << 20) {
            self.depth = depth
            self.values = values
        }
    }

    /// Nodes hold offsets in 32 bits.
    public static let maximumBytes = Int(Int32.max)
    /// Far more digits than any number type holds; keeps the cost of converting one small.
    public static let maximumNumberBytes = 1_024

    /// Reads a whole document.
    /// - Parameters:
    ///   - bytes: the document in UTF-8, with or without a byte order mark.
    ///   - limits: what it may cost.
    /// - Throws: the first fault, with its offset.
    public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(JSONFault) {
        var parser = JSONParser(bytes: bytes, limits: limits)
        try parser.parse()
        storage = Storage(bytes: bytes, nodes: parser.nodes)
    }

    /// The value that the document is.
    public var root: JSONValue { JSONValue(storage: storage, index: 0) }

    /// The document as it was given.
    public var bytes: [UInt8] { storage.bytes }

    /// Where a byte of the document stands for a person who looks at it in an editor.
    /// - Complexity: O(`offset`).
    public func position(of offset: Int) -> TextPosition { TextPosition(of: offset, in: storage.bytes) }
}

/// A value or key in the flat array of a document, in the order of the text. An object's keys are nodes of their own, each
/// right before its value; the children of a container follow it at once.
struct JSONNode: Sendable {
    /// The first byte, the opening quote of a string included.
    var start: UInt32
    /// Behind the last byte.
    var end: UInt32
    /// The index of the first node behind this one and all that is in it.
    var next: UInt32
    var kind: JSONKind
    /// Whether a string has escapes to decode.
    var escaped = false

    var range: Range<Int> { Int(start)..<Int(end) }
}

/// - Source: RFC 8259, section 1.
public enum JSONKind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object
}
