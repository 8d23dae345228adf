import Testing

@testable import Pipeline

@Suite struct `The scan of a document's bytes` {
    /// Each finding by its own long way round.
    private static func findings(in bytes: [UInt8]) -> TextScan {
        var found: TextScan = []
        if bytes.contains(where: { $0 >= 0x80 }) { found.insert(.beyondASCII) }
        if String(validating: bytes, as: UTF8.self) == nil { found.insert(.invalidUTF8) }
        if bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0a, 0x0d].contains($0) }) { found.insert(.controls) }
        if [0xbe, 0xbf].contains(where: { bytes.firstRange(of: [0xef, 0xbf, $0]) != nil }) { found.insert(.controls) }
        return found
    }

    private static func scan(_ text: String) -> TextScan {
        let bytes = Array(text.utf8)
        return TextScan(bytes.span)
    }

    @Test func `sees what a reading byte by byte sees, wherever it stands`() {
        let pieces: [[UInt8]] = [
            [0x08], [0x00], [0x1f], Array("é".utf8), Array("–".utf8), Array("𝄞".utf8), [0xc3], [0xe2, 0x80],
            [0xf0, 0x9d, 0x84],
            Array("\u{fffd}".utf8), Array("\u{fffe}".utf8), Array("\u{ffff}".utf8), [0x80], [0xc0, 0x80],
            [0xed, 0xa0, 0x80], [0xe0, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80],
            [0xf5, 0x80, 0x80, 0x80],
            [0xff], [0xe1, 0x80, 0xc2], Array("éé–𝄞é".utf8), [0xf0, 0x8f, 0x80, 0x80],
        ]
        let asked: TextScan = [.beyondASCII, .invalidUTF8, .controls]
        for piece in pieces {
            for before in 0..<40 {
                for after in [0, 1, 2, 3, 15, 16, 17, 33] {
                    let bytes = [UInt8](repeating: 0x61, count: before) + piece + [UInt8](repeating: 0x62, count: after)
                    let found = TextScan(bytes.span).intersection(asked)
                    #expect(found == Self.findings(in: bytes), "\(piece) after \(before) and before \(after)")
                }
            }
        }
    }

    @Test func `finds nothing in clean text of any script`() {
        for text in ["Plain\r\n\ttext", "Früh’ – “später”", "Привет, мир", "こんにちは世界", "𝄞🙂 ok", ""] {
            let found = Self.scan(String(repeating: text, count: 30))
            #expect(found.subtracting(.beyondASCII).isEmpty, "\(text)")
        }
    }

    @Test(arguments: 0..<36)
    func `finds what nobody means and what was encoded twice`(before: Int) {
        let start = String(repeating: "x", count: before)
        let end = String(repeating: "y", count: 20)
        #expect(Self.scan("\(start)it\u{92}s\(end)").contains(.windowsCharacters))
        #expect(Self.scan("\(start)itâ€™s\(end)").contains(.doubleEncoding))
        #expect(Self.scan("\(start)CafÃ©\(end)").contains(.doubleEncoding))
        #expect(!Self.scan("\(start)Café – è\(end)").contains(.doubleEncoding))
    }

    @Test func `sees the same double encoding wherever it stands`() {
        for sign in ["Ð´Ð°", "Р’РґР°", "РќРµС‚", "Î•Î»", "×©×œ", "à¸ª"] {
            for before in 0..<70 {
                let text = String(repeating: "x", count: before) + sign + String(repeating: "y", count: before % 7)
                let bytes = Array(text.utf8)
                let isThere = bytes.indices.contains { DoubleEncoding.hasForeignSign(at: $0, in: bytes.span) }
                #expect(isThere == (sign != "Ð´Ð°"), "\(sign)")
                #expect(!isThere || Self.scan(text).contains(.doubleEncoding), "\(sign) after \(before)")
            }
        }
    }
}

@Suite struct `A tag with far too many attributes` {
    private static func hasGiant(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return TagAudit.hasGiant(bytes.span, from: 0)
    }

    @Test func `is told from as many words`() {
        #expect(Self.hasGiant("<a " + String(repeating: #"b="c" "#, count: 4_000) + "/>"))
        #expect(!Self.hasGiant("<a>" + String(repeating: #"b="c" "#, count: 4_000) + "</a>"))
    }
}
