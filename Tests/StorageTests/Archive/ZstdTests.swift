import Testing

@testable import Storage

@Suite struct `An archive's bytes` {
    private let text = (0..<60_000).flatMap { Array("line \($0), and what stands in it\n".utf8) }

    private func pack(_ bytes: [UInt8]) throws -> [UInt8] {
        let compressor = try #require(ZstdCompressor(size: UInt64(bytes.count)))
        var packed: [UInt8] = []
        let middle = bytes.count / 3
        #expect(compressor.compress(Array(bytes[..<middle]), isLast: false, into: &packed))
        #expect(compressor.compress(Array(bytes[middle...]), isLast: true, into: &packed))
        return packed
    }

    private func expand(_ packed: [UInt8]) -> (bytes: [UInt8], isBroken: Bool, longest: Int) {
        let expansion = ExpandedBytes()
        var (bytes, longest) = ([UInt8](), 0)
        var goesOn = true
        while goesOn {
            if expansion.needsInput {
                let start = Int(expansion.offset)
                expansion.give(Array(packed[start..<min(start + ExpandedBytes.readBytes, packed.count)]))
            }
            let before = bytes.count
            goesOn = expansion.next(into: &bytes)
            longest = max(longest, bytes.count - before)
        }
        return (bytes, expansion.isBroken, longest)
    }

    @Test func `are fewer, and expand to what they were, piece by piece`() throws {
        let packed = try pack(text)
        #expect(packed.count < text.count / 4)
        let (bytes, isBroken, longest) = expand(packed)
        #expect(bytes == text)
        #expect(!isBroken)
        #expect(longest <= 128 << 10)
    }

    @Test(arguments: [0, 1, 128 << 10]) func `are whole whatever their number`(count: Int) throws {
        let bytes = Array(text.prefix(count))
        #expect(expand(try pack(bytes)).bytes == bytes)
        #expect(!expand(try pack(bytes)).isBroken)
    }

    @Test func `may be several frames, as when somebody joins archives`() throws {
        let packed = try pack(Array(text.prefix(1_000))) + pack(Array(text.dropFirst(1_000)))
        #expect(expand(packed).bytes == text)
        #expect(!expand(packed).isBroken)
    }

    @Test func `are broken where they end early or were changed`() throws {
        let packed = try pack(text)
        #expect(expand(packed.dropLast(10)).isBroken)
        var changed = packed
        changed[packed.count / 2] ^= 0x40
        #expect(expand(changed).isBroken)
        #expect(expand(Array("no frame at all".utf8)).isBroken)
    }

    @Test func `must be as many as was said`() throws {
        let compressor = try #require(ZstdCompressor(size: 10))
        var packed: [UInt8] = []
        #expect(compressor.compress([1, 2, 3], isLast: false, into: &packed))
        #expect(!compressor.compress([4], isLast: true, into: &packed))
    }
}
