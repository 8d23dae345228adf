import Testing

@testable import Pipeline

@Suite struct `Characters that no document may have` {
    private static func mended(_ text: String) -> (text: String, repairs: [Repair]) {
        var repairs: [Repair] = []
        let bytes = TextMending.mended(Array(text.utf8)[...], noting: &repairs)
        return (String(decoding: bytes, as: UTF8.self), repairs)
    }

    @Test func `are left out, and the lines stay`() {
        let (text, repairs) = Self.mended("a\u{8}b\u{0}\nc\u{1f}d\u{c}e\te\r\n\u{ffff}\u{fffe}f\u{fffd}")
        #expect(text == "ab\ncd e\te\r\nf\u{fffd}")
        #expect(repairs == [1, 2, 3].map { Repair(kind: .controlCharacter, line: $0) })
    }

    @Test func `are what windows-1252 has, where C1 has a control`() {
        let (text, repairs) = Self.mended("it\u{92}s \u{93}so\u{94}\u{85} é\u{a0}")
        #expect(text == "it’s “so”… é\u{a0}")
        #expect(repairs == [Repair(kind: .windowsCharacter, line: 1)])
    }
}

@Suite struct `The ledger of repairs` {
    @Test func `holds each line once, and a bounded number of each kind`() {
        var repairs: [Repair] = []
        for line in 1...100 {
            repairs.note(.bareAmpersand, line: line)
            repairs.note(.bareAmpersand, line: line)
            repairs.note(.strayLess, line: 7)
        }
        #expect(repairs.count { $0.kind == .bareAmpersand } == FeedBounds.repairsPerKind)
        #expect(repairs.count { $0.kind == .strayLess } == 1)
    }
}
