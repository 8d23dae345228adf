import Testing

@testable import Pipeline

@Suite struct `Tokens` {
    private func tokens(_ text: String) -> [Token] { Sample.tokens(around: text) }

    private func split(_ text: String) -> [String] { tokens(text).compactMap { Sample.words($0.range, of: text) } }

    @Test func `are words, numbers, marks of punctuation and whole quotations`() {
        #expect(
            split("Roe’s well-known ‘No, never’ cost 1,200.50.") == [
                "Roe", "’s", "well-known", "‘No, never’", "cost", "1,200.50", ".",
            ])
    }

    @Test func `keep the full stop of an abbreviation`() {
        #expect(split("Sen. J. Roe of the U.S. left.") == ["Sen.", "J.", "Roe", "of", "the", "U.S.", "left", "."])
    }

    @Test func `know where sentences begin`() {
        let text = "Dr. Roe left. “Why?” asked Poe. “I can’t say.” He went\n\nhome"
        let breaks = tokens(text).map(\.breakBefore)
        #expect(
            breaks == [
                .paragraph, .none, .none, .none, .sentence, .none, .none, .none, .sentence, .sentence, .none,
                .paragraph,
            ])
    }
}
