import Testing

@testable import Pipeline

@Suite struct `The subject of a verb` {
    private func subject(_ text: String, of verb: String = "said") -> String? {
        let passage = PassageSample.passage(text)
        let key = CueTable.key(of: Array(verb.utf8))
        guard let at = passage.tokens.firstIndex(where: { $0.key == key }) else { return nil }
        let walk = SubjectWalk(tokens: passage.tokens, classes: passage.classes, chunks: passage.chunks)
        return walk.subject(of: at).map { PassageSample.words(passage.chunks.chunks[$0].range, passage, text) }
    }

    @Test(arguments: [
        ("Roe said it rains.", "Roe"), ("Roe has also said it rains.", "Roe"),
        ("Roe, the mayor, said it rains.", "Roe"), ("A spokesman for the agency said it rains.", "A spokesman"),
        ("Roe (the mayor) said it rains.", "Roe"),
    ])
    func `stands before it, whatever stands between`(text: String, found: String) {
        #expect(subject(text) == found)
    }

    @Test func `in -ing is that of the verb before`() {
        #expect(subject("Roe told Poe in March, calling it a shame.", of: "calling") == "Roe")
    }

    @Test func `is none in another sentence or at the text's start`() {
        #expect(subject("Roe left. Said so.") == nil)
        #expect(subject("said so, said so") == nil)
    }
}
