import Testing

@testable import Pipeline

@Suite struct `The hash behind ids` {
    /// Input and digest, made with another implementation: `openssl mac -macopt c-rounds:1 -macopt d-rounds:3 -macopt size:16
    /// -macopt hexkey:6665656464207265636f726420696431 SIPHASH`.
    @Test(
        arguments: [
            (Array("".utf8), "9e6939456e3c4a2ed195c49bdff65f91"),
            (Array("a".utf8), "7a7e347acf563beaecc19f63035b11d9"),
            (Array("The quick brown fox jumps over the lazy dog".utf8), "2a1a52e9f99a59704fe18843bb6a4eb9"),
            (Array(0..<200), "e71a35c7e40ae1e2c5ebf86520cb6ab9"),
        ] as [([UInt8], String)])
    func `agrees with an independent implementation`(input: [UInt8], digest: String) {
        #expect(hex(SipHash(), of: [input]) == digest)
    }

    @Test func `has the published vector for the usual rounds`() {
        let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
        let hash = SipHash(key: key, compression: 2, finalisation: 4)
        #expect(hex(hash, of: []) == "a3817f04ba25a8e66df67214c7550293")
    }

    @Test func `does not depend on how the bytes are cut`() {
        let bytes = (0..<100).map { UInt8($0) }
        let whole = hex(SipHash(), of: [bytes])
        for cut in 0...100 { #expect(hex(SipHash(), of: [Array(bytes[..<cut]), Array(bytes[cut...])]) == whole) }
    }

    @Test func `is read back from its digits`() {
        let digest = Digest(low: 0x0123_4567_89ab_cdef, high: 0xfedc_ba98_7654_3210)
        var digits: [UInt8] = []
        digest.appendHex(to: &digits)
        #expect(Digest(hex: digits.span) == digest)
        #expect(Digest(hex: Array("xyz".utf8).span) == nil)
    }

    private func hex(_ hash: SipHash, of parts: [[UInt8]]) -> String {
        var hash = hash
        for part in parts { hash.update(part.span) }
        var digits: [UInt8] = []
        hash.finish().appendHex(to: &digits)
        return String(decoding: digits, as: UTF8.self)
    }
}
