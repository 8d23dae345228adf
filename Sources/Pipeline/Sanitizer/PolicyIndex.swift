/// Finds what a name of any length stands for, without regard to ASCII case.
struct PolicyIndex<Value: Sendable>: Sendable {
    private let short: NameTable<Value>
    /// Names of more than 16 bytes, of which there are few.
    private var long: [(packed: PackedName, name: [UInt8], value: Value)] = []
    private let other: Value

    /// - Parameters:
    ///   - names: ASCII.
    ///   - other: what every other name stands for.
    init(_ names: [(name: String, value: Value)], other: Value) {
        self.other = other
        short = NameTable(
            names.filter { $0.name.utf8.count <= 16 }.map { ($0.name.lowercased(), $0.value) }, other: other)
        for (name, value) in names where name.utf8.count > 16 {
            let bytes = Array(name.lowercased().utf8)
            long.append((Self.packed(0..<bytes.count, in: bytes.span), bytes, value))
        }
    }

    func value(of name: Range<Int>, in bytes: Span<UInt8>) -> Value {
        value(for: Self.packed(name, in: bytes), written: name, in: bytes)
    }

    func value(for packed: PackedName, written name: Range<Int>, in bytes: Span<UInt8>) -> Value {
        guard !packed.isWhole else { return short.value(for: packed) }
        for entry in long where entry.packed == packed {
            if entry.name.indices.allSatisfy({ bytes[name.lowerBound + $0].lowercased == entry.name[$0] }) {
                return entry.value
            }
        }
        return other
    }

    private static func packed(_ name: Range<Int>, in bytes: Span<UInt8>) -> PackedName {
        var packed = PackedName()
        for index in name { packed.append(bytes[index]) }
        return packed
    }
}
