/// What the web's names of encodings mean.
enum EncodingLabels {
    /// An encoding that bytes can be read by.
    struct Encoding: Equatable {
        /// The name that is reported: as the IANA registry writes it, in lower case.
        var name: String
        /// How iconv(3) knows it.
        var converter: String

        var isUTF8: Bool { converter == "UTF-8" }
        var isASCII: Bool { name == "us-ascii" }
        /// Two or four bytes for every character: never what bytes are in that can be read as ASCII.
        var isWide: Bool { converter.hasPrefix("UTF-16") || converter.hasPrefix("UTF-32") }
        /// Whether bytes below 0x80 may be something else than ASCII.
        var hasShifts: Bool { converter.hasPrefix("ISO-2022") }
        /// Whether a character may take several bytes that aren't ASCII.
        var isMultibyte: Bool { Self.multibyte.contains(converter) }
        /// Bytes that one character takes at the least.
        var unitBytes: Int { converter.hasPrefix("UTF-16") ? 2 : converter.hasPrefix("UTF-32") ? 4 : 1 }

        private static let multibyte: Set<String> = ["GB18030", "BIG5-HKSCS", "EUC-JP-MS", "CP932", "UHC"]
    }

    /// Bytes of the longest label that is looked up.
    static let longest = 40

    static let utf8 = Encoding(name: "utf-8", converter: "UTF-8")

    /// - Parameter label: in lower case, without white space around it.
    /// - Returns: nil where nobody knows such an encoding.
    static func encoding(named label: String) -> Encoding? {
        if let known = known[label] { return known }
        // iconv knows some hundred more, of old machines above all. A slash would begin its own options.
        let isPlain = label.utf8.allSatisfy {
            $0.isAlphanumeric || $0 == ASCII.hyphen || $0 == 0x5f || $0 == 0x2e || $0 == 0x3a
        }
        guard isPlain, !label.isEmpty, label.utf8.count <= longest, TextConverter.knows(label.uppercased()) else {
            return nil
        }
        return Encoding(name: label, converter: label.uppercased())
    }

    private static let known: [String: Encoding] = {
        var known: [String: Encoding] = [:]
        for (name, converter, labels) in table {
            let encoding = Encoding(name: name, converter: converter)
            known[name] = encoding
            for label in labels.split(separator: " ") { known[String(label)] = encoding }
        }
        return known
    }()

