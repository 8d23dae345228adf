import SeededRandom
import Testing

@testable import Pipeline

@Suite struct `A date that nobody would write` {
    private static let valid = [
        "Tue, 24 Nov 2026 03:05:00 GMT", "2026-11-24T03:05:00.123+01:00", "2026-W48-2", "2026-328", "20261124T030500Z",
        "Tue Nov 24 03:05:00 PST 2026", "2026년 11월 24일 오전 3:05", "2026年11月24日(火) 午後3時5分", "24 nov. 2026 à 3h05",
        "24.11.2026 15.05", "11/24/2026 03:05:00 PM", "Τρίτη, 24 Νοεμβρίου 2026 3:05 μ.μ.", "1795489500123",
        "24 ноября 2026 г. 03:05 МСК", "الثلاثاء، ٢٤ نوفمبر ٢٠٢٦", "Wed, 19 Aug 2026 18:28:00 Etc/GMT+5", "-26-11",
        "п’ятниця, 24 липня 2026", "Tue, 24 Nov 2026 15:05:00 -0500 (EST (Eastern))",
    ].map { Array($0.utf8) }
    private static let writable = Int64(-62_135_596_800)...253_402_300_799

    @Test func `does no harm when it is made of random bytes`() {
        var random = SeededRandom(seed: 24_11_2026)
        for _ in 0..<12_000 {
            let text = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            check(text)
        }
    }

    @Test func `does no harm when it is made of the characters of dates`() {
        let characters = Array("0123456789 -:/.,+TZWamp()[]'年월".utf8)
        var random = SeededRandom(seed: 328)
        for _ in 0..<12_000 {
            check((0..<Int(random.next() % 30)).map { _ in characters[Int(random.next() % UInt64(characters.count))] })
        }
    }

    @Test func `does no harm when it is spliced from two that are valid, or broken in one byte`() {
        var random = SeededRandom(seed: 48)
        for _ in 0..<12_000 {
            let a = Self.valid[Int(random.next() % UInt64(Self.valid.count))]
            let b = Self.valid[Int(random.next() % UInt64(Self.valid.count))]
            var text =
                a.prefix(Int(random.next() % UInt64(a.count + 1))) + b.suffix(Int(random.next() % UInt64(b.count + 1)))
            if !text.isEmpty, random.next() % 2 == 0 {
                text[text.startIndex + Int(random.next() % UInt64(text.count))] = UInt8(
                    truncatingIfNeeded: random.next())
            }
            check(Array(text))
        }
    }

    @Test func `is absent when it is too long`() {
        #expect(DateReading.moment("24 Nov 2026" + String(repeating: " ", count: 90)) == "2026-11-24T00:00:00Z")
        #expect(DateReading.moment("24 Nov 2026 (" + String(repeating: "x", count: 120) + ")") == nil)
        #expect(DateReading.moment(String(repeating: "9", count: 128)) == nil)
    }

    /// Whatever is read lies in the years that can be written, is read again alike, and is read alike within other bytes.
    private func check(_ text: [UInt8]) {
        guard let seconds = DateParser.seconds(text[...]) else { return }
        #expect(Self.writable ~= seconds, "\(String(decoding: text, as: UTF8.self))")
        var written: [UInt8] = []
        CivilTime.append(seconds, to: &written)
        #expect(DateParser.seconds(written[...]) == seconds, "\(String(decoding: text, as: UTF8.self))")
        let embedded = [0x39, 0x39] + text + [0x39]
        #expect(DateParser.seconds(embedded[2..<2 + text.count]) == seconds)
    }
}
