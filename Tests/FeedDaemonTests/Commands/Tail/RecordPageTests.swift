import Pipeline
import Testing

@testable import FeedDaemon

@Suite struct `A record for a person` {
    private let record = """
        {"v":1,"seq":25,"event":"update","revision":2,"fetched":"2026-11-24T03:05:00Z","feed":{"id":"wire"},
        "url":"https://wire.example/1","title":"Court \\u001b[2J halts dam","date_published":"2026-11-23T15:05:00Z",
        "quotes":[{"exact":"neither complete nor recent,","speaker":{"name":"Perrin Oake","role":"Judge"},"cue":"wrote"},
        {"exact":"Never"}]}
        """

    private func text(_ json: String, isColoured: Bool = false) throws -> String {
        RecordPage(isColoured: isColoured).text(of: try JSONDocument(Array(json.utf8)).root)
    }

    @Test func `is a few aligned lines`() throws {
        #expect(
            try text(record) == """
                        25  2026-11-23 15:05  wire  update 2
                            Court  [2J halts dam
                            https://wire.example/1
                            “neither complete nor recent,” – Perrin Oake, Judge (wrote)
                            “Never”
                """)
    }

    @Test func `has colours for a terminal alone`() throws {
        #expect(try text(record, isColoured: true).contains("\u{1b}[36mPerrin Oake\u{1b}[0m"))
        #expect(try !text(record).contains("\u{1b}"))
    }

    @Test func `may have next to nothing`() throws {
        #expect(try text(#"{"seq":1}"#).hasPrefix("         1"))
    }
}

@Suite struct `The head of a record` {
    @Test func `has its seq and its time`() {
        let line = Array(
            #"{"v":1,"seq":4711,"event":"item","revision":0,"fetched":"2026-11-24T03:05:00Z","title":"x"}"#.utf8)
        #expect(RecordHead.seq(of: line[...]) == 4_711)
        #expect(RecordHead.fetched(of: line[...]) == 1_795_489_500)
    }

    @Test func `may stand in another order`() {
        let line = Array(#"{"title":"x","fetched":"1970-01-01T00:01:00Z","seq":5}"#.utf8)
        #expect(RecordHead.seq(of: line[...]) == 5)
        #expect(RecordHead.fetched(of: line[...]) == 60)
    }

    @Test(arguments: ["", "{}", "half a lin", #"{"v":1,"seq":"#, #"{"v":1,"seq":0,"#, #"{"v":1,"seq":12"#])
    func `isn't in what is no record`(line: String) {
        #expect(RecordHead.seq(of: Array(line.utf8)[...]) == nil)
    }
}