    /// The reported name, the superset that browsers read it by, and its other labels.
    /// - Source: WHATWG Encoding Standard, 4.2 "Names and labels"; more labels from the IANA registry.
    private static let table: [(name: String, converter: String, labels: String)] = [
        ("utf-8", "UTF-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf_8 u8 utf-8-sig"),
        ("utf-16", "UTF-16", "utf16 utf_16 u16 csunicode iso-10646-ucs-2 ucs-2 ucs2 unicode unicodefeff"),
        ("utf-16le", "UTF-16LE", "utf16le utf_16_le utf-16-le"),
        ("utf-16be", "UTF-16BE", "utf16be utf_16_be utf-16-be unicodefffe"),
        ("utf-32", "UTF-32", "utf32 utf_32 u32 iso-10646-ucs-4 ucs-4 ucs4 csucs4"),
        ("utf-32le", "UTF-32LE", "utf32le utf_32_le utf-32-le"),
        ("utf-32be", "UTF-32BE", "utf32be utf_32_be utf-32-be"),
        ("us-ascii", "CP1252", "ascii ansi_x3.4-1968 iso646-us iso_646.irv:1991 csascii us 646"),
        (
            "iso-8859-1", "CP1252",
            "iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 cp819 ibm819 csisolatin1"
        ),
        ("windows-1252", "CP1252", "cp1252 x-cp1252 1252 ms-ansi windows_1252 ansi"),
        ("iso-8859-2", "ISO-8859-2", "iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2"),
        ("iso-8859-3", "ISO-8859-3", "iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3"),
        ("iso-8859-4", "ISO-8859-4", "iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4"),
        (
            "iso-8859-5", "ISO-8859-5",
            "iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic"
        ),
        (
            "iso-8859-6", "ISO-8859-6",
            "iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i iso-ir-127 arabic asmo-708 ecma-114 csisolatinarabic"
        ),
        (
            "iso-8859-7", "ISO-8859-7",
            "iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 elot_928 sun_eu_greek csisolatingreek"
        ),
        (
            "iso-8859-8", "ISO-8859-8",
            "iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e iso-8859-8-i logical visual iso-ir-138 hebrew csisolatinhebrew"
        ),
        ("iso-8859-9", "CP1254", "iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 l5 csisolatin5"),
        ("windows-1254", "CP1254", "cp1254 x-cp1254 1254"),
        ("iso-8859-10", "ISO-8859-10", "iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6"),
        ("iso-8859-11", "CP874", "iso8859-11 iso885911"),
        ("tis-620", "CP874", "tis620 tis-620-0 tis620.2533"),
        ("windows-874", "CP874", "cp874 dos-874 874 x-windows-874"),
        ("iso-8859-13", "ISO-8859-13", "iso8859-13 iso885913"),
        ("iso-8859-14", "ISO-8859-14", "iso8859-14 iso885914"),
        ("iso-8859-15", "ISO-8859-15", "iso8859-15 iso885915 iso_8859-15 l9 latin9 latin-9 csisolatin9"),
        ("iso-8859-16", "ISO-8859-16", "iso8859-16 iso885916"),
        ("windows-1250", "CP1250", "cp1250 x-cp1250 1250"),
        ("windows-1251", "CP1251", "cp1251 x-cp1251 1251 win-1251 windows_1251 windows1251"),
        ("windows-1253", "CP1253", "cp1253 x-cp1253 1253"),
        ("windows-1255", "CP1255", "cp1255 x-cp1255 1255"),
        ("windows-1256", "CP1256", "cp1256 x-cp1256 1256"),
        ("windows-1257", "CP1257", "cp1257 x-cp1257 1257"),
        ("windows-1258", "CP1258", "cp1258 x-cp1258 1258"),
        ("koi8-r", "KOI8-R", "koi koi8 koi8_r cskoi8r koi-8"),
        ("koi8-u", "KOI8-U", "koi8-ru koi8_u"),
        ("ibm866", "CP866", "866 cp866 csibm866"),
        ("macintosh", "MACINTOSH", "csmacintosh mac x-mac-roman macroman mac_roman"),
        ("x-mac-cyrillic", "MAC-UK", "x-mac-ukrainian maccyrillic mac_cyrillic"),
        // GB 18030 holds GBK, which holds GB 2312; its name is what a reader needs to know.
        (
            "gb18030", "GB18030",
            "gbk cp936 936 ms936 x-gbk windows-936 gb2312 gb_2312 gb_2312-80 gb2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 euc-cn"
        ),
        ("big5", "BIG5-HKSCS", "big5-hkscs cn-big5 csbig5 x-x-big5 big-5 cp950 950"),
        ("euc-jp", "EUC-JP-MS", "cseucpkdfmtjapanese x-euc-jp eucjp euc_jp ujis x-euc"),
        (
            "shift_jis", "CP932",
            "shift-jis shiftjis sjis x-sjis csshiftjis ms_kanji ms932 windows-31j cp932 932 s-jis x-ms-cp932"
        ),
        ("iso-2022-jp", "ISO-2022-JP-3", "csiso2022jp iso2022-jp iso2022jp jis"),
        ("iso-2022-kr", "ISO-2022-KR", "csiso2022kr iso2022-kr"),
        (
            "euc-kr", "UHC",
            "euckr euc_kr cseuckr korean ks_c_5601 ks_c_5601-1987 ks_c_5601-1989 ks_c_5601_1987 ksc_5601 ksc5601 iso-ir-149 csksc56011987 windows-949 cp949 949 uhc ms949 x-windows-949"
        ),
    ]
}
