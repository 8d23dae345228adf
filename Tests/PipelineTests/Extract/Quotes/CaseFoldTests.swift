import Testing

@testable import Pipeline

@Suite struct `Case folding` {
    @Test func `agrees with Unicode's simple lower case for Latin, Greek and Cyrillic`() {
        let ranges: [ClosedRange<UInt32>] = [
            0x41...0x17E, 0x386...0x3CE, 0x400...0x481, 0x48A...0x4BF, 0x1E00...0x1E95,
        ]
        // Written with more than one scalar, or kept apart, in lower case.
        let special: Set<UInt32> = [0x130, 0x178, 0x3C2, 0x149]
        for scalar in ranges.joined() where !special.contains(scalar) {
            guard let unicode = Unicode.Scalar(scalar) else { continue }
            let lower = unicode.properties.lowercaseMapping.unicodeScalars
            guard lower.count == 1, let expected = lower.first else { continue }
            #expect(CaseFold.fold(scalar) == expected.value, "U+\(String(scalar, radix: 16))")
        }
    }

    @Test(arguments: [
        ("A", true), ("a", false), ("É", true), ("é", false), ("Ж", true), ("ж", false), ("Ω", true), ("ς", false),
        ("ß", false), ("的", false), ("1", false),
    ])
    func `knows capitals`(letter: String, isCapital: Bool) {
        #expect(CaseFold.isCapital(Array(letter.utf8).span, at: 0) == isCapital)
    }

    @Test func `takes a broken sequence byte by byte`() {
        let bytes: [UInt8] = [0xC3, 0x41, 0xE2, 0x80]
        #expect(CaseFold.decode(bytes.span, at: 0).length == 1)
        #expect(CaseFold.decode(bytes.span, at: 2).length == 1)
    }
}
