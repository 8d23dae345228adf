/// Tells a text's language from its letters and its commonest words, for texts that nobody gave a language, or an
/// obviously wrong one.
///
/// It reads the first bytes only. Languages that quotations have no lexicon for are known too, so that an Italian text
/// is not taken for a Spanish one.
enum LanguageGuess {
    /// So much of a text is read where nobody says what its language is: some 300 words.
    private static let bytesUntold = 2_048
    /// Less does where the answer only has to confirm what was said.
    private static let bytesTold = 640
    /// Fewer common words tell nothing.
    private static let fewestHits = 3
    /// A language that was said gives way where another has so many words, and so many times as many as its own.
    private static let hitsToOverrule = 10
    private static let timesToOverrule = 4

    /// The language of a text.
    /// - Parameters:
    ///   - declared: a tag of BCP 47; empty where nobody says.
    ///   - text: UTF-8.
    /// - Returns: `declared` where the text does not contradict it, else the guess as a language's first subtag; empty
    ///   where nobody says and the text doesn't tell.
    static func language(declared: String, text: Span<UInt8>) -> String {
        let code = declared.prefix { $0 != "-" && $0 != "_" }.lowercased()
        let sample = Sample(text.extracting(first: code.isEmpty ? bytesUntold : bytesTold))
        if code.isEmpty { return sample.guess ?? "" }
        guard let guess = sample.guess, guess != code else { return declared }
        if let isCyrillic = sample.isCyrillic, isCyrillic != cyrillic.contains(code), isLatinOrCyrillic(code) {
            return guess
        }
        guard let told = codes.firstIndex(of: code), let found = codes.firstIndex(of: guess) else { return declared }
        let isOverruled =
            sample.hits[found] >= hitsToOverrule && sample.hits[found] >= timesToOverrule * sample.hits[told]
        return isOverruled ? guess : declared
    }

    /// Languages that are written in Cyrillic; the others below are written in Latin letters.
    private static let cyrillic: Set<String> = ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt"]
    /// Languages in other scripts, whose texts may well begin in Latin letters.
    private static let others: Set<String> = [
        "ar", "fa", "he", "ur", "hi", "bn", "ta", "te", "th", "ka", "hy", "el", "zh", "ja", "ko", "am", "my", "km",
        "ps",
    ]

    private static func isLatinOrCyrillic(_ code: String) -> Bool { !others.contains(code) }

    // MARK: What is counted

    private struct Sample {
        /// Common words of each language, in the order of `codes`.
        var hits = [Int](repeating: 0, count: LanguageGuess.codes.count)
        private var latin = 0
        private var cyrillic = 0
        /// Letters that one Cyrillic alphabet has and the others have not.
        private var ukrainian = 0
        private var belarusian = 0
        private var serbian = 0
        private var hardSigns = 0

        init(_ text: Span<UInt8>) {
            let common = LanguageGuess.common
            var at = 0
            while at < text.count { at = takePlainWord(text, at, common) ?? takeWord(text, at, common) }
        }

        /// Takes a word of few ASCII letters and the ASCII byte behind it: nearly every one of an English text.
        /// - Returns: where to go on; nil where something else stands.
        @inline(__always)
        private mutating func takePlainWord(_ text: Span<UInt8>, _ at: Int, _ common: CommonWords) -> Int? {
            guard let eight = ByteScan.eight(of: text, at: at, before: text.count) else { return nil }
            var length = ByteScan.letters(leading: eight)
            if length == 8 {
                // No common word is longer.
                var letters = 8
                while letters == 8, let next = ByteScan.eight(of: text, at: at &+ length, before: text.count) {
                    letters = ByteScan.letters(leading: next)
                    length &+= letters
                }
                guard letters < 8 else { return nil }
            }
            guard text[at &+ length] < 0x80 else { return nil }
            if length > 0, length <= 8 {
                let small = eight | 0x2020_2020_2020_2020
                take(small.byteSwapped &>> UInt64(64 &- 8 &* length), length, common)
            }
            latin &+= length
            return at &+ length &+ 1
        }

        /// Takes any word, and the scalar behind it.
        /// - Returns: where to go on.
        private mutating func takeWord(_ text: Span<UInt8>, _ start: Int, _ common: CommonWords) -> Int {
            var at = start
            var word: UInt64 = 0
            var length = 0
            while at < text.count {
                let (scalar, size) = CaseFold.scalar(text, at: at)
                at += size
                // The letters that nearly all of Cyrillic text is made of, and that tell no language.
                if scalar &- 0x430 < 0x1A, size == 2 {
                    word = word << 16 | UInt64(text[at - 2]) << 8 | UInt64(text[at - 1])
                    length += 2
                    cyrillic += 1
                    continue
                }
                guard 0x61...0x7A ~= scalar || scalar >= 0xC0 && scalar < 0x530 else { break }
                for byte in at - size..<at {
                    word = word << 8 | UInt64(size == 1 ? UInt8(truncatingIfNeeded: scalar) : text[byte])
                }
                length += size
                count(scalar)
            }
            take(word, length, common)
            return at
        }

