import Testing

@testable import Pipeline

@Suite struct `Text that is UTF-8 but in places` {
    private static func mended(_ bytes: [UInt8]) -> (text: String, isMixed: Bool, hasReplacements: Bool) {
        let mended = UTF8Text.mended(bytes[...])
        return (String(decoding: mended.text, as: UTF8.self), mended.isMixed, mended.hasReplacements)
    }

    @Test func `is read as windows-1252 there`() {
        let made = Self.mended(
            Array("é ".utf8) + [0x63, 0x61, 0x66, 0xe9, 0x20, 0x91, 0x78, 0x92, 0x20, 0x96] + Array("я".utf8))
        #expect(made == ("é café ‘x’ –я", true, false))
    }

    @Test func `joins surrogates that were encoded each for itself`() {
        #expect(Self.mended([0x61, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0x62]) == ("a😀b", true, false))
    }

    @Test(
        arguments: [
            ([0x61, 0xe2, 0x80, 0x62], "a\u{fffd}b"), ([0x61, 0xf0, 0x9f, 0x98, 0x3c], "a\u{fffd}<"),
            ([0x61, 0xff, 0x62], "a\u{fffd}b"),
            ([0x61, 0x81, 0x62], "a\u{fffd}b"), ([0x61, 0xc3], "a\u{fffd}"), ([0x61, 0xe2, 0x80], "a\u{fffd}"),
        ] as [([UInt8], String)])
    func `has U+FFFD where bytes mean nothing`(bytes: [UInt8], text: String) {
        #expect(Self.mended(bytes) == (text, false, true))
    }

    @Test func `is a feed with a note of it`() throws {
        let bytes =
            Array("<rss><channel><title>Été ".utf8) + [0x63, 0x61, 0x66, 0xe9] + Array("</title></channel></rss>".utf8)
        let feed = try FeedReader.read(bytes, address: "")
        #expect(feed.title == "Été café")
        #expect(feed.encoding == "utf-8")
        #expect(feed.repairs == [Repair(kind: .mixedEncoding, line: 1)])
    }
}
