import Testing

@testable import Pipeline

@Suite struct `The encoding of a document` {
    private static func decide(_ bytes: [UInt8], _ contentType: String? = nil) -> EncodingDecision {
        EncodingDecision(bytes, TextScan(bytes.span), contentType: contentType)
    }

    private static func xml(_ encoding: String, _ text: [UInt8] = []) -> [UInt8] {
        Array("<?xml version='1.0' encoding='\(encoding)'?><rss><title>".utf8) + text + Array("</title></rss>".utf8)
    }

    private static func text(_ decision: EncodingDecision, of bytes: [UInt8]) -> String {
        String(decoding: decision.converted ?? Array(bytes[decision.markBytes...]), as: UTF8.self)
    }

    @Test(arguments: [
        ("application/rss+xml; charset=KOI8-R", "koi8-r"), ("text/xml;charset = \"us-ascii\"", "us-ascii"),
        ("application/xml", "iso-8859-2"), ("text/xml", "us-ascii"), ("text/atom+xml; x=y", "us-ascii"),
        ("application/xml; charset=''", "iso-8859-2"), ("", "iso-8859-2"),
    ])
    func `is the media type's before the declaration's, as long as all is ASCII`(contentType: String, name: String) {
        let decision = Self.decide(Self.xml("ISO-8859-2"), contentType)
        #expect(decision.encoding.name == name)
        #expect(decision.repairs.isEmpty)
    }

    @Test func `is UTF-8 where nobody says anything`() {
        let decision = Self.decide(Array("<rss>é</rss>".utf8))
        #expect(decision.encoding.name == "utf-8")
        #expect(decision.source == .assumed)
    }

    @Test(arguments: [
        ("iso-8859-1", [0x93, 0x80, 0xe9], "“€é"), ("gb2312", [0xc4, 0xe3, 0x81, 0x30, 0x84, 0x36], "你¥"),
        ("shift_jis", [0x87, 0x40], "①"), ("x-sjis", [0x83, 0x65], "テ"), ("euc-kr", [0x81, 0x41, 0xb3, 0xe2], "갂년"),
        ("ks_c_5601-1987", [0xb3, 0xe2], "년"), ("iso-8859-9", [0xfe, 0x80], "ş€"), ("big5", [0xa7, 0x41], "你"),
        ("win-1251", [0xcf, 0xf0], "Пр"), ("utf8", Array("é".utf8), "é"), ("cp437", [0x80], "Ç"),
    ])
    func `has the web's names, and supersets behind them`(label: String, bytes: [UInt8], text: String) {
        let document = Self.xml(label, bytes)
        let decision = Self.decide(document)
        #expect(Self.text(decision, of: document).contains("<title>\(text)</title>"))
        #expect(decision.source == .declaration)
        #expect(decision.repairs.isEmpty)
    }

    @Test func `is reported by the name that a reader needs`() {
        #expect(Self.decide(Self.xml("latin1")).encoding.name == "iso-8859-1")
        #expect(Self.decide(Self.xml("GB2312", [0xc4, 0xe3])).encoding.name == "gb18030")
    }

    @Test(arguments: [true, false], [("utf-16le", 2), ("utf-16be", 2), ("utf-32le", 4), ("utf-32be", 4)])
    func `shows in zero bytes and marks`(hasMark: Bool, form: (name: String, width: Int)) {
        let text = "<?xml version='1.0' encoding='utf-8'?><rss>é</rss>"
        let isLittle = form.name.hasSuffix("le")
        let scalars = (hasMark ? ["\u{feff}"] : []) + text.unicodeScalars.map { $0 }
        let bytes = scalars.flatMap { scalar in
            let unit = (0..<form.width).map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0 * 8)) }
            return isLittle ? unit : unit.reversed()
        }
        let decision = Self.decide(bytes)
        #expect(decision.encoding.name == form.name)
        #expect(decision.source == (hasMark ? .byteOrderMark : .guess))
        #expect(Self.text(decision, of: bytes) == text)
        #expect(decision.repairs.map(\.kind) == [.encodingConflict])
        #expect(decision.claims == [EncodingClaim(name: "utf-8", source: .declaration)])
    }

    @Test func `of EBCDIC is seen`() {
        let bytes: [UInt8] = [0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x6f, 0x6e]
        #expect(Self.text(Self.decide(bytes), of: bytes) == "<?xml?>")
    }

    @Test(arguments: ["utf-8-foo", "utf-16", "x-nothing", "//TRANSLIT"])
    func `is found where the declared one is none`(label: String) {
        let document = Self.xml(label, Array("é".utf8))
        let decision = Self.decide(document)
        #expect(decision.encoding.isUTF8)
        #expect(decision.converted == nil)
        #expect(!decision.repairs.isEmpty)
    }

    @Test func `is UTF-8 where the bytes are beyond doubt, whatever the server says`() {
        let document = Self.xml("utf-8", Array("Où est l’été ?".utf8))
        let decision = Self.decide(document, "text/xml; charset=iso-8859-1")
        #expect(decision.encoding.isUTF8)
        #expect(decision.source == .declaration)
        #expect(decision.claims.count == 2)
        #expect(decision.repairs.map(\.kind) == [.encodingConflict])
    }

    @Test func `stays UTF-8 where single bytes are broken`() {
        let document = Self.xml("utf-8", Array("é–è".utf8) + [0xff])
        let decision = Self.decide(document)
        #expect(Self.text(decision, of: document).contains("é–è\u{fffd}<"))
        #expect(decision.repairs == [Repair(kind: .invalidUTF8, line: 1)])
    }

    @Test(arguments: ["utf-8", "x-nothing"])
    func `stays UTF-8 where all that is wrong is a character that was cut in two`(label: String) {
        let document = Self.xml(label, Array("It".utf8) + [0xe2, 0x80, 0x2e, 0x20, 0xe2, 0x80])
        let decision = Self.decide(document)
        #expect(decision.encoding.isUTF8)
        #expect(Self.text(decision, of: document).contains("It\u{fffd}. \u{fffd}<"))
        #expect(decision.repairs.contains(Repair(kind: .invalidUTF8, line: 1)))
    }

    @Test func `is guessed where it is said to be UTF-8 and nothing in it is`() {
        let document = Self.xml("utf-8", [0x43, 0x61, 0x66, 0xe9])
        let decision = Self.decide(document)
        #expect(decision.encoding.name == "windows-1252")
        #expect(decision.source == .guess)
        #expect(Self.text(decision, of: document).contains("Café"))
        #expect(decision.repairs.map(\.kind) == [.encodingGuessed, .encodingConflict])
    }

    @Test func `of the declaration goes before the server's where only it fits`() {
        let document = Self.xml("shift_jis", [0x83, 0x65, 0x83, 0x58, 0x83, 0x67])
        let decision = Self.decide(document, "application/xml; charset=utf-8")
        #expect(decision.encoding.name == "shift_jis")
        #expect(Self.text(decision, of: document).contains("テスト"))
    }

    @Test func `is read from a declaration behind junk, and from none that is too long`() {
        #expect(
            EncodingClaim(declarationOf: Array("\n <?xml version=\"1.0\" encoding = \"Big5\" ?>".utf8)[...])?.name
                == "big5")
        #expect(EncodingClaim(declarationOf: Array("<rss encoding='big5'>".utf8)[...]) == nil)
        let long = String(repeating: "x", count: 50)
        #expect(EncodingClaim(declarationOf: Array("<?xml encoding='\(long)'?>".utf8)[...]) == nil)
    }
}
