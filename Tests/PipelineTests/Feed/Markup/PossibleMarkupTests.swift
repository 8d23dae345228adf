import Testing

@testable import Pipeline

@Suite struct `A text that may be HTML` {
    @Test(arguments: [
        "The <script> tag explained", "C++ vector<int> use", "if a<b then c", "Why <title> matters",
        "The <style> element and the <select> box matter", "if a<b and c=d then e>f", "Write to Ada <ada@example.org>",
        "The <img> tag", "Use <b> or <strong>", "a </ b", "<!-- never closed", "5 <6 and 7> 6", "<textarea> is a box",
        "<?php echo 1 ?>", "Ends in <a", "A stray </script> tag", "map<string, vector<int>>", "<plaintext> was a tag",
    ])
    func `keeps words in angle brackets where it is none`(_ text: String) {
        #expect(Self.read(text) == text)
        #expect(Self.read("AT&amp;T: " + text) == "AT&T: " + text)
    }

    @Test(arguments: [
        ("<p>One", "One"), ("One<br>two", "One\ntwo"), ("<b>Bold</b> word", "Bold word"),
        ("<img src='a.png'> Picture", "Picture"), ("See <a href=/x>this", "See this"), ("One</p>", "One"),
        ("<div>Cut off in the", "Cut off in the"), ("<script>var a = '<b>'</script>Text", "Text"),
        ("One<!-- two -->", "One"), ("Cut <img src=\"http://a.example", "Cut"), ("<o:p></o:p>Word <b>x</b>", "Word x"),
        ("<video controls src=a.mp4></video>Film", "Film"), ("<input disabled value=1>Box", "Box"),
        ("safe <iframe src='a'/>and sound", "safe and sound"), ("A <script src=a.js>b", "A b"),
        ("<?xml:namespace prefix = o /?><b>Office</b>", "Office"), ("<svg><circle r=\"5\" /><g>x</g></svg>y", "y"),
    ])
    func `is read as HTML where it is`(_ text: String, _ expected: String) {
        #expect(Self.read(text) == expected)
    }

    @Test func `keeps words in angle brackets beside real markup`() {
        #expect(Self.read("<p>Use vector<int> and <script> here</p>") == "Use vector<int> and <script> here")
        #expect(Self.read("<p>A <b> that nobody ends</p>") == "A that nobody ends")
    }

    @Test(arguments: ["<!--", "<a b=\"", "<script>", "<x y", "<title", "</x ", "<![", "<a b='<a c=\""])
    func `costs no more than its length`(_ part: String) {
        let text = Array(String(repeating: part, count: 200_000 / part.utf8.count).utf8)
        let spent = ProcessorTime.spent { _ = PossibleMarkup.reading(of: text.span) }
        #expect(spent < .seconds(2))
    }

    private static func read(_ text: String) -> String {
        var document = Document()
        let bytes = Array(text.utf8)
        switch PossibleMarkup.reading(of: bytes.span) {
        case .plain: document.read(plain: bytes.span)
        case .html: document.read(html: bytes.span)
        case .mended(let html): document.read(html: html.span)
        }
        return String(decoding: document.text, as: UTF8.self)
    }
}
