import Testing

@testable import Pipeline

@Suite struct `Any tag soup` {
    private static let ingredients = [
        "<", ">", "/", "!", "-", "--", "&", "#", "x", ";", "=", "'", "\"", " ", "\n", "\r", "\0", "a", "B", "é", "😀",
        "<!--", "-->",
        "<script", "</script", "<title>", "</title>", "<!DOCTYPE", "PUBLIC", "SYSTEM", "&amp", "&notin", "&#x", "65",
        "<?",
        "</", "]]>", "<![CDATA[", "<plaintext>", "<style>", "</style >", "<p class=a>", "href",
    ]

    /// A generator with a fixed seed: a soup that fails once fails again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `is cut into ordered pieces of valid text`(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<300 {
            let length = Int.random(in: 1...40, using: &dice)
            let soup = (0..<length).map { _ in Self.ingredients.randomElement(using: &dice) ?? "" }.joined()
            let bytes = Array(soup.utf8)
            var tokenizer = HTMLTokenizer(switchesContent: Bool.random(using: &dice))
            var before = 0
            var range: Range<Int>?
            repeat {
                range = Self.range(of: tokenizer.next(in: bytes.span), at: before..<tokenizer.position)
                guard let range else { break }
                #expect(
                    range.lowerBound >= before && range.upperBound <= tokenizer.position, "\(soup.debugDescription)")
                #expect(tokenizer.position > before, "\(soup.debugDescription)")
                #expect(String(validating: bytes[range], as: UTF8.self) != nil, "\(soup.debugDescription)")
                for attribute in tokenizer.attributes {
                    #expect(attribute.name.upperBound <= attribute.value.lowerBound, "\(soup.debugDescription)")
                    #expect(!HTMLText.name(attribute.name, bytes).isEmpty, "\(soup.debugDescription)")
                    #expect(!HTMLText.value(attribute.value, bytes).contains("\0"), "\(soup.debugDescription)")
                }
                before = tokenizer.position
            } while range != nil
            #expect(tokenizer.position == bytes.count, "\(soup.debugDescription)")
        }
    }

    /// Where a token lies, as far as it says so; nil at the end.
    private static func range(of token: HTMLToken, at place: Range<Int>) -> Range<Int>? {
        switch token {
        case .text(let run): run
        case .startTag(let tag), .endTag(let tag): tag.name
        case .comment(let data): data
        case .characters, .doctype: place
        case .end: nil
        }
    }
}
