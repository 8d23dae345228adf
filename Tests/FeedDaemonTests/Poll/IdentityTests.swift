import Testing

@Suite struct `An item comes once` {
    private let feed: Publication

    init() throws { feed = try Publication() }

    private func item(
        _ title: String, guid: String? = nil, link: String? = nil, date: String? = nil, text: String? = nil
    ) -> String {
        let parts = [
            guid.map { "<guid>\($0)</guid>" }, link.map { "<link>\($0)</link>" },
            date.map { "<pubDate>\($0)</pubDate>" },
            text.map { "<description>\($0)</description>" },
        ]
        return "<item><title>\(title)</title>\(parts.compactMap(\.self).joined())</item>"
    }

    private func titles(_ lines: [Publication.Line]) -> [String] { lines.map(\.title) }

    /// Polls the old form twice, then the new one, with a lost state between them or without.
    private func hold(_ count: Int, losingState: Bool, old: (Int) -> String, new: (Int) -> String) throws {
        let first = try feed.poll((1...count).map(old))
        #expect(first.count == count)
        #expect(try feed.poll((1...count).map(old)) == [])
        if losingState { try feed.restart(losingState: true) }
        #expect(try feed.poll((1...count).map(new)) == [])
        #expect(try feed.poll((1...count).map(new)) == [])
        #expect(try feed.poll((2...count).map(old)) == [])
        if losingState { try feed.restart(losingState: true) }
        #expect(try feed.poll((1...count).map(new)) == [])
    }

    @Test(arguments: [false, true])
    func `when guids and links move to https`(losingState: Bool) throws {
        try hold(5, losingState: losingState) {
            item("No. \($0)", guid: "http://x.example/\($0)", link: "http://x.example/\($0)", text: "words")
        } new: {
            item("No. \($0)", guid: "https://x.example/\($0)", link: "https://x.example/\($0)", text: "words")
        }
    }

    @Test(arguments: [false, true])
    func `when links without guids move to https`(losingState: Bool) throws {
        try hold(5, losingState: losingState) {
            item("No. \($0)", link: "http://x.example/\($0)")
        } new: {
            item("No. \($0)", link: "https://x.example/\($0)")
        }
    }

    @Test(arguments: [false, true], [nil, "Tue, 24 Nov 2026 03:05:00 GMT"])
    func `when the site moves to another host`(losingState: Bool, date: String?) throws {
        try hold(50, losingState: losingState) {
            item("No. \($0)", guid: "https://x.example/\($0)", link: "https://x.example/\($0)", date: date)
        } new: {
            item("No. \($0)", guid: "https://www.y.example/\($0)", link: "https://www.y.example/\($0)", date: date)
        }
    }

