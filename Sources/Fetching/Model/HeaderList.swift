/// One field of a message's header.
public struct HeaderField: Equatable, Hashable, Sendable {
    /// As written; compared without regard to case.
    public var name: String
    /// Byte for byte, without the white space around it.
    public var value: [UInt8]

    public init(_ name: String, _ value: [UInt8]) {
        self.name = name
        self.value = value
    }

    public init(_ name: String, _ value: String) {
        self.init(name, Array(value.utf8))
    }

    /// The value as text; bytes that are no UTF-8 are replaced.
    public var text: String { String(decoding: value, as: UTF8.self) }
}

/// The fields of a header in the order in which they came; names are looked up without regard to case.
/// - Source: RFC 9110, 5.1 and 5.3.
public struct HeaderList: Equatable, Sendable {
    public private(set) var fields: [HeaderField] = []

    public init(_ fields: [HeaderField] = []) {
        self.fields = fields
    }

    /// The bytes of the first field of this name.
    public func bytes(_ name: String) -> [UInt8]? {
        fields.first { $0.name.isSameHeaderName(as: name) }?.value
    }

    /// The first field of this name, as text.
    public func text(_ name: String) -> String? {
        fields.first { $0.name.isSameHeaderName(as: name) }?.text
    }

    /// Every field of this name, as text.
    public func all(_ name: String) -> [String] {
        fields.filter { $0.name.isSameHeaderName(as: name) }.map(\.text)
    }

    /// All fields of this name as the one list that they mean, as `Cache-Control` may be split over several.
    public func joined(_ name: String) -> String? {
        let values = all(name)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    mutating func append(_ field: HeaderField) { fields.append(field) }

    /// Continues the last field with a folded line.
    /// - Source: RFC 9112, 5.2.
    mutating func fold(_ continuation: some Sequence<UInt8>) {
        guard !fields.isEmpty else { return }
        fields[fields.count - 1].value.append(0x20)
        fields[fields.count - 1].value.append(contentsOf: continuation)
    }
}

extension String {
    /// Whether two field names are the same: ASCII letters without regard to case.
    func isSameHeaderName(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return zip(utf8, other.utf8).allSatisfy { $0 == $1 || ($0.lowercasedASCII == $1.lowercasedASCII) }
    }
}

extension UInt8 {
    /// Only A to Z change.
    var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
    /// Space or tab, the optional white space of a header.
    /// - Source: RFC 9110, 5.6.3.
    var isHeaderSpace: Bool { self == 0x20 || self == 0x09 }
}
