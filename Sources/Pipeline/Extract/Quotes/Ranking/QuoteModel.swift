/// What was learned from articles: which words give words to speakers, and a weight for each hashed feature.
///
/// As bytes: `feeddQM1`, the worth of a weight's step (a 32-bit float), the number of cue words in two bytes, both least
/// significant byte first, then for each word its level and its length in one byte each and its UTF-8, then the weights.
package struct QuoteModel: Sendable {
    /// Number of weights of the ranker; features are hashed to 16 bits.
    package static let weightCount = 1 << 16

    package private(set) var cues: CueTable
    package private(set) var weights: [Int8]
    /// What a step of a weight is worth.
    package private(set) var scale: Float

    private static let magic = Array("feeddQM1".utf8)

    package init(cues: CueTable, weights: [Int8], scale: Float) {
        self.cues = cues
        self.weights = weights
        self.scale = scale
    }

    /// - Returns: nil for bytes that are no model.
    init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.magic), bytes.count > Self.magic.count + 6 else { return nil }
        var at = Self.magic.count
        let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
        at += 4
        let wordCount = Int(bytes[at]) | Int(bytes[at + 1]) << 8
        at += 2
        var words: [(word: [UInt8], level: CueTable.Level)] = []
        for _ in 0..<wordCount {
            guard at + 2 <= bytes.count, let level = CueTable.Level(rawValue: bytes[at]) else { return nil }
            let end = at + 2 + Int(bytes[at + 1])
            guard end <= bytes.count else { return nil }
            words.append((Array(bytes[at + 2..<end]), level))
            at = end
        }
        guard bytes.count - at == Self.weightCount else { return nil }
        self.init(
            cues: CueTable(words), weights: bytes[at...].map { Int8(bitPattern: $0) },
            scale: Float(bitPattern: bits))
    }

    /// The bytes that `init(bytes:)` reads.
    package static func bytes(words: [(word: [UInt8], level: CueTable.Level)], weights: [Int8], scale: Float)
        -> [UInt8]
    {
        var bytes = magic
        for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: scale.bitPattern >> UInt32(8 * shift))) }
        bytes.append(UInt8(truncatingIfNeeded: words.count))
        bytes.append(UInt8(truncatingIfNeeded: words.count >> 8))
        for (word, level) in words where word.count < 256 {
            bytes.append(level.rawValue)
            bytes.append(UInt8(word.count))
            bytes.append(contentsOf: word)
        }
        bytes.append(contentsOf: weights.map { UInt8(bitPattern: $0) })
        return bytes
    }
}
