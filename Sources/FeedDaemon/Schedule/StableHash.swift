/// FNV-1a with 64 bits: the same in every run, which `Hasher` is not.
/// - Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm".
enum StableHash {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    static func add(_ bytes: some Sequence<UInt8>, to hash: UInt64) -> UInt64 { bytes.reduce(hash) { add($1, to: $0) } }
}
