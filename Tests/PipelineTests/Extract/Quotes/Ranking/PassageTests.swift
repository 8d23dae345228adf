import Testing

@testable import Pipeline

@Suite struct `A passage` {
    @Test func `gives the words around a token, cut off at paragraphs`() {
        let passage = PassageSample.passage("One two.\n\nThree four.")
        let three = passage.tokens.firstIndex { $0.key == CueTable.key(of: Array("three".utf8)) } ?? 0
        #expect(passage.wordBefore(three) == 2)
        #expect(passage.wordAfter(three) == CueTable.key(of: Array("four".utf8)))
        #expect(passage.wordBefore(0) == 1)
        #expect(passage.wordAfter(passage.tokens.count) == 1)
    }

    @Test func `has one skeleton for phrases built alike`() {
        let one = PassageSample.passage("the old mayor of Poe said")
        let other = PassageSample.passage("Jane Roe of the party said")
        let third = PassageSample.passage("Jane Roe said")
        #expect(one.skeleton(0..<one.tokens.count) == other.skeleton(0..<other.tokens.count))
        #expect(one.skeleton(0..<one.tokens.count) != third.skeleton(0..<third.tokens.count))
    }

    @Test func `counts sentences and quotations`() {
        let passage = PassageSample.passage("Roe left. She said “yes” and “no”. Poe stayed.")
        #expect(passage.sentenceBreaks(0..<passage.tokens.count) == 3)
        #expect(passage.quotations(0..<passage.tokens.count) == 2)
        #expect(passage.quotations(0..<4) == 0)
    }
}
