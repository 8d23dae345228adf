import Testing

@testable import Pipeline

@Suite struct `The skeleton of a document` {
    /// The skeleton with `{}` around each text that was left out.
    private static func shown(_ text: String) -> String {
        let document = Array(text.utf8)
        var skeleton = DocumentSkeleton(from: 0)
        var chunk: [UInt8] = []
        var shown: [UInt8] = []
        while skeleton.next(&chunk, of: document.span) { shown += chunk }
        var result = String(decoding: shown, as: UTF8.self)
        for (number, run) in skeleton.runs.enumerated() {
            var placeholder = Array("<![CDATA[".utf8)
            RunNumber.append(number, to: &placeholder)
            placeholder += Array("]]>".utf8)
            let left = String(decoding: document[run.range], as: UTF8.self)
            result.replace(
                String(decoding: placeholder, as: UTF8.self), with: run.isSection ? "{[\(left)]}" : "{\(left)}")
        }
        return result
    }

    private static let long = String(repeating: "word ", count: 20)

    @Test(arguments: [
        ("<a><![CDATA[x]]></a>", "<a>{[x]}</a>"),
        ("<a><![CDATA[]]><![CDATA[]]]]></a>", "<a>{[]}{[]]]}</a>"),
        ("<a>short</a>", "<a>short</a>"),
        ("<a>a &lt;b&gt; and more</a>", "<a>{a &lt;b&gt; and more}</a>"),
        ("<a>\(long)</a>", "<a>{\(long)}</a>"),
        ("<a b='>' c=\">\(long)\">\(long)</a>", "<a b='>' c=\">\(long)\">{\(long)}</a>"),
        ("<a><!-- <![CDATA[x]]> > \(long) --></a>", "<a><!-- <![CDATA[x]]> > \(long) --></a>"),
        ("<a><!--> <b/> \(long) --> </a>", "<a><!--> <b/> \(long) --> </a>"),
        ("<a><? > \(long) ?></a>", "<a><? > \(long) ?></a>"),
        ("<!DOCTYPE a><a>\(long)</a>", "<!DOCTYPE a><a>{\(long)}</a>"),
        ("<!DOCTYPE a SYSTEM '>['><a>\(long)</a>", "<!DOCTYPE a SYSTEM '>['><a>{\(long)}</a>"),
        ("<!DOCTYPE a SYSTEM '", "<!DOCTYPE a SYSTEM '"),
        ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>\(long)</a>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>\(long)</a>"),
        ("\(long)<a/>\(long)", "\(long)<a/>\(long)"),
        ("<a/>" + String(repeating: " ", count: 99) + "<b/>", "<a/>" + String(repeating: " ", count: 99) + "<b/>"),
        ("<a><![CDATA[\(long)", "<a><![CDATA[\(long)"), ("<", "<"), ("<a", "<a"), ("<!", "<!"), ("<!--", "<!--"),
        ("", ""),
    ])
    func `keeps tags and leaves out sections and long texts`(document: String, skeleton: String) {
        let shown = Self.shown(document)
        #expect(shown == skeleton)
    }

    @Test func `comes in parts, however long a tag is`() {
        let document = Array("<a><!--\(String(repeating: "x", count: 200_000))--></a>".utf8)
        var skeleton = DocumentSkeleton(from: 0)
        var chunk: [UInt8] = []
        var sizes: [Int] = []
        while skeleton.next(&chunk, of: document.span) { sizes.append(chunk.count) }
        #expect(sizes.reduce(0, +) == document.count)
        #expect(sizes.count == 4)
    }

    @Test(arguments: [
        ("<a><![CDATA[x]]</title>", true), ("<a>x]]</title>", false), ("<a><![CDATA[x]]></title>", false),
        ("<a \(String(repeating: "b='c' ", count: 600))>", true),
        ("<a \(String(repeating: "b='c' ", count: 60))>", false),
    ])
    func `tells what must be mended`(document: String, isUnsound: Bool) {
        let bytes = Array(document.utf8)
        var skeleton = DocumentSkeleton(from: 0)
        var chunk: [UInt8] = []
        _ = skeleton.next(&chunk, of: bytes.span)
        #expect(skeleton.isUnsound == isUnsound)
    }

    @Test(arguments: [0, 1, 63, 64, 4_095, RunNumber.atMost - 1])
    func `numbers texts so that each is found again`(number: Int) {
        var bytes: [UInt8] = []
        RunNumber.append(number, to: &bytes)
        let read = RunNumber.read(bytes.span)
        #expect(read == number)
        #expect(bytes.allSatisfy { $0 > ASCII.greater && $0 < 0x7f })
    }

    @Test func `keeps texts, lines and order as they were`() throws {
        let items = (0..<200).map { number in
            "<item><title>\(number)</title>\n<description>&lt;p&gt;\(Self.long)\n\n&#8217;&amp;amp;&lt;/p&gt;</description>"
                + "<guid><![CDATA[\nid \(number)\n]]></guid></item>\n"
        }
        let feed = try FeedReader.read(Array("<rss><channel>\(items.joined())</channel></rss>".utf8), address: "")
        #expect(feed.items.count == 200)
        #expect(feed.repairs.isEmpty)
        for (number, item) in feed.items.enumerated() {
            #expect(feed.string(item.guid) == "id \(number)")
            #expect(feed.string(item.summary.slice) == "<p>\(Self.long)\n\n’&amp;</p>")
            #expect(item.line == 1 + number * 6)
        }
    }
}