    @Test(arguments: [false, true])
    func `and keeps its id when it is edited after a move`(losingState: Bool) throws {
        let old = (1...50).map { item("No. \($0)", guid: "http://x.example/\($0)", text: "words") }
        var new = (1...50).map { item("No. \($0)", guid: "https://y.example/\($0)", text: "words") }
        let first = try feed.poll(old)
        #expect(try feed.poll(new) == [])
        let id = try #require(first.first { $0.title == "No. 7" }).id
        for revision in 1...2 {
            new[6] = item("Edited \(revision)", guid: "https://y.example/7", text: "words")
            #expect(
                try feed.poll(new) == [
                    .init(event: "update", revision: Int64(revision), id: id, title: "Edited \(revision)")
                ])
            if losingState { try feed.restart(losingState: true) }
        }
        #expect(try feed.poll(new) == [])
    }

    @Test(arguments: [false, true])
    func `when guids appear and go again`(losingState: Bool) throws {
        try hold(5, losingState: losingState) {
            item("No. \($0)", link: "https://x.example/\($0)", text: "words \($0)")
        } new: {
            item("No. \($0)", guid: "\(7_000 + $0)", link: "https://x.example/\($0)", text: "words \($0)")
        }
    }

    @Test(arguments: [false, true])
    func `when opaque guids are made anew, and link and date stay`(losingState: Bool) throws {
        let date = "Tue, 24 Nov 2026 03:05:00 GMT"
        try hold(5, losingState: losingState) {
            item("No. \($0)", guid: "a\($0)", link: "https://x.example/\($0)", date: date)
        } new: {
            item("No. \($0)", guid: "b\($0)", link: "https://x.example/\($0)", date: date)
        }
    }

    @Test func `and again when its opaque guid is made anew and nothing else proves what it is`() throws {
        try feed.poll([item("Outage", guid: "1", link: "https://x.example/status")])
        #expect(try feed.poll([item("Outage", guid: "2", link: "https://x.example/status")]).map(\.event) == ["item"])
    }

    @Test(arguments: [false, true])
    func `where all items bear one guid, in windows that shift`(losingState: Bool) throws {
        func one(_ name: String) -> String { item(name, guid: "same", link: "https://x.example/\(name)") }
        let first = try feed.poll([one("A")])
        #expect(titles(first) == ["A"])
        #expect(titles(try feed.poll([one("A"), one("B")])) == ["B"])
        #expect(try feed.poll([one("B")]) == [])
        #expect(titles(try feed.poll([one("C")])) == ["C"])
        if losingState { try feed.restart(losingState: true) }
        #expect(try feed.poll([one("B"), one("C")]) == [])
        #expect(try feed.poll([one("A")]) == [])
        #expect(try feed.poll([one("C"), one("A"), one("B")]) == [])
        #expect(titles(try feed.poll([one("D"), one("A")])) == ["D"])
        let edited = item("A, edited", guid: "same", link: "https://x.example/A")
        #expect(
            try feed.poll([one("D"), edited])
                == [.init(event: "update", revision: 1, id: first[0].id, title: "A, edited")])
        #expect(Set(try feed.lines().map(\.id)).count == 4)
    }

    @Test func `where one alone is left of items with one guid, and the state is lost`() throws {
        func one(_ name: String) -> String { item(name, guid: "same", link: "https://x.example/\(name)") }
        try feed.poll([one("A")])
        try feed.poll([one("A"), one("B")])
        try feed.restart(losingState: true)
        #expect(try feed.poll([one("B")]) == [])
        #expect(try feed.poll([one("A")]) == [])
        #expect(titles(try feed.poll([one("C")])) == ["C"])
        #expect(try feed.poll([one("A"), one("B")]) == [])
        #expect(Set(try feed.lines().map(\.id)).count == 3)
    }

    @Test func `where guid and link are the site's for all items`() throws {
        func one(_ name: String) -> String {
            item(name, guid: "https://x.example/", link: "https://x.example/", text: "words of \(name)")
        }
        #expect(titles(try feed.poll([one("A")])) == ["A"])
        #expect(titles(try feed.poll([one("B"), one("A")])) == ["B"])
        #expect(titles(try feed.poll([one("D"), one("C"), one("B")])) == ["C", "D"])
        #expect(titles(try feed.poll([one("E")])) == ["E"])
        #expect(try feed.poll([one("A"), one("B"), one("C"), one("D"), one("E")]) == [])
    }

    @Test func `where guids count places in the list`() throws {
        func list(_ names: String) -> [String] {
            names.enumerated().map { item("\($1)", guid: "\($0)", link: "https://x.example/\($1)", text: "words") }
        }
        #expect(titles(try feed.poll(list("CBA"))) == ["A", "B", "C"])
        #expect(try feed.poll(list("DCB")).map(\.event) == ["item"])
        #expect(try feed.poll(list("EDC")).map(\.event) == ["item"])
        #expect(titles(try feed.lines()) == ["A", "B", "C", "D", "E"])
        #expect(Set(try feed.lines().map(\.id)).count == 5)
    }

    @Test func `and two with one path on two hosts are two`() throws {
        let here = item("Hello", guid: "https://a.example/hello", link: "https://a.example/hello", text: "words")
        let there = item("Hello", guid: "https://b.example/hello", link: "https://b.example/hello", text: "words")
        #expect(try feed.poll([here]).count == 1)
        #expect(try feed.poll([there, here]).count == 1)
        #expect(try feed.poll([here, there]) == [])
        #expect(try feed.poll([there]) == [])
        #expect(Set(try feed.lines().map(\.id)).count == 2)
    }

    @Test func `when it comes back to the feed from an older host`() throws {
        func one(_ host: String, _ number: Int) -> String {
            item("No. \(number)", guid: "https://\(host)/\(number)", text: "words \(number)")
        }
        try feed.poll((1...3).map { one("x.example", $0) })
        try feed.poll((2...3).map { one("x.example", $0) })
        #expect(titles(try feed.poll((3...4).map { one("y.example", $0) })) == ["No. 4"])
        try feed.restart()
        #expect(try feed.poll((1...4).map { one("y.example", $0) }) == [])
    }
}
