/// Looks at bytes that say nothing true of their encoding: which one makes a language of them?
///
/// Encodings of two bytes for a character show in their structure; those of one byte in how often the commonest
/// letters of their languages come. A language that the document names says more. Where nothing shows, it is what browsers take such bytes for: windows-1252.
enum EncodingGuess {
    static func of(_ bytes: ArraySlice<UInt8>) -> EncodingLabels.Encoding {
        let sample = Sample(bytes)
        let named = LanguageEncodings.language(of: bytes).flatMap { LanguageEncodings.name(for: $0, sample) }
        return EncodingLabels.encoding(named: named ?? name(sample))
            ?? EncodingLabels.Encoding(name: "windows-1252", converter: "CP1252")
    }

    /// Whether bytes that are all ASCII shift to the two-byte set of Japanese, as ISO-2022-JP does.
    /// - Source: RFC 1468.
    static func shiftsToJapanese(_ bytes: ArraySlice<UInt8>) -> Bool {
        var place = bytes.startIndex
        while let escape = bytes[place...].firstIndex(of: 0x1b) {
            let code = bytes[(escape + 1)...].prefix(2)
            if code.elementsEqual("$B".utf8) || code.elementsEqual("$@".utf8) { return true }
            place = escape + 1
        }
        return false
    }

    private static func name(_ sample: Sample) -> String {
        if let pairs = CharacterPairs.best(of: sample) { return pairs }
        // Letters of other scripts stand beside each other, accented ones of Latin languages alone.
        let candidates = sample.meanRun >= 2 ? others : latin
        let best = candidates.max { sample.share(of: $0.letters) < sample.share(of: $1.letters) }
        guard let best, sample.share(of: best.letters) >= best.least else { return "windows-1252" }
        return best.name
    }

    /// The encoding of these whose commonest letters come most; nil where none of them come often.
    static func best(of sample: Sample, among names: [String]) -> String? {
        let candidates = others.filter { names.contains($0.name) }
        guard let best = candidates.max(by: { sample.share(of: $0.letters) < sample.share(of: $1.letters) }),
            sample.share(of: best.letters) >= best.least
        else { return nil }
        return best.name
    }

    /// An encoding, its languages' commonest letters, and the share of bytes beyond ASCII that they must have.
    private typealias Alphabet = (name: String, letters: [UInt8], least: Double)

    /// The ten commonest letters make up two thirds of a text or more.
    /// - Source: letter frequencies of Russian, Greek, Hebrew, Arabic and Thai as corpora of each have them.
    private static let others: [Alphabet] = [
        ("koi8-r", [0xcf, 0xc5, 0xc1, 0xc9, 0xce, 0xd4, 0xd3, 0xd2, 0xd7, 0xcc], 0.4),
        ("windows-1251", [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2, 0xeb], 0.4),
        ("iso-8859-5", [0xde, 0xd5, 0xd0, 0xd8, 0xdd, 0xe2, 0xe1, 0xe0, 0xd2, 0xdb], 0.4),
        ("ibm866", [0xae, 0xa5, 0xa0, 0xa8, 0xad, 0xe2, 0xe1, 0xe0, 0xa2, 0xab], 0.4),
        ("windows-1253", [0xe1, 0xef, 0xe9, 0xe5, 0xf4, 0xed, 0xf2, 0xf3, 0xe7, 0xf1], 0.4),
        ("windows-1255", [0xe9, 0xe5, 0xe4, 0xec, 0xe0, 0xf8, 0xfa, 0xf9, 0xee, 0xe1], 0.4),
        ("windows-1256", [0xc7, 0xe1, 0xed, 0xe6, 0xe3, 0xe4, 0xd1, 0xca, 0xe5, 0xc8], 0.4),
        ("tis-620", [0xd2, 0xb9, 0xc3, 0xcd, 0xa1, 0xe0, 0xa7, 0xe8, 0xe9, 0xc1], 0.4),
    ]

    /// Letters of Polish, Czech and their neighbours where windows-1252 has signs that are rare.
    private static let latin: [Alphabet] = [
        ("windows-1250", [0xb3, 0xb9, 0xbf, 0x9c, 0x9f, 0x9a, 0x9e, 0x8a, 0x8e], 0.3)
    ]
}

/// The bytes beyond ASCII at the beginning of a document, counted.
struct Sample {
    let bytes: ArraySlice<UInt8>
    private var counts = [Int](repeating: 0, count: 256)
    private var total = 0
    private var runs = 0

    /// Enough for any language to show.
    private static let sampleBytes = 256 << 10

