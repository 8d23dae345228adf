/// A keyed hash of 128 bits, the same on every machine and in every run.
///
/// Ids and content hashes of records are made with it, so neither key nor rounds may ever change: consumers join on them.
/// - Source: J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast short-input PRF" (2012), its 128-bit variant;
///   one compression and three finalisation rounds.
struct SipHash {
    private var v0, v1, v2, v3: UInt64
    private var tail: UInt64 = 0
    private var count: UInt64 = 0
    private let compression: Int
    private let finalisation: Int

    /// The key of all ids and hashes in records: the ASCII bytes of `feedd record id1`, which docs/OUTPUT.md names.
    static let recordKey: (UInt64, UInt64) = (0x6572_2064_6465_6566, 0x3164_6920_6472_6f63)

    init(key: (UInt64, UInt64) = recordKey, compression: Int = 1, finalisation: Int = 3) {
        v0 = key.0 ^ 0x736f_6d65_7073_6575
        v1 = key.1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
        v2 = key.0 ^ 0x6c79_6765_6e65_7261
        v3 = key.1 ^ 0x7465_6462_7974_6573
        self.compression = compression
        self.finalisation = finalisation
    }

    mutating func update(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count, count & 7 != 0 {
            update(bytes[index])
            index += 1
        }
        let words = unsafe bytes.bytes
        let first = index
        // A copy that nobody else can see stays in registers.
        var state = self
        while index &+ 8 <= bytes.count {
            state.absorb(UInt64(littleEndian: Self.word(of: words, at: index)))
            index &+= 8
        }
        self = state
        count &+= UInt64(index &- first)
        while index < bytes.count {
            update(bytes[index])
            index += 1
        }
    }

    mutating func update(_ byte: UInt8) {
        tail |= UInt64(byte) &<< (8 &* (count & 7))
        count &+= 1
        if count & 7 == 0 {
            absorb(tail)
            tail = 0
        }
    }

    consuming func finish() -> Digest {
        absorb(tail | count &<< 56)
        v2 ^= 0xee
        for _ in 0..<finalisation { round() }
        let low = v0 ^ v1 ^ v2 ^ v3
        v1 ^= 0xdd
        for _ in 0..<finalisation { round() }
        return Digest(low: low, high: v0 ^ v1 ^ v2 ^ v3)
    }

    private static func word(of bytes: RawSpan, at index: Int) -> UInt64 {
        // The bytes are there: the caller holds the index against the count.
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    @inline(__always)
    private mutating func absorb(_ word: UInt64) {
        v3 ^= word
        round()
        for _ in 1..<compression { round() }
        v0 ^= word
    }

    @inline(__always)
    private mutating func round() {
        v0 = v0 &+ v1
        v1 = rotate(v1, 13) ^ v0
        v0 = rotate(v0, 32)
        v2 = v2 &+ v3
        v3 = rotate(v3, 16) ^ v2
        v0 = v0 &+ v3
        v3 = rotate(v3, 21) ^ v0
        v2 = v2 &+ v1
        v1 = rotate(v1, 17) ^ v2
        v2 = rotate(v2, 32)
    }

    @inline(__always)
    private func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 &- bits) }
}

/// 128 bits that name an item or a state of its content.
public struct Digest: Hashable, Sendable {
    public var low: UInt64
    public var high: UInt64

    public init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Half the size, where many are kept.
    var folded: UInt64 { low ^ high }

    /// Reads what `appendHex` wrote.
    /// - Returns: nil unless `hex` is 32 lower-case hex digits.
    public init?(hex: Span<UInt8>) {
        guard hex.count == 32 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for index in 0..<32 {
            let digit: UInt8
            switch hex[index] {
            case 0x30...0x39: digit = hex[index] - 0x30
            case 0x61...0x66: digit = hex[index] - 0x61 + 10
            default: return nil
            }
            if index < 16 { words.0 = words.0 << 4 | UInt64(digit) } else { words.1 = words.1 << 4 | UInt64(digit) }
        }
        low = words.0.byteSwapped
        high = words.1.byteSwapped
    }

    /// Appends the digest as hex digits, in the order of its bytes.
    /// - Parameters:
    ///   - digits: how many, an even number up to 32.
    ///   - output: what they are appended to.
    func appendHex(digits: Int = 32, to output: inout [UInt8]) {
        var word = low
        for byte in 0..<digits / 2 {
            if byte == 8 { word = high }
            let value = UInt8(truncatingIfNeeded: word)
            output.append(Self.hexDigit(value &>> 4))
            output.append(Self.hexDigit(value & 15))
            word &>>= 8
        }
    }

    @inline(__always)
    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x57 &+ value }
}
