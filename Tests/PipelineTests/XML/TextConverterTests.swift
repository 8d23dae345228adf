import Testing

@testable import Pipeline

@Suite struct `Text of another encoding` {
    private static func converted(_ bytes: [UInt8], _ label: String) throws -> TextConverter.Result {
        let encoding = try #require(EncodingLabels.encoding(named: label))
        return try #require(TextConverter.convert(bytes, from: encoding))
    }

    @Test func `has U+FFFD where its bytes mean nothing, and goes on with the next`() throws {
        let result = try Self.converted([0x82, 0xa0, 0x82, 0x3c, 0x82, 0xa2, 0x82], "shift_jis")
        #expect(String(decoding: result.text, as: UTF8.self) == "あ\u{fffd}<い\u{fffd}")
        #expect(result.invalid == 2)
    }

    @Test func `of two bytes for each character stays in step`() throws {
        let result = try Self.converted([0x41, 0x00, 0x00, 0xd8, 0x42, 0x00, 0x43], "utf-16le")
        #expect(String(decoding: result.text, as: UTF8.self) == "A\u{fffd}B\u{fffd}")
    }

    @Test func `may be longer than the converter's own memory`() throws {
        let bytes = [UInt8](repeating: 0xe9, count: 300_001)
        #expect(try Self.converted(bytes, "latin1").text.count == 600_002)
    }

    @Test func `is given up early where it is asked to be clean`() throws {
        let encoding = try #require(EncodingLabels.encoding(named: "euc-jp"))
        let bytes = [UInt8](repeating: 0xff, count: 100_000)
        let result = try #require(TextConverter.convert(bytes, from: encoding, invalidAtMost: 3))
        #expect(result.invalid == 4)
    }
}

extension TextConverter {
    /// The same in one call, as no macro takes a value that can't be copied.
    static func convert(
        _ bytes: [UInt8], from encoding: EncodingLabels.Encoding, invalidAtMost: Int = .max
    ) -> TextConverter.Result? {
        guard var converter = TextConverter(from: encoding) else { return nil }
        return converter.convert(bytes[...], invalidAtMost: invalidAtMost)
    }
}
