/// The attributes of one element, their values in one buffer that is used again for the next element.
struct AttributeList: Sendable {
    private struct Entry {
        var name: QualifiedName
        var raw: String
        var value: Range<Int>
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    mutating func removeAll() {
        guard !isEmpty else { return }
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }

    var isEmpty: Bool { entries.isEmpty }

    /// - Parameters:
    ///   - name: what the attribute is called, as far as readers tell names apart.
    ///   - raw: its local name as it stands in the document.
    ///   - value: its bytes. libxml2 leaves `&#38;` for every ampersand when it substitutes no entities.
    mutating func append(_ name: QualifiedName, raw: String, value: UnsafeBufferPointer<UInt8>) {
        let start = bytes.count
        unsafe bytes.append(contentsOf: value)
        mendAmpersands(from: start)
        entries.append(Entry(name: name, raw: raw, value: start..<bytes.count))
    }

    /// Takes an attribute of a document that isn't XML.
    mutating func append(_ name: QualifiedName, raw: String, text: some Collection<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        entries.append(Entry(name: name, raw: raw, value: start..<bytes.count))
    }

    var indices: Range<Int> { entries.indices }
    func name(at index: Int) -> QualifiedName { entries[index].name }
    func rawName(at index: Int) -> String { entries[index].raw }
    func trimmedValue(at index: Int) -> ArraySlice<UInt8> { bytes[bytes.trimmed(entries[index].value)] }

    /// The value of the attribute, or nil where the element has none; an attribute without a namespace is asked for
    /// with `.none`.
    func value(_ name: QualifiedName) -> ArraySlice<UInt8>? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        return bytes[entry.value]
    }

    /// The value of an attribute without a namespace, white space around it left out; nil where it is empty.
    func value(_ word: Word) -> ArraySlice<UInt8>? {
        guard let value = value(QualifiedName(space: .none, local: word)) else { return nil }
        let trimmed = bytes[bytes.trimmed(value.startIndex..<value.endIndex)]
        return trimmed.isEmpty ? nil : trimmed
    }

    func string(_ word: Word) -> String? { value(word).map { String(decoding: $0, as: UTF8.self) } }

    /// The number, of which commas may part the digits; nil where the value is none.
    func number(_ word: Word) -> Int64? { Self.number(string(word)) }

    /// The same for text.
    static func number(_ text: String?) -> Int64? {
        guard let text else { return nil }
        if let number = Int64(text) { return number }
        guard text.utf8.first?.isDigit == true,
            text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ",") })
        else { return nil }
        return Int64(text.filter { $0 != "," })
    }

    /// Appends the attributes as they would stand in HTML, their addresses as whole ones where a base is given.
    func appendMarkup(to output: inout [UInt8], base: ArraySlice<UInt8>? = nil) {
        for entry in entries {
            // HTML knows these two vocabularies of attributes, the second without its prefix.
            let isLink = entry.name.space == .xlink
            let isLanguage = entry.name.space == .xml && entry.name.local == .lang
            guard entry.name.space == .none || isLink || isLanguage else { continue }
            output.append(contentsOf: (isLink ? " xlink:" : " ").utf8)
            output.append(contentsOf: entry.raw.utf8)
            output.append(contentsOf: "=\"".utf8)
            var value = bytes[entry.value]
            if let base, Self.addresses.contains(entry.raw), let whole = WebAddress.resolve(value, against: base) {
                value = whole[...]
            }
            for byte in value { HTMLEscape.append(byte, to: &output) }
            output.append(UInt8(ascii: "\""))
        }
    }

    /// Attributes of XHTML that hold one address. A list, as in `srcset`, is left to the base around the value.
    private static let addresses: Set<String> = ["href", "src", "cite", "poster", "longdesc", "data"]

    private mutating func mendAmpersands(from start: Int) {
        guard ByteScan.first(ASCII.ampersand, in: bytes.span, from: start) < bytes.count else { return }
        let written = Array("&#38;".utf8)
        var target = start
        var source = start
        while source < bytes.count {
            bytes[target] = bytes[source]
            let isReference = bytes[source] == written[0] && bytes[source...].starts(with: written)
            source += isReference ? written.count : 1
            target += 1
        }
        bytes.removeLast(bytes.count - target)
    }
}
