import Testing

@testable import Pipeline

@Suite struct `JSON that the grammar refuses` {
    private static func mended(_ text: String) -> (text: String, kinds: [Repair.Kind]) {
        var mender = JSONMender(Array(text.utf8), from: 0)
        mender.mend()
        return (String(decoding: mender.output, as: UTF8.self), mender.repairs.map(\.kind))
    }

    @Test func `keeps its lines`() {
        let text = Self.mended("{\n\"a\": \"1\n2\", // one\n\n\"b\":2,\n}").text
        #expect(text == "{\n\"a\":\"1\\n2\"\n\n\n,\"b\":2\n}")
    }

    @Test(arguments: [
        (#"{"a":[1,2,],}"#, #"{"a":[1,2]}"#), (#"{,"a":1,,"b":2}"#, #"{"a":1,"b":2}"#),
        ("{\"a\":\"x\"\n\"b\":2}", #"{"a":"x","b":2}"#), (#"{"a" "b"}"#, #"{"a":"b"}"#),
        (#"{"a":,"b":}"#, #"{"a":null,"b":null}"#),
        ("{\"a\":\"1\n2\t3\r\"}", #"{"a":"1\n2\t3\r"}"#),
        (#"{"a":"\x41\'\u00 C:\users \d \-"}"#, #"{"a":"\u0041'\\u00 C:\\users \\d -"}"#),
        ("{\"a\":1, // one\n/* two */ \"b\":2 # three\n}", #"{"a":1,"b":2}"#),
        (#"{'a':'it\'s "so"', b:'1'}"#, #"{"a":"it's \"so\"","b":"1"}"#),
        (#"{"a":"he said "no" to "them""}"#, #"{"a":"he said \"no\" to \"them\""}"#),
        ("[NaN,-Infinity,undefined,None,True,FALSE]", "[null,null,null,null,true,false]"),
        ("[007,+5,.5,-1e3]", #"["007","+5",".5",-1e3]"#), (#"{"a":[{"b":1]}"#, #"{"a":[{"b":1}]}"#),
        (#"{"a":1]}"#, #"{"a":1}"#), (#"{"a": ; 1, "b":2}"#, #"{"1":null,"b":2}"#),
    ])
    func `is written as it was meant`(text: String, meant: String) throws {
        let made = Self.mended(text)
        #expect(made.text.filter { $0 != "\n" } == meant)
        #expect(made.kinds.allSatisfy { $0 == .malformedJSON } && !made.kinds.isEmpty)
        _ = try JSONDocument(Array(made.text.utf8))
    }

    @Test(arguments: [
        (#"{"items":[{"id":"1"},{"id":"2","ti"#, #"{"items":[{"id":"1"}]}"#),
        (#"{"items":[{"id":"1"},{"id":"2"}"#, #"{"items":[{"id":"1"},{"id":"2"}]}"#),
        (#"{"items":[{"id":"1"},{"id":"2","tags":["a","b"#, #"{"items":[{"id":"1"}]}"#),
        (#"{"items":[{"id":"1"},"#, #"{"items":[{"id":"1"}]}"#),
        (#"{"items":[{"id":"1"}],"size":12"#, #"{"items":[{"id":"1"}]}"#),
        (#"{"rss":{"channel":{"item":[{"a":{}},{"a":"#, #"{"rss":{"channel":{"item":[{"a":{}}]}}}"#),
        (#"{"items":[{"id":"1\"#, #"{"items":[]}"#),
    ])
    func `keeps the items that are whole where it breaks off`(text: String, kept: String) {
        let made = Self.mended(text)
        #expect(made.text == kept)
        #expect(made.kinds == [.truncated])
    }

    @Test func `is the same where nothing is wrong with it`() {
        let text = #"{"a":"\"x\": {","b":[1,-2.5e3,true,null,{}],"c":{"items":[]},"d":"","ы":"\ud83d\ude00, \\"}"#
        #expect(Self.mended(text) == (text, []))
    }

    @Test func `costs no more than its length, however it nests and ends`() {
        let size = 200_000
        for piece in [
            "[", "{\"", "]", "}", "{a:[", "\"", "'", ",", "\\", "/*", "#\n", "\" ", "-", "\"\n\n\n", "{\"a\":}]",
        ] {
            let text = "{" + String(repeating: piece, count: size / piece.utf8.count)
            let made = Self.mended(text)
            #expect(made.text.utf8.count <= 6 * size, "\(piece)")
            #expect((try? JSONDocument(Array(made.text.utf8))) != nil, "\(piece)")
        }
    }
}

@Suite struct `A feed in broken JSON` {
    private static func read(_ text: String) throws -> ParsedFeed { try FeedReader.read(Array(text.utf8), address: "") }

    @Test(
        arguments: [
            (")]}',\n{\"items\":[{\"id\":\"1\"}]}", [.textBeforeRoot]),
            ("\u{feff}\u{feff}{\"items\":[{\"id\":\"1\"}]}", [.textBeforeRoot]),
            ("feed({\"items\":[{\"id\":\"1\"}]});", [.textBeforeRoot, .textAfterRoot]),
            ("{\"items\":[{\"id\":\"1\"}]} trailing", [.textAfterRoot]),
            (
                "<html><head></head><body><pre style=\"x\">{\"items\":[{\"id\":\"1\",\"title\":\"a &lt;b&gt;\"}]}</pre></body></html>",
                [.insideWebPage]
            ),
        ] as [(String, [Repair.Kind])])
    func `is found in what surrounds it`(text: String, kinds: [Repair.Kind]) throws {
        let feed = try Self.read(text)
        #expect(feed.itemCount == 1)
        #expect(feed.repairs.map(\.kind) == kinds)
    }

    @Test func `tells where it was mended`() throws {
        let feed = try Self.read("{\"title\": \"T\",\n\"items\": [\n{\"id\": \"1\",}\n,{\"id\":")
        #expect(feed.itemCount == 1)
        #expect(feed.repairs == [Repair(kind: .malformedJSON, line: 3), Repair(kind: .truncated, line: 4)])
    }

    @Test(arguments: [
        ("[{\"title\":\"a\",\"url\":\"b\"}]", "its root is an array"),
        ("{\"items\":[{\"id\":\"1\"", "the document ends"),
        ("Call {\"a\"} now", "neither XML nor JSON"), ("<html><pre>{\"a\":1}</pre></html>", "web page"),
    ])
    func `is no feed where none can be found in it`(text: String, word: String) {
        do throws(NotAFeed) {
            _ = try FeedReader.read(Array(text.utf8), address: "")
            Issue.record("it was read")
        } catch { #expect(error.description.contains(word), "\(error)") }
    }

    @Test func `is looked for ahead of a feed in XML in vain`() throws {
        let feed = try Self.read("Notice: {\"a\"} <rss><channel><title>T</title></channel></rss>")
        #expect(feed.title == "T")
    }
}
