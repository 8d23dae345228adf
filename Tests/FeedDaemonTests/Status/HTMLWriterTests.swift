import Testing

@testable import FeedDaemon

@Suite struct `Text in a page` {
    private func written(_ body: (inout HTMLWriter) -> Void) -> String {
        var html = HTMLWriter()
        body(&html)
        return String(decoding: html.output, as: UTF8.self)
    }

    @Test func `is text whatever it says`() {
        #expect(
            written { $0.text("<b a=\"x\" c='y'>&amp;</b>") }
                == "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;")
    }

    @Test func `turns nothing around it, and has no control characters`() {
        #expect(written { $0.text("a\u{202e}b\u{2066}c\u{0}\u{1b}\u{9b}\u{fffe}d\u{1fffe}\n") } == "abcd\n")
        #expect(written { $0.isolated("x") } == "<bdi>x</bdi>")
        // Joiners and marks belong to words.
        #expect(written { $0.text("می\u{200c}خواهم\u{200f}") } == "می\u{200c}خواهم\u{200f}")
    }

    @Test func `is cut where it is endless`() {
        #expect(written { $0.isolated(String(repeating: "é", count: 900), atMost: 3) } == "<bdi>ééé…</bdi>")
    }

    @Test(arguments: Hostile.addresses + ["", "x", "http:/x", "https:", "ftp://x/"])
    func `leads to the web or nowhere`(address: String) {
        let html = written { $0.link(address, "here") }
        if html.contains("href") {
            #expect(html.hasPrefix("<a href=\"http"))
            #expect(html.split(separator: "\"").count == 5, "\(html)")
            #expect(html.contains("rel=\"noopener noreferrer\""))
        } else {
            #expect(html == "<bdi>here</bdi>")
        }
    }

    @Test func `leads there in any case of letters`() {
        #expect(written { $0.link("HTTPS://a/", "b") }.contains("href=\"HTTPS://a/\""))
    }
}
