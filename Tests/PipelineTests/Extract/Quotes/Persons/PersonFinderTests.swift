import Testing

@testable import Pipeline

@Suite struct `The person behind a mention` {
    @Test(arguments: [
        // A last name; a title in front; a longer form.
        ("Jane Q. Roe spoke. “We won the vote,” Roe said.", "Jane Q. Roe"),
        ("Sen. Jane Roe spoke. “We won the vote,” Ms. Roe said.", "Jane Roe"),
        // Two with one last name, told apart by the title.
        ("Max Roe and Jane Roe spoke. Max Roe left. “We won the vote,” Mrs. Roe said.", "Jane Roe"),
        // Pronouns by given names.
        ("Jane Roe met Max Poe. “We won the vote,” he said.", "Max Poe"),
        ("Jane Roe met Max Poe. “We won the vote,” she said.", "Jane Roe"),
        // A name that comes later.
        ("“We won the vote,” she said. Jane Roe has led the town since March.", "Jane Roe"),
        // Roles.
        ("Mayor Jane Roe met Max Poe. “We won the vote,” the mayor said.", "Jane Roe"),
        ("Jane Roe, the chief engineer of the works, met Max Poe. “It holds,” the engineer said.", "Jane Roe"),
        ("“It holds,” said the chief engineer, Jane Roe.", "Jane Roe"),
        // Small words in front of a name.
        ("Bill de Roe spoke. “We won the vote,” de Roe said.", "Bill de Roe"),
        // A body keeps its name.
        ("“We won the vote,” the State Department said.", "State Department"),
    ])
    func `bears the fullest name of the item`(text: String, name: String) {
        #expect(Sample.names(text).first == name)
    }

    @Test(arguments: [
        "“We won the vote,” a voter said.", "“We won the vote,” the report said.", "“We won the vote,” they said.",
        "Jane Roe left. “We won the vote,” he said.",
    ])
    func `is nobody where none is named`(text: String) {
        #expect(Sample.names(text) == ["-"])
    }
}

@Suite struct `A run of capitals` {
    private func run(_ text: String) -> (name: String, run: NameRun)? {
        let passage = PassageSample.passage(text)
        let end = NameRun.end(from: 0, passage.tokens)
        return NameRun(0..<end, passage.tokens).map { (PassageSample.words($0.range, passage, text), $0) }
    }

    @Test func `loses titles and what stands before a given name`() {
        #expect(run("Russian President Vladimir Roe spoke")?.name == "Vladimir Roe")
        #expect(run("Republican Jane Roe spoke")?.name == "Jane Roe")
        #expect(run("State Department officials spoke")?.name == "State Department")
    }

    @Test func `tells a gender by title, else by given name`() {
        #expect(run("Mrs. Roe spoke")?.run.gender == .feminine)
        #expect(run("Max Roe spoke")?.run.gender == .masculine)
        #expect(run("Harbour Roe spoke")?.run.gender == [])
    }

    @Test func `with Jr. is another than without`() {
        #expect(run("Max Roe Jr. spoke")?.run.isJunior == true)
    }
}