    init(_ document: ArraySlice<UInt8>) {
        bytes = document.prefix(Self.sampleBytes)
        var wasBeyond = false
        for byte in bytes {
            let isBeyond = byte >= 0x80
            if isBeyond {
                counts[Int(byte)] += 1
                total += 1
                if !wasBeyond { runs += 1 }
            }
            wasBeyond = isBeyond
        }
    }

    /// How many bytes beyond ASCII stand together on average.
    var meanRun: Double { runs == 0 ? 0 : Double(total) / Double(runs) }

    func share(of letters: [UInt8]) -> Double {
        total == 0 ? 0 : Double(letters.reduce(0) { $0 + counts[Int($1)] }) / Double(total)
    }
}

/// Encodings of East Asia, where most characters take two bytes.
struct CharacterPairs {
    private(set) var count = 0
    private(set) var broken = 0
    /// Characters that every text of the language is full of.
    private(set) var common = 0
    /// Pairs whose second byte is ASCII.
    private(set) var lowSeconds = 0
    /// Pairs of Chinese beyond where Korean has its syllables.
    private(set) var beyondKorean = 0

    /// - Returns: the encoding's name; nil where the bytes are in none of them.
    static func best(of sample: Sample) -> String? {
        let shiftJIS = CharacterPairs(
            sample, isLead: isShiftJISLead, isSecond: isShiftJISSecond, isCommon: isShiftJISKana)
        if shiftJIS.isSound, shiftJIS.share(shiftJIS.common) >= kanaAtLeast { return "shift_jis" }
        let rows = CharacterPairs(sample, isLead: isRow, isSecond: isRow) { lead, _ in lead == 0xa4 || lead == 0xa5 }
        if rows.isSound {
            if rows.share(rows.common) >= kanaAtLeast { return "euc-jp" }
            return rows.share(rows.beyondKorean) < 0.15 ? "euc-kr" : "gb18030"
        }
        let big5 = CharacterPairs(sample, isLead: { 0xa1...0xf9 ~= $0 }, isSecond: isBig5Second) { lead, _ in
            0xa4...0xc6 ~= lead || lead == 0xa1
        }
        if big5.isSound, big5.share(big5.lowSeconds) >= 0.1, big5.share(big5.common) >= 0.7 { return "big5" }
        let gbk = CharacterPairs(
            sample, isLead: { 0x81...0xfe ~= $0 }, isSecond: { $0 >= 0x40 && $0 != 0x7f && $0 != 0xff }
        ) {
            lead, second in 0xb0...0xd7 ~= lead && second >= 0xa1
        }
        return gbk.isSound && gbk.share(gbk.common) >= 0.7 ? "gb18030" : nil
    }

    /// Which of the encodings of one language the bytes are in; nil where their structure doesn't tell.
    static func best(of sample: Sample, among names: [String]) -> String? {
        best(of: sample).flatMap { names.contains($0) ? $0 : nil }
    }

    /// Every second character or so of Japanese is kana.
    private static let kanaAtLeast = 0.2

    private init(
        _ sample: Sample, isLead: (UInt8) -> Bool, isSecond: (UInt8) -> Bool, isCommon: (UInt8, UInt8) -> Bool
    ) {
        var index = sample.bytes.startIndex
        while index < sample.bytes.endIndex {
            let lead = sample.bytes[index]
            index += 1
            guard lead >= 0x80 else { continue }
            guard isLead(lead), index < sample.bytes.endIndex, isSecond(sample.bytes[index]) else {
                broken += 1
                continue
            }
            let second = sample.bytes[index]
            index += 1
            count += 1
            if isCommon(lead, second) { common += 1 }
            if second < 0x80 { lowSeconds += 1 }
            if lead > 0xc8 { beyondKorean += 1 }
        }
    }

    /// Enough pairs, and next to nothing else: texts of one-byte encodings break up in the middle of a pair.
    private var isSound: Bool { count >= 4 && broken * 50 <= count }

    private func share(_ part: Int) -> Double { Double(part) / Double(max(count, 1)) }

    private static func isRow(_ byte: UInt8) -> Bool { 0xa1...0xfe ~= byte }
    private static func isShiftJISLead(_ byte: UInt8) -> Bool { 0x81...0x9f ~= byte || 0xe0...0xfc ~= byte }
    private static func isShiftJISSecond(_ byte: UInt8) -> Bool { 0x40...0xfc ~= byte && byte != 0x7f }
    private static func isBig5Second(_ byte: UInt8) -> Bool { 0x40...0x7e ~= byte || isRow(byte) }

    private static func isShiftJISKana(_ lead: UInt8, _ second: UInt8) -> Bool {
        lead == 0x82 && second >= 0x9f || lead == 0x83 && second <= 0x96
    }
}
