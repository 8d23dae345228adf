import Testing

@testable import Pipeline

@Suite struct `The beginning of a feed` {
    private static let feed =
        "<rss version=\"2.0\"><channel><title>T</title><item><title>A &amp; B</title></item></channel></rss>"

    private static func read(_ document: String) throws -> ParsedFeed {
        try FeedReader.read(Array(document.utf8), address: "")
    }

    @Test(
        arguments: [
            "\n\n  ", "junk ", "<br />\n<b>Warning</b>: something in <b>/x.php</b> on line <b>3</b><br />\n",
            "\u{feff}\n", "HTTP/1.1 200 OK\n\n",
            "<!-- made by hand -->", "<html><body>",
        ], ["", "<?xml version=\"1.0\"?>\n"])
    func `is found behind what stands ahead`(ahead: String, declaration: String) throws {
        let read = try Self.read(ahead + declaration + Self.feed)
        #expect(read.title == "T")
        #expect(read.itemCount == 1)
    }

    @Test func `keeps its line where something stands ahead`() throws {
        let read = try Self.read("junk\n\n\(Self.feed.replacing("<item>", with: "\n<item>"))")
        #expect(read.items[0].line == 4)
        #expect(read.repairs == [Repair(kind: .textBeforeRoot, line: 1)])
    }

    @Test(arguments: [
        "<html><head><title>Source</title></head><body><pre style=\"x\">\n%</pre></body></html>",
        "<!DOCTYPE html><pre>%</pre>", "%", "<html><body><h1>My <i>feed</i></h1>\n<pre>%</pre></body></html>",
        "<body><H2>Feed</H2><hr><pre>%</pre>",
        "<html><body><pre><span class=\"hl\">%</span></pre></body></html>",
    ])
    func `is found in a page that shows its source`(page: String) throws {
        let escaped = Self.feed.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let read = try Self.read(page.replacing("%", with: escaped))
        #expect(read.title == "T")
        #expect(read.string(read.items[0].title.slice) == "A & B")
        #expect(read.repairs.map(\.kind) == [.insideWebPage])
    }

    @Test(arguments: [
        "<!DOCTYPE html><html><head><title>x</title></head><body><p>Hello</p></body></html>", "<html><body>x",
        "\n<HTML>",
        "<html><body><h1>How to write a feed</h1><p>It is simple:</p><pre>&lt;rss version=\"2.0\"&gt;&lt;/rss&gt;</pre></body></html>",
    ])
    func `is nowhere in other pages`(page: String) {
        let thrown: NotAFeed?
        do throws(NotAFeed) {
            _ = try FeedReader.read(Array(page.utf8), address: "")
            thrown = nil
        } catch { thrown = error }
        #expect(thrown == .webPage)
    }

    @Test func `may be all that there is of it`() {
        for text in ["<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:a=\"", "<feed"] {
            #expect(throws: NotAFeed.brokenOff, "\(text)") { _ = try Self.read(text) }
        }
    }
}
