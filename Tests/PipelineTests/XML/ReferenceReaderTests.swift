import Testing

@testable import Pipeline

@Suite struct `Text with references` {
    private static func read(_ text: String) -> (text: String, reader: ReferenceReader) {
        let bytes = Array(text.utf8)
        var reader = ReferenceReader()
        var part: [UInt8] = []
        var read: [UInt8] = []
        while reader.next(&part, of: bytes.span) { read += part }
        return (String(decoding: read, as: UTF8.self), reader)
    }

    @Test(arguments: [
        ("plain – text", "plain – text"), ("&lt;p&gt;&quot;&amp;amp;&apos;", "<p>\"&amp;'"),
        ("&#65;&#x42;&#x1F600;&#8217;&#10;", "AB😀’\n"), ("a\r\nb\rc\n", "a\nb\nc\n"), ("a > b ]> ]]", "a > b ]> ]]"),
        ("&#13;", "\r"), ("", ""),
    ])
    func `becomes the characters that they stand for`(text: String, characters: String) {
        let result = Self.read(text)
        #expect(result.text == characters)
        #expect(result.reader.isSound)
    }

    @Test(arguments: [
        "a & b", "&nbsp;", "&lt", "&#;", "&#x;", "&#X41;", "&#65", "&#0;", "&#xD800;", "&#xFFFE;", "&#x110000;", "&#1;",
        "&#99999999999999999999;", "a ]]> b", "&", "&LT;",
    ])
    func `is left as it stands where it is none of XML's`(text: String) {
        let result = Self.read(text)
        #expect(result.text == text)
        #expect(!result.reader.isSound)
    }

    @Test func `tells of controls that nobody means`() {
        #expect(Self.read("it&#146;s").reader.hasWindowsCharacter)
        #expect(Self.read("it&#x9f;s").reader.hasWindowsCharacter)
        #expect(!Self.read("it&#160;s").reader.hasWindowsCharacter)
    }

    @Test func `comes in parts`() {
        let text = String(repeating: "&lt;p&gt;word", count: 40_000)
        #expect(Self.read(text).text == String(repeating: "<p>word", count: 40_000))
    }
}
