import Pipeline
import Testing

@testable import FeedDaemon

@Suite struct `A record that is held against what is promised` {
    private let check: RecordCheck

    init() throws { check = RecordCheck(schema: try RecordSchema.read()) }

    private static let good = """
        {"v":1,"seq":1,"event":"item","revision":0,"fetched":"2026-11-24T03:05:00Z",\
        "feed":{"id":"a","url":"http://a.example/"},"id":"df976f714013dfc3409bb0c264b272cc","title":"Der “Kran” ist da",\
        "content_text":"Ä sagt: “Gut so”, sagt Ö.",\
        "quotes":[{"id":"3f87a5e47ca942a2","exact":"Gut so","start":9,"end":15,"kind":"direct",\
        "speaker":{"mention":"Ö","start":23,"end":24},"segments":[[9,12],[13,15]],"confidence":0.5,\
        "prefix":"sagt: “","suffix":"”, sagt"},\
        {"id":"bf1bdefa3e1b8d25","exact":"Kran","start":5,"end":9,"in":"title","kind":"headline","confidence":1}],\
        "links":[{"url":"http://b.example/","canonical":"http://b.example/","text":"sagt","kind":"inline","start":2,"end":6}],\
        "content_hash":"21f0a7263e80b6fed425f6934b23ed75"}
        """

    private func faults(_ line: String) -> [String] { check.hold(Array(line.utf8)).faults }

    @Test func `has nothing wrong where all fits`() { #expect(faults(Self.good) == []) }

    @Test(arguments: [
        (
            #""exact":"Gut so","start":9,"end":15"#, #""exact":"Gut so","start":8,"end":14"#,
            "exact isn't what stands from 8"
        ),
        (#""end":15"#, #""end":99"#, "ends at 99, and content_text at 25"),
        (#""start":9,"end":15"#, #""start":19,"end":15"#, "its end is before its start"),
        (#""mention":"Ö","start":23"#, #""mention":"Ä","start":23"#, "/quotes/0/speaker: mention isn't"),
        ("[[9,12],[13,15]]", "[[9,12],[11,15]]", "/segments: aren't in order"),
        (#""prefix":"sagt"#, #""prefix":"sagte"#, "prefix isn't what stands there"),
        (#""suffix":"”, sagt"#, #""suffix":"”, sagte"#, "suffix isn't what stands there"),
        (
            #""start":5,"end":9,"in""#, #""start":4,"end":8,"in""#,
            "/quotes/1: exact isn't what stands from 4 to 8 of title"
        ),
        (#""start":2,"end":6"#, #""start":1,"end":5"#, "/links/0: text isn't"),
        (#""title":"Der “Kran” ist da","#, "", "/quotes/1: stands in the title, and there is none"),
        (#""event":"item""#, #""event":"thing""#, "/event: is none of those"),
        (#""content_hash":"2"#, #""content_hash":"Z"#, "/content_hash: \"Z"),
        (#""revision":0"#, #""revision":0,"x":1"#, "/x: isn't allowed"),
        (#","content_hash""#, #","content_hash"x"#, "is no JSON: byte"),
        (#""title":"#, #""guid":"g","title":"#, "/id: isn't made of"),
        (#"{"id":"a""#, #"{"id":"b""#, "/id: isn't made of"),
        (#""title":"Der"#, #""title":"Das"#, "/content_hash: isn't that of"),
        (#""content_hash""#, #""attachments":[{"url":"http://a.example/a.mp3"}],"content_hash""#, "/content_hash: is"),
        (#"[[9,12],[13,15]]"#, #"[[9,12],[13,14]]"#, "/quotes/0/id: isn't made of the quoted words"),
        (#"{"id":"bf1bdefa3e1b8d25""#, #"{"id":"0000000000000000""#, "/quotes/1/id: isn't made of"),
    ])
    func `is told what doesn't`(part: String, wrong: String, words: String) {
        let found = faults(Self.good.replacing(part, with: wrong, maxReplacements: 1))
        #expect(found.contains { $0.contains(words) }, "\(found)")
    }

    @Test func `has no offsets to hold where it has HTML alone`() {
        let line = Self.good.replacing(
            #""content_text":"Ä sagt: “Gut so”, sagt Ö.","#, with: #""content_html":"<p>x</p>","#)
        #expect(faults(line) == [])
    }
}

@Suite struct `The items of an output` {
    private var items = KnownItems()

    private func record(
        _ event: String, _ revision: Int, id: String = "00", content: Int = 0, year: Int = 2026
    ) throws -> JSONValue {
        let zeros = String(repeating: "0", count: 28)
        let hash = String(content + 1_000) + zeros
        let json =
            #"{"event":"\#(event)","revision":\#(revision),"fetched":"\#(year)-01-01T00:00:00Z","id":"\#(id)00\#(zeros)","#
            + #""content_hash":"\#(zeros.prefix(8))\#(hash.prefix(24))"}"#
        return try JSONDocument(Array(json.utf8)).root
    }

    @Test mutating func `come once, and then as one revision after the other`() throws {
        #expect(items.take(try record("item", 0)) == nil)
        #expect(items.take(try record("item", 0, id: "01")) == nil)
        #expect(items.take(try record("update", 1, content: 1)) == nil)
        #expect(items.take(try record("update", 2, content: 2)) == nil)
        #expect(items.count == 2)
    }

    @Test mutating func `may not come again, leave out a revision, or change nothing`() throws {
        _ = items.take(try record("item", 0))
        #expect(items.take(try record("item", 0)) == "comes again as a new item")
        #expect(items.take(try record("update", 2, content: 1)) == "has revision 2, and the one before had 0")
        #expect(items.take(try record("update", 2, content: 2))?.contains("had 2") == true)
        #expect(items.take(try record("update", 3, content: 2))?.contains("content_hash") == true)
        #expect(items.take(try record("item", 1, id: "02"))?.contains("says 1") == true)
        #expect(items.take(try record("update", 0, id: "03"))?.contains("says 0") == true)
    }

    @Test mutating func `may be new again when nobody knows them any more, and begin late`() throws {
        _ = items.take(try record("item", 0))
        #expect(items.take(try record("item", 0, year: 2_028)) == nil)
        #expect(items.take(try record("update", 7, id: "04")) == nil)
    }
}
