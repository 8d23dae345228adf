import Pipeline
import Testing

@testable import FeedDaemon

@Suite struct `A record in words` {
    private let now: Int64 = 1_795_489_500  // 24 November 2026, 03:05:00

    private func words(_ json: String) throws -> RecordWords {
        RecordWords(try JSONDocument(Array(json.utf8)).root, now: now)
    }

    @Test func `is a line with feed, title and the count of quotations`() throws {
        let record = #"{"event":"item","feed":{"id":"bell"},"title":"It tolls","quotes":[{"exact":"a"}]}"#
        #expect(try words(record).line == "bell: It tolls [1 quote]\n")
        let update = #"{"event":"update","feed":{"id":"bell"},"url":"https://bell.example/1"}"#
        #expect(try words(update).line == "bell: updated: https://bell.example/1 [0 quotes]\n")
    }

    @Test func `has its age, its address and its quotations below`() throws {
        let record = """
            {"feed":{"id":"bell"},"title":"It tolls","date_published":"2026-11-24T00:00:00Z","url":"https://bell.example/1",\
            "quotes":[{"exact":"Ding","start":0,"end":4,"speaker":{"mention":"she","name":"Ada Bellweather"}},\
            {"exact":"Dong","start":9,"end":13}]}
            """
        let text =
            "\nbell: It tolls [2 quotes]\n  3h ago  https://bell.example/1\n  “Ding” — Ada Bellweather\n  “Dong” — ?\n"
        #expect(try words(record).full == text)
    }

    @Test func `gives of a split quotation what is quoted`() throws {
        let record = """
            {"quotes":[{"exact":"Dïng,” she said, “dong","start":10,"end":32,"segments":[[10,15],[28,32]]}]}
            """
        #expect(try words(record).full.contains("“Dïng, … dong” — ?"))
    }

    @Test(arguments: [#"[[10,15],[28,99]]"#, #"[[5,6],[1]]"#, #"[]"#, #""x""#])
    func `survives segments that are none`(segments: String) throws {
        let record = #"{"quotes":[{"exact":"Ding","start":10,"end":14,"segments":\#(segments)}]}"#
        #expect(try words(record).full.contains("“"))
    }

    @Test func `holds nothing that a terminal would obey`() throws {
        let line = try words(#"{"feed":{"id":"b"},"title":"a\u001b[31m\nb\u2028c"}"#).line
        #expect(line == "b: a [31m b c [0 quotes]\n")
    }
}

@Suite struct `A path for a person` {
    @Test func `is seen from the working directory where it lies below that`() {
        #expect(FilePath.shown("/a/b/../c/records", from: "/a") == "c/records")
        #expect(FilePath.shown("/a/c", from: "/a/b") == "/a/c")
        #expect(FilePath.shown("/a", from: "/a") == "/a")
        #expect(FilePath.shown("/a/./b", from: "/") == "/a/b")
    }
}
