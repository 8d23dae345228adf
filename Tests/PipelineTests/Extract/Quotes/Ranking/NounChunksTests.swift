import Testing

@testable import Pipeline

@Suite struct `Noun chunks` {
    private func chunks(_ text: String) -> [String] {
        let passage = PassageSample.passage(text)
        return passage.chunks.chunks.filter(\.isCandidate).map { PassageSample.words($0.range, passage, text) }
    }

    private func form(_ text: String) -> NounChunk.Form? { PassageSample.passage(text).chunks.chunks.first?.form }

    @Test(arguments: [
        ("Jane Roe said so.", "Jane Roe"), ("She said so.", "She"), ("The new mayor said so.", "The new mayor"),
        ("Former state senator Jane Roe said so.", "Former state senator Jane Roe"),
        ("Ludwig van Poe said so.", "Ludwig van Poe"), ("officials said so.", "officials"),
        ("Two officials said so.", "Two officials"), ("Many said so.", "Many"),
    ])
    func `are what may say something`(text: String, chunk: String) {
        #expect(chunks(text).first == chunk)
    }

    @Test func `tell the owner from what is owned`() {
        #expect(chunks("Roe’s lawyer said so.").contains("Roe’s lawyer"))
        #expect(chunks("the town’s lawyer said so.").prefix(2) == ["the town", "the town’s lawyer"])
    }

    @Test func `leave a verb of saying out`() {
        #expect(chunks("Yesterday, the mayor told reporters.").first == "the mayor")
        #expect(!chunks("“Yes,” scoffed Jane Roe.").contains("scoffed Jane Roe"))
    }

    @Test func `know their form`() {
        #expect(form("He said so.") == .person)
        #expect(form("They said so.") == .pronoun)
        #expect(form("Jane Roe said so.") == .name)
        #expect(form("former mayor Jane Roe said so.") == .roleAndName)
        #expect(form("the mayor said so.") == .common)
    }

    @Test func `know where the bare name starts`() throws {
        let text = "Mayor Jane Roe said so."
        let passage = PassageSample.passage(text)
        let chunk = try #require(passage.chunks.chunks.first)
        #expect(PassageSample.words(Int(chunk.name)..<Int(chunk.upper), passage, text) == "Jane Roe")
    }

    @Test func `of a body keep the whole name`() throws {
        let text = "the State Department said so."
        let passage = PassageSample.passage(text)
        let chunk = try #require(passage.chunks.chunks.first)
        #expect(PassageSample.words(Int(chunk.name)..<Int(chunk.upper), passage, text) == "State Department")
    }
}
