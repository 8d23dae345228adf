import Testing

@testable import Pipeline

@Suite struct `A label` {
    @Test(
        arguments: [
            ("READ MORE: x", "related: x"), ("Read more x", "related x"), ("Related: x", "related: x"),
            ("Related x", nil), ("See\u{A0}also : x", "related: x"),
            ("Don't miss: x", "related: x"), ("اقرأ أيضاً: x", "related: x"), ("Source: x", "source: x"),
            ("Mehr – x", "related x"), ("Mehr-x", nil), ("Läs mer om: x", "related: x"),
            ("readmore: x", nil),
            ("Lire l’entretien avec Jo\u{A0}: x", "related: x"), ("Lire notre enquête : x", "related: x"),
            ("Lesen Sie den Kommentar: x", "related: x"), ("Подробнее о реке: x", "related: x"),
            ("Read our explainer: x", "related: x"), ("Lire le journal. Puis : x", nil), ("Lire la « une » : x", nil),
            ("Lesen Sie den Kommentar x", nil), ("Read our lips, said x", nil), ("相关阅读x", "related x"), ("", nil),
        ] as [(String, String?)])
    func `is its words, and a mark where they begin sentences too`(text: String, reading: String?) {
        let bytes = Array(text.utf8)
        let label = LineLabels.label(at: 0, in: bytes.span)
        let found = label.flatMap { label -> String? in
            guard label.isMarked || !label.needsMark else { return nil }
            let rest = String(decoding: bytes[label.end...], as: UTF8.self).trimmingPrefix(while: \.isWhitespace)
            return "\(label.kind)" + (label.hasColon ? ": " : " ") + rest
        }
        #expect(found == reading)
    }

    @Test func `in the middle of a text ends with its line`() {
        let bytes = Array("x\nRelated\ny".utf8)
        let label = LineLabels.label(at: 2, in: bytes.span)
        #expect(label?.isMarked == true)
        #expect(label.map { LineLabels.isEnd($0.end, in: bytes.span, of: 2..<9) } == true)
        #expect(LineLabels.label(at: 2, in: Array("x\nRelated y".utf8).span)?.isMarked == false)
    }
}
