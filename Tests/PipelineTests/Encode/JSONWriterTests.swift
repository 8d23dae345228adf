import Testing

@testable import Pipeline

@Suite struct `JSON that is written` {
    @Test func `has its commas where they belong`() throws {
        var json = JSONWriter()
        json.openObject()
        json.key("a")
        json.openArray()
        json.number(1)
        json.openObject()
        json.closeObject()
        json.string("x")
        json.closeArray()
        json.key("b")
        json.bool(true)
        json.key("c")
        json.raw(Array("{\"d\":2}".utf8))
        json.closeObject()
        #expect(text(json) == #"{"a":[1,{},"x"],"b":true,"c":{"d":2}}"#)
    }

    @Test func `escapes what a string can't hold, at every place of a block`() throws {
        for length in 0..<40 {
            for special in ["\"", "\\", "\n", "\t", "\r", "\u{1}", "\u{1f}", "ü"] {
                let word = String(repeating: "a", count: length) + special + "b"
                var json = JSONWriter()
                json.string(word)
                #expect(try JSONDocument(json.output).root.string == word)
            }
        }
    }

    @Test(
        arguments: [(0, "0"), (0.07, "0.07"), (0.5, "0.5"), (0.95, "0.95"), (1, "1"), (7, "1"), (-1, "0")]
            as [(Float, String)])
    func `has fractions of two digits`(value: Float, written: String) {
        var json = JSONWriter()
        json.fraction(value)
        #expect(text(json) == written)
    }

    @Test func `counts anchors in Unicode scalars`() {
        let words = String(repeating: "aü€😀", count: 100)
        let bytes = Array(words.utf8)
        let index = ScalarIndex(bytes.span)
        var scalars = 0
        for offset in 0...bytes.count where offset == bytes.count || bytes[offset].beginsScalar {
            #expect(index.scalars(before: offset, in: bytes.span) == scalars)
            scalars += 1
        }
        #expect(scalars == words.unicodeScalars.count + 1)
    }

    private func text(_ json: JSONWriter) -> String { String(decoding: json.output, as: UTF8.self) }
}
