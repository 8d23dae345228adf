/// A name folded to lower case, as a number: the name itself up to 16 bytes, the last 16 bytes of a longer one.
struct PackedName: Equatable, Sendable {
    private(set) var bits: UInt128 = 0
    /// In bytes.
    private(set) var count = 0

    /// Whether equal values mean equal names.
    var isWhole: Bool { count <= 16 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bits = bits &<< 8 | UInt128(byte.lowercased)
        count += 1
    }
}

/// Finds what a packed name stands for: a hash table with open addressing, never more than half full.
struct NameTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var name = PackedName()
        var value: Value
    }

    private var slots: [Slot]

    /// - Parameters:
    ///   - names: ASCII, in lower case; no two longer than 16 bytes may have the same length and end.
    ///   - other: what every other name stands for.
    init(_ names: [(name: String, value: Value)], other: Value) {
        var size = 64
        while size < names.count * 2 { size *= 2 }
        slots = Array(repeating: Slot(value: other), count: size)
        for (name, value) in names {
            var packed = PackedName()
            for byte in name.utf8 { packed.append(byte) }
            slots[place(of: packed)] = Slot(name: packed, value: value)
        }
    }

    /// What the name stands for; where it isn't whole, only its length and its end have been compared.
    func value(for name: PackedName) -> Value { slots[place(of: name)].value }

    /// The slot that holds the name, or the free one where it would go.
    private func place(of name: PackedName) -> Int {
        let low = UInt64(truncatingIfNeeded: name.bits)
        let high = UInt64(truncatingIfNeeded: name.bits &>> 64)
        // Fibonacci hashing: the product's upper bits depend on all bits of the name.
        let product = (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        var place = Int(truncatingIfNeeded: product &>> 40) & (slots.count - 1)
        while slots[place].name.count > 0, slots[place].name != name { place = (place + 1) & (slots.count - 1) }
        return place
    }
}