        private mutating func count(_ scalar: UInt32) {
            guard scalar >= 0x400 else {
                latin += 1
                return
            }
            cyrillic += 1
            switch scalar {
            case 0x457, 0x454, 0x491: ukrainian += 1
            case 0x456: ukrainian += 1
            case 0x45E: belarusian += 1
            case 0x458, 0x459, 0x45A, 0x45B, 0x452, 0x45F: serbian += 1
            case 0x44A: hardSigns += 1
            default: break
            }
        }

        @inline(__always)
        private mutating func take(_ word: UInt64, _ length: Int, _ common: CommonWords) {
            guard length > 0, length <= 8 else { return }
            var languages = common.languages(of: word)
            while languages != 0 {
                hits[languages.trailingZeroBitCount] &+= 1
                languages &= languages &- 1
            }
        }

        /// Whether the text is Cyrillic rather than Latin; nil where it has few letters of either.
        var isCyrillic: Bool? {
            guard cyrillic + latin >= 20 else { return nil }
            return cyrillic > latin
        }

        var guess: String? {
            if isCyrillic == true {
                if belarusian > 0 { return "be" }
                if ukrainian * 100 > cyrillic { return "uk" }
                if serbian * 100 > cyrillic { return "sr" }
                return hardSigns * 150 > cyrillic ? "bg" : "ru"
            }
            var (best, most, second) = (0, 0, 0)
            for (language, count) in hits.enumerated() {
                if count > most {
                    (best, most, second) = (language, count, most)
                } else {
                    second = max(second, count)
                }
            }
            return most >= LanguageGuess.fewestHits && most > second ? LanguageGuess.codes[best] : nil
        }
    }

    // MARK: Common words

    private static let lists: [(code: String, words: String)] = [
        (
            "en",
            "the of and to in that is was for it with as his on be at by this had not are but from have they which he she said has were will who"
        ),
        (
            "de",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über"
        ),
        (
            "fr",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec été mais son cette ont elle aux leur selon"
        ),
        (
            "es",
            "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya este ha sí porque esta entre desde según fue son"
        ),
        (
            "it",
            "di e il la che in un a per è una sono del della le non con i si da al nel lo come dei gli alla più ha anche dalla delle ma questo"
        ),
        (
            "pt",
            "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito foi são está pelo"
        ),
        (
            "nl",
            "de en van het een in is dat op te zijn met voor niet die aan er om ook als bij maar dan hij heeft nog naar door over wordt werd"
        ),
        ("pl", "w i na z się nie do to że jest o jak po co tak za od przez ale dla czy był jego tym które przed tylko"),
        (
            "sv",
            "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när"
        ),
        ("da", "og i at det er en til på som med for den de af ikke der har et han var men sig fra kan vil blev"),
        ("no", "og i det er en til på som med for den av ikke de har et han var men seg fra kan vil ble hun etter"),
        ("tr", "ve bir bu için ile da de çok olarak daha olan gibi var ne kadar en sonra ancak"),
        ("ro", "de și în a la cu pe că nu este o un din care pentru mai sa au fost le al ca sunt"),
        ("cs", "a se v na je že to s z do o i ve jako za by ale po jsem pro který jsou od"),
    ]

    private static let codes: [String] = lists.map(\.code)

    private static let common = CommonWords(lists.map(\.words))
}

/// Words of up to eight bytes, packed into an integer, and the languages that use them, a bit each: a table with open
/// addressing, for it is asked about every word.
private struct CommonWords {
    private struct Entry {
        var word: UInt64
        var languages: UInt32
    }

    private var entries: [Entry]

    /// More than twice as many as there are words.
    private static let bits: UInt64 = 11

    /// - Parameter lists: the words of each language, parted by spaces.
    init(_ lists: [String]) {
        entries = [Entry](repeating: Entry(word: 0, languages: 0), count: 1 << Self.bits)
        for (index, list) in lists.enumerated() {
            for word in list.split(separator: " ") where word.utf8.count <= 8 {
                let packed = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
                let place = place(of: packed)
                entries[place].word = packed
                entries[place].languages |= 1 << UInt32(index)
            }
        }
    }

    /// - Returns: no bit for a word that is common nowhere.
    @inline(__always)
    func languages(of word: UInt64) -> UInt32 { entries[place(of: word)].languages }

    /// Where a word stands, or the free place where it would.
    @inline(__always)
    private func place(of word: UInt64) -> Int {
        // Fibonacci hashing: the product's upper bits depend on all bits of the word.
        var place = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- Self.bits))
        while entries[place].word != 0, entries[place].word != word { place = (place &+ 1) & (entries.count &- 1) }
        return place
    }
}
