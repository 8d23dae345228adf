import Testing

@testable import Pipeline

@Suite struct `A post in a record` {
    @Test func `has its place in characters, and no member that says nothing`() {
        let text = Array("Ö: “Wir rudern.”".utf8)
        let item = AnchoredItem(body: AnchoredText(text), title: AnchoredText([]))
        var full = Post(network: .twitter, range: 4..<text.count)
        full.author = Array("Stadt \"Lind\"".utf8)
        full.handle = Array("townoflind".utf8)
        full.url = Array("https://x.com/townoflind/status/1".utf8)
        full.date = Array("2026-11-23".utf8)
        var json = JSONWriter()
        PostWriter.write([full, Post(network: .vk, range: 3..<3)], item, to: &json)
        #expect(
            String(decoding: json.output, as: UTF8.self)
                == #"[{"network":"twitter","author":"Stadt \"Lind\"","handle":"townoflind","#
                + #""url":"https://x.com/townoflind/status/1","date":"2026-11-23","text":"“Wir rudern.”","start":3,"end":16},"#
                + #"{"network":"vk"}]"#)
    }

    @Test func `is there for a text that is no feed, too`() {
        var extraction = TextExtraction()
        let text = "We sail at six.\n— Port of Lind (@portoflind) 3 juin 2017"
        let output = String(decoding: extraction.read(.init(text: Array(text.utf8))), as: UTF8.self)
        #expect(
            output.hasSuffix(
                #""posts":[{"network":"twitter","author":"Port of Lind","handle":"portoflind","date":"2017-06-03","#
                    + #""text":"We sail at six.","start":0,"end":15}]}"#))
    }

    @Test func `is none where nobody asks for posts`() {
        let choice = ExtractionChoice(posts: false)
        #expect(!Extractors.all(choice).contains { $0 is PostExtractor })
        #expect(Extractors.all(ExtractionChoice()).contains { $0 is PostExtractor })
    }
}
