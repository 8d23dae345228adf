/// Which encodings a document is likely in by the language that it says it is in: those of Windows, which the web reads
/// documents without a declaration by, and what was in use beside them.
/// - Source: WHATWG HTML, 13.2.3.2, "suggested default encoding" by locale.
enum LanguageEncodings {
    /// - Parameter bytes: a document in an encoding that holds ASCII.
    /// - Returns: the primary tag of the language that a feed names, in lower case; nil where it names none.
    static func language(of bytes: ArraySlice<UInt8>) -> String? {
        let head = bytes.prefix(headBytes)
        for key in ["<language>", "<dc:language>", "xml:lang=", "\"language\":"] as [StaticString] {
            guard let found = head.firstRange(lowercase: key) else { continue }
            let tag = head[found.upperBound...].drop {
                $0.isSpace || $0 == ASCII.doubleQuote || $0 == ASCII.singleQuote
            }
            .prefix(tagBytes).prefix { $0.isLetter || $0 == ASCII.hyphen || $0 == 0x5f }
            if !tag.isEmpty { return String(decoding: tag.map(\.lowercased), as: UTF8.self).replacing("_", with: "-") }
        }
        return nil
    }

    /// A feed names its language ahead of its items.
    private static let headBytes = 16 << 10
    private static let tagBytes = 16

    /// - Parameters:
    ///   - language: a language tag in lower case.
    ///   - sample: the document's bytes.
    /// - Returns: the encoding's name; nil where the language is at home in windows-1252, or the bytes say more.
    static func name(for language: String, _ sample: Sample) -> String? {
        let primary = language.prefix { $0 != "-" }
        switch primary {
        case "pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro":
            return hasLatin2(sample) ? "iso-8859-2" : "windows-1250"
        case "sr" where sample.meanRun < 2: return "windows-1250"
        case "ru", "bg", "be", "sr", "mk", "kk", "mn", "ky", "tg": return cyrillic(sample)
        // It holds the letters that Ukrainian has and Russian has not.
        case "uk": return cyrillic(sample) == "koi8-r" ? "koi8-u" : cyrillic(sample)
        case "tr", "az": return "windows-1254"
        case "el": return "windows-1253"
        case "he", "iw", "yi": return "windows-1255"
        case "ar", "fa", "ur": return "windows-1256"
        case "lt", "lv", "et": return "windows-1257"
        case "vi": return "windows-1258"
        case "th": return "windows-874"
        case "ja": return CharacterPairs.best(of: sample, among: ["shift_jis", "euc-jp"]) ?? "shift_jis"
        case "ko": return "euc-kr"
        case "zh":
            let isTraditional = ["tw", "hk", "mo", "hant"].contains { language.hasSuffix("-" + $0) }
            return CharacterPairs.best(of: sample, among: ["big5", "gb18030"]) ?? (isTraditional ? "big5" : "gb18030")
        default: return nil
        }
    }

    /// Whether letters of iso-8859-2 (`ą`, `ś`, `ź`, `ľ`) stand behind letters, where windows-1250 has signs. What Windows writes
    /// has bytes from 0x80 to 0x9F as well.
    private static func hasLatin2(_ sample: Sample) -> Bool {
        guard sample.share(of: Array(0x80...0x9f)) == 0 else { return false }
        var wasLetter = false
        for byte in sample.bytes {
            if wasLetter, byte == 0xb1 || byte == 0xb5 || byte == 0xb6 || byte == 0xbc { return true }
            wasLetter = byte.isLetter
        }
        return false
    }

    /// Most letters are small ones, whose place in KOI8 is where Windows has the capitals.
    private static func cyrillic(_ sample: Sample) -> String {
        let names = ["koi8-r", "windows-1251", "iso-8859-5", "ibm866"]
        let best = EncodingGuess.best(of: sample, among: names) ?? "windows-1251"
        let hasSmallOfKOI = sample.share(of: Array(0xc0...0xdf)) > sample.share(of: Array(0xe0...0xff))
        return best == "koi8-r" && !hasSmallOfKOI ? "windows-1251" : best
    }
}
