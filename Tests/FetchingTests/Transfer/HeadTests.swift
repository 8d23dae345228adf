import Testing

@testable import Fetching

@Suite struct `A header` {
    private func read(_ lines: [String], limit: Int = 1_000) -> (head: Head, verdicts: [Head.Verdict]) {
        var head = Head()
        let verdicts = lines.map { head.take(Array($0.utf8).span, limit: limit) }
        return (head, verdicts)
    }

    @Test func `is put together from its lines`() {
        let (head, verdicts) = read(["HTTP/1.1 200 OK\r\n", "ETag: \"a\" \r\n", "X:\r\n", "\r\n"])
        #expect(head.status == 200)
        #expect(head.headers.fields == [HeaderField("ETag", "\"a\""), HeaderField("X", "")])
        #expect(verdicts == [.more, .more, .more, .complete])
    }

    @Test func `is the final one, not an interim one`() {
        let (head, _) = read([
            "HTTP/1.1 103 Early Hints\r\n", "Link: <a>\r\n", "\r\n", "HTTP/2 404\r\n", "A: b\r\n", "\r\n",
        ])
        #expect(head.status == 404)
        #expect(head.isComplete)
        #expect(head.headers.fields == [HeaderField("A", "b")])
    }

    @Test func `takes nothing from the trailer`() {
        let (head, _) = read(["HTTP/1.1 200 OK\r\n", "A: b\r\n", "\r\n", "ETag: \"late\"\r\n"])
        #expect(head.headers.fields == [HeaderField("A", "b")])
    }

    @Test func `unfolds a folded line`() {
        let (head, _) = read(["HTTP/1.1 200 OK\r\n", "Link: <a>;\r\n", "\t rel=hub\r\n", "\r\n"])
        #expect(head.headers.text("link") == "<a>; rel=hub")
    }

    @Test func `ends at its limit`() {
        let (head, verdicts) = read(["HTTP/1.1 200 OK\r\n", "A: bcdefgh\r\n"], limit: 20)
        #expect(verdicts.last == .tooLarge)
        #expect(head.headers.fields.isEmpty)
    }

    @Test(arguments: ["no colon\r\n", ": no name\r\n"]) func `passes over a line that says nothing`(line: String) {
        #expect(
            read(["HTTP/1.1 200 OK\r\n", line, "\r\n"]).head == read(["HTTP/1.1 200 OK\r\n", "\r\n"]).head.padded(line))
    }
}

extension Head {
    /// The same header with the bytes of one more line counted.
    fileprivate func padded(_ line: String) -> Head {
        var head = Head()
        for line in ["HTTP/1.1 200 OK\r\n", line, "\r\n"] { _ = head.take(Array(line.utf8).span, limit: 1_000) }
        return head.headers.fields.isEmpty ? head : self
    }
}
