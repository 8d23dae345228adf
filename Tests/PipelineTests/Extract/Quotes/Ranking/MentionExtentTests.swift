import Testing

@testable import Pipeline

@Suite struct `The end of a mention` {
    private func ends(_ text: String) -> [String] {
        let passage = PassageSample.passage(text)
        guard let chunk = passage.chunks.chunks.first else { return [] }
        var extent = MentionExtent()
        extent.find(chunk, passage)
        return extent.ends.map { PassageSample.words(Int(chunk.lower)..<$0, passage, text) }
    }

    @Test func `may lie behind an apposition`() {
        let found = ends("Jane Roe, the mayor of Springfield, said so.")
        #expect(found.first == "Jane Roe")
        #expect(found.contains("Jane Roe, the mayor of Springfield"))
        #expect(!found.contains { $0.contains("said so") })
    }

    @Test func `may lie behind a clause about the speaker, its verbs included`() {
        let found = ends("Jane Roe, who said it twice, told us.")
        #expect(found.contains("Jane Roe, who said it twice"))
    }

    @Test func `never lies in another sentence or behind a quotation`() {
        #expect(!ends("Jane Roe. Max Poe left.").contains { $0.contains("Poe") })
        #expect(!ends("Jane Roe, “so”, the mayor.").contains { $0.contains("mayor") })
    }
}
