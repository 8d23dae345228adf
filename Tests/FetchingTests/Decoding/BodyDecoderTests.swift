import Testing

@testable import Fetching

@Suite struct `A decoder` {
    /// What the decoders of a coding make of bytes that come in pieces, and whether they saw the end.
    private func decode(_ bytes: [UInt8], _ coding: String, piece: Int) throws -> (bytes: [UInt8], isComplete: Bool) {
        let decoders = try BodyDecoders.decoders(for: coding)
        let decoder = try #require(decoders.first)
        #expect(decoders.count == 1)
        var decoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            let part = Array(bytes[start..<min(start + piece, bytes.count)])
            try decoder.push(part.span) { (span) throws(BodyFault) in
                for index in span.indices { decoded.append(span[index]) }
            }
        }
        return (decoded, decoder.isComplete)
    }

    private static let samples: [(String, [UInt8])] = [
        ("gzip", Samples.gzip), ("x-gzip", Samples.gzip), ("gzip", Samples.twoMembers), ("deflate", Samples.zlib),
        ("br", Samples.brotli), ("zstd", Samples.zstd), ("zstd", Samples.zstd + Samples.zstd), ("GZIP", Samples.gzip),
    ]

    @Test(arguments: samples, [1, 7, 10_000])
    func `gives the whole text, however the bytes come`(sample: (coding: String, bytes: [UInt8]), piece: Int) throws {
        let (bytes, isComplete) = try decode(sample.bytes, sample.coding, piece: piece)
        let times = sample.bytes.count / Samples.zstd.count == 2 && sample.coding == "zstd" ? 2 : 1
        #expect(bytes == (1...times).flatMap { _ in Samples.text })
        #expect(isComplete)
    }

    @Test(arguments: samples) func `sees that the end is missing, wherever it was cut`(
        sample: (coding: String, bytes: [UInt8])
    ) throws {
        for count in 1..<sample.bytes.count {
            let isAtSeam =
                (sample.bytes == Samples.twoMembers && count == Samples.secondMember)
                || (sample.bytes.count == 2 * Samples.zstd.count && count == Samples.zstd.count)
            let isComplete = try decode(Array(sample.bytes.prefix(count)), sample.coding, piece: 10_000).isComplete
            #expect(isComplete == isAtSeam, "\(sample.coding) cut after \(count)")
        }
    }

    @Test(arguments: [1, 10_000]) func `of gzip passes over what lies behind the last member`(piece: Int) throws {
        for padding in [[0, 0, 0], [0x1F], Array("\u{1F}?trailing".utf8), Array("junk".utf8)] as [[UInt8]] {
            let (bytes, _) = try decode(Samples.gzip + padding, "gzip", piece: piece)
            #expect(bytes == Samples.text)
        }
    }

    @Test(arguments: ["gzip", "br", "zstd", "deflate"]) func `throws at what it can't read`(coding: String) {
        #expect(throws: BodyFault.self) {
            try decode(Array("<rss>this was never compressed</rss>".utf8), coding, piece: 100)
        }
    }

    @Test func `of gzip throws where the checksum doesn't match`() {
        var broken = Samples.gzip
        broken[broken.count - 6] ^= 0xFF
        #expect(throws: BodyFault.self) { try decode(broken, "gzip", piece: 100) }
    }

    @Test func `hands on what the emitter throws`() throws {
        let decoder = try #require(try BodyDecoders.decoders(for: "gzip").first)
        var fault: BodyFault?
        do throws(BodyFault) {
            let bytes = Samples.gzip
            try decoder.push(bytes.span) { (_) throws(BodyFault) in throw .tooLarge }
        } catch {
            fault = error
        }
        #expect(fault == .tooLarge)
    }

    @Test(arguments: [nil, "", "identity", " Identity ,"]) func `is not needed for what is plain`(header: String?)
        throws
    {
        #expect(try BodyDecoders.decoders(for: header).isEmpty)
    }

    @Test(arguments: ["compress", "gzip, gzip, gzip", "br, sdch"]) func `is not there for every coding`(header: String)
    {
        #expect(throws: BodyFault.self) { try BodyDecoders.decoders(for: header) }
    }
}
