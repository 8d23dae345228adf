/// What was learned from articles: which words give words to speakers, a weight for each hashed feature, and how much
/// its probabilities are worth.
///
/// As bytes, numbers with the least significant byte first: `feeddQM1`; the worth of a weight's step (32-bit float); two
/// tables of calibration, each a count and as many pairs of 16-bit fractions; the number of cue words (16 bits), then
/// for each its level and its length in a byte each and its UTF-8; the weights, a byte each.
package struct QuoteModel: Sendable {
    /// 64 KB of the ranker of speakers, 32 KB of the smaller model of indirect speech.
    package static let weightCount = 96 << 10

    package private(set) var cues: CueTable
    package private(set) var weights: [Int8]
    /// What a step of a weight is worth.
    package private(set) var scale: Float
    package private(set) var calibration: Calibration

    private static let magic = Array("feeddQM1".utf8)

    package init(cues: CueTable, weights: [Int8], scale: Float, calibration: Calibration = Calibration()) {
        self.cues = cues
        self.weights = weights
        self.scale = scale
        self.calibration = calibration
    }

    /// - Returns: nil for bytes that are no model.
    init?(bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard reader.take(Self.magic.count) == Self.magic[...], let scale = reader.number(4),
            let quotations = reader.knots(), let told = reader.knots(), let wordCount = reader.number(2)
        else { return nil }
        var words: [(word: [UInt8], level: CueTable.Level)] = []
        for _ in 0..<wordCount {
            guard let level = reader.number(1).flatMap({ CueTable.Level(rawValue: UInt8($0)) }),
                let length = reader.number(1), let word = reader.take(Int(length))
            else { return nil }
            words.append((Array(word), level))
        }
        guard let weights = reader.take(Self.weightCount), reader.isAtEnd else { return nil }
        self.init(
            cues: CueTable(words), weights: weights.map { Int8(bitPattern: $0) }, scale: Float(bitPattern: scale),
            calibration: Calibration(quotations: quotations, told: told))
    }

    /// The bytes that `init(bytes:)` reads; `words` are those of the cue table.
    package func bytes(words: [(word: [UInt8], level: CueTable.Level)]) -> [UInt8] {
        var bytes = Self.magic
        func add(_ value: UInt32, _ count: Int) {
            for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * shift))) }
        }
        add(scale.bitPattern, 4)
        for knots in [calibration.quotations, calibration.told] {
            add(UInt32(knots.count), 1)
            for knot in knots {
                add(UInt32(knot.probability * 65_535), 2)
                add(UInt32(knot.share * 65_535), 2)
            }
        }
        let words = words.filter { $0.word.count < 256 }.prefix(65_535)
        add(UInt32(words.count), 2)
        for (word, level) in words {
            add(UInt32(level.rawValue), 1)
            add(UInt32(word.count), 1)
            bytes.append(contentsOf: word)
        }
        bytes.append(contentsOf: weights.map { UInt8(bitPattern: $0) })
        return bytes
    }

    /// Takes a model's bytes apart.
    private struct Reader {
        var bytes: [UInt8]
        private var at = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { at == bytes.count }

        mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard bytes.count - at >= count else { return nil }
            at += count
            return bytes[at - count..<at]
        }

        mutating func number(_ count: Int) -> UInt32? {
            take(count).map { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
        }

        mutating func knots() -> [Calibration.Knot]? {
            guard let count = number(1) else { return nil }
            var knots: [Calibration.Knot] = []
            for _ in 0..<count {
                guard let probability = number(2), let share = number(2) else { return nil }
                knots.append(Calibration.Knot(probability: Float(probability) / 65_535, share: Float(share) / 65_535))
            }
            return knots
        }
    }
}
