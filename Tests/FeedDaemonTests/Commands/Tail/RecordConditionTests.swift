import Pipeline
import Testing

@testable import FeedDaemon

@Suite struct `A condition` {
    private let line = Array(
        #"""
        {"v":1,"seq":7,"event":"item","title":"A \"dam\" on the Lind","tags":["world","eu"],"image":null,
        "quotes":[{"exact":"No","speaker":{"name":"Perrin Oake"},"confidence":0.9},{"exact":"Да","confidence":0.5}],
        "attachments":[{"url":"http://a/","size_in_bytes":10}],"open":true}
        """#.utf8)

    private func holds(_ text: String) throws -> Bool {
        let condition = try RecordCondition(text)
        let holds = condition.holds(for: try JSONDocument(line).root)
        // What can't be in the line may not be thrown out ahead of time where it holds.
        #expect(condition.mayHold(in: line[...]) || !holds)
        return holds
    }

    @Test(arguments: [
        "seq=7", "seq=7.0", "event=item", "event!=update", "title~\"dam\"", "title~Lind", "title!~lind",
        "quotes.speaker.name=Perrin Oake", "quotes.exact=Да", "quotes.exact~а", "tags=eu", "tags!=uk", "open=true",
        "quotes.confidence>0.8", "quotes.confidence<=0.5", "seq>=7", "seq<10", "event>a", "quotes", "quotes.speaker",
        "!posts", "!quotes.cue", "image=null", "posts!=x", "attachments.size_in_bytes=10", "title!=",
    ])
    func `that is met holds`(text: String) throws { #expect(try holds(text)) }

    @Test(
        arguments: [
            "seq=8", "event=Item", "event!=item", "title~lind", "title!~Lind", "quotes.speaker.name=Perrin",
            "quotes.speaker=Perrin Oake", "tags=e", "tags!=eu", "open=false", "quotes.confidence>0.95", "seq>7",
            "seq<7",
            "event<a", "seq>A", "posts", "!quotes", "quotes.speaker.role", "posts=x", "quotes", "x~", "event=",
        ].filter { $0 != "quotes" })
    func `that isn't met doesn't`(text: String) throws { #expect(try !holds(text)) }

    @Test(arguments: ["", "=x", "a..b=x", ".a=1", "a!<5", "!a=5", "a.", "!"])
    func `that is none is refused`(text: String) {
        #expect(throws: CommandFailure.self) { try RecordCondition(text) }
    }

    @Test func `throws out lines without its words`() throws {
        #expect(try !RecordCondition("quotes.speaker.name=Putin").mayHold(in: line[...]))
        #expect(try RecordCondition("quotes.speaker.name!=Putin").mayHold(in: line[...]))
        #expect(try RecordCondition("seq=07").mayHold(in: line[...]))
    }
}

@Suite struct `The fields that are asked for` {
    private func pick(_ fields: String, _ record: String) throws -> String {
        var output: [UInt8] = []
        let line = Array(record.utf8)
        try RecordFields(fields).append(try JSONDocument(line).root, of: line, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private let record =
        #"{"seq":7,"feed":{"id":"a","url":"u"},"title":"T\n","quotes":[{"exact":"x","speaker":{"name":"N"}},{"cue":"c"}]}"#

    @Test func `come in the order of the record, as they are written there`() throws {
        #expect(try pick("title,seq", record) == #"{"seq":7,"title":"T\n"}"#)
        #expect(try pick("feed.id,title", record) == #"{"feed":{"id":"a"},"title":"T\n"}"#)
    }

    @Test func `reach through arrays, and leave out what has none of them`() throws {
        #expect(try pick("quotes.exact", record) == #"{"quotes":[{"exact":"x"}]}"#)
        #expect(try pick("quotes.speaker.name,seq", record) == #"{"seq":7,"quotes":[{"speaker":{"name":"N"}}]}"#)
        #expect(try pick("posts,title.x", record) == "{}")
    }

    @Test(arguments: ["feed,feed.id", "feed.id,feed"]) func `hold all where all is asked for`(fields: String) throws {
        #expect(try pick(fields, record) == #"{"feed":{"id":"a","url":"u"}}"#)
    }

    @Test(arguments: ["", "a,,b", "a.", ".a"]) func `are refused where one is empty`(fields: String) {
        #expect(throws: CommandFailure.self) { try RecordFields(fields) }
    }
}
