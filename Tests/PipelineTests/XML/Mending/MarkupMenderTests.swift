import Testing

@testable import Pipeline

@Suite struct `A document that is not well-formed` {
    private static func mended(_ document: String) -> (text: String, kinds: [Repair.Kind]) {
        var mender = MarkupMender(Array(document.utf8), from: 0, line: 1)
        mender.mend()
        return (String(decoding: mender.output, as: UTF8.self), mender.repairs.map(\.kind))
    }

    /// What is wrong, what becomes of it, and what the ledger says.
    struct Defect: CustomTestStringConvertible, Sendable {
        var name: String
        var document: String
        var mended: String
        var kinds: [Repair.Kind]
        var testDescription: String { name }

        init(_ name: String, _ document: String, _ mended: String, _ kinds: Repair.Kind...) {
            self.name = name
            self.document = document
            self.mended = mended
            self.kinds = kinds
        }
    }

    private static let defects = [
        Defect("nothing", "<a b=\"c\"><![CDATA[<x>&]]>&amp;&#8217;</a>", "<a b=\"c\"><![CDATA[<x>&]]>&amp;’</a>"),
        Defect("names of HTML's", "<a>caf&eacute;&nbsp;&lang;</a>", "<a>café\u{a0}〈</a>", .htmlEntity),
        Defect("an unknown name", "<a>&nobody; &a</a>", "<a>&amp;nobody; &amp;a</a>", .unknownEntity, .bareAmpersand),
        Defect(
            "bare ampersands", "<a b='?x=1&y=2&copy=3'>AT&T & Q&A</a>",
            "<a b=\"?x=1&amp;y=2&amp;copy=3\">AT&amp;T &amp; Q&amp;A</a>", .bareAmpersand),
        Defect(
            "numbers of controls", "<a>x&#8;y&#0;z&#146;&#x92;&#xD800;</a>", "<a>xyz’’</a>", .controlCharacter,
            .windowsCharacter),
        Defect(
            "a character in two halves", "<a b='&#55357;&#56832;'>&#xD83D;&#xDE00;</a>", "<a b=\"😀\">😀</a>",
            .surrogateReference),
        Defect(
            "a quote that is missing at the beginning", "<a b=c\" d=e'/>", "<a b=\"c\" d=\"e\"/>", .malformedAttribute),
        Defect(
            "a channel whose last value has no quotes", "<rss a=http://x/><b c=d/></rss>",
            "<rss a=\"http://x/\"><b c=\"d\"/></rss>", .malformedAttribute),
        Defect("a number without its semicolon", "<a>&#8217 &#x;</a>", "<a>’ &amp;#x;</a>", .bareAmpersand),
        Defect(
            "stray less-than signs", "<a>3 < 5, <3, a<b, x <- y <</a>",
            "<a>3 &lt; 5, &lt;3, a&lt;b, x &lt;- y &lt;</a>", .strayLess),
        Defect("an address in brackets", "<a>Me <me@mail.example></a>", "<a>Me &lt;me@mail.example></a>", .strayLess),
        Defect("a missing end tag", "<a><b><c>x</b></a>", "<a><b><c>x</c></b></a>", .missingEndTag),
        Defect("a second declaration", "<?xml version='1.0'?><?xml version='1.0'?><a/>", "<a/>", .textBeforeRoot),
        Defect("a stray end tag", "<a>x</b></a>", "<a>x</a>", .strayEndTag),
        Defect("an end tag in other letters", "<Title>x</title>", "<Title>x</Title>", .missingEndTag),
        Defect("an end tag in capitals", "<a><b>x</B></a>", "<a><b>x</b></a>", .missingEndTag),
        Defect(
            "an address behind an empty link", "<a><link/>https://x/?a&b\n<b/><link/>text</a>",
            "<a><link>https://x/?a&amp;b\n</link><b/><link/>text</a>", .missingEndTag, .bareAmpersand),
        Defect("an end tag without its bracket", "<a><b>x</b</a>", "<a><b>x</b></a>", .missingEndTag),
        Defect(
            "HTML's void elements", "<a>x<br>y<img src=z></img></a>", "<a>x<br/>y<img src=\"z\"/></a>", .missingEndTag,
            .malformedAttribute),
        Defect(
            "attributes without quotes", "<a version=2.0 b=c/>", "<a version=\"2.0\" b=\"c\"/>", .malformedAttribute),
        Defect("attributes without room", "<a b=\"1\"c='2'></a>", "<a b=\"1\" c=\"2\"></a>", .malformedAttribute),
        Defect(
            "attributes without value", "<a checked b></a>", "<a checked=\"checked\" b=\"b\"></a>", .malformedAttribute),
        Defect("an attribute twice", "<a b='1' b='2' c='3'/>", "<a b=\"1\" c=\"3\"/>", .duplicateAttribute),
        Defect(
            "markup in an attribute", "<a b='x < \"y\" <i>'/>", "<a b=\"x &lt; &quot;y&quot; &lt;i>\"/>",
            .malformedAttribute),
        Defect(
            "a quote forgotten", "<a><b c=\"d>e</b><b f=\"g\">h</b></a>", "<a><b c=\"d\">e</b><b f=\"g\">h</b></a>",
            .malformedAttribute),
        Defect(
            "a quote forgotten before others", "<a url=\"http://x/a.mp3 type=\"audio/mpeg\" length=\"1\"/>",
            "<a url=\"http://x/a.mp3\" type=\"audio/mpeg\" length=\"1\"/>", .malformedAttribute),
        Defect(
            "a quote forgotten before others of another kind", "<a b=\"x c='y' d=\"z\"/>",
            "<a b=\"x\" c=\"y\" d=\"z\"/>", .malformedAttribute),
        Defect("a value that ends as a name does", "<a b=\"x y=\" c=\"?z=\"/>", "<a b=\"x y=\" c=\"?z=\"/>"),
        Defect(
            "quotes of typography", "<a b=“x y” c=‘z’/>", "<a b=\"x y\" c=\"z\"/>", .malformedAttribute),
        Defect("the end of a section in text", "<a>x ]]> y</a>", "<a>x ]]&gt; y</a>", .malformedSection),
        Defect(
            "sections in sections", "<a><![CDATA[x <![CDATA[y]]> z]]></a>", "<a><![CDATA[x y]]> z</a>",
            .malformedSection),
        Defect(
            "a section without end", "<a><b><![CDATA[x & y</b><c/></a>", "<a><b><![CDATA[x & y]]></b><c/></a>",
            .malformedSection),
        Defect(
            "a section in lower case", "<a><![cdata[<b>x</b>]]></a>", "<a><![CDATA[<b>x</b>]]></a>", .malformedSection),
        Defect(
            "a section without its last bracket", "<a><b><![CDATA[<i>x]]</b><c><![CDATA[y]]></c></a>",
            "<a><b><![CDATA[<i>x]]></b><c><![CDATA[y]]></c></a>", .malformedSection),
        Defect(
            "a section with room in it", "<a>< ![CDATA[<i>[x]]] >\n</a>", "<a><![CDATA[<i>[x]]]>\n</a>",
            .malformedSection),
        Defect("brackets in a section", "<a><![CDATA[x[y[0]] > 5]]></a>", "<a><![CDATA[x[y[0]] > 5]]></a>"),
        Defect("hyphens in a comment", "<a><!-- x -- y --><!-- - --><!----->z</a>", "<a>z</a>", .malformedComment),
        Defect("a comment that XML forbids", "<a><!-- x -- y -->z<!-- w</a>", "<a>z w</a>", .malformedComment),
        Defect(
            "a declaration inside", "<a>\n<?xml version='1.0'?>\n<?php x ?>y</a>", "<a>\n\ny</a>", .malformedComment),
        Defect("text around", "junk <a>x</a> more <b/>", "<a>x</a>", .textBeforeRoot, .textAfterRoot),
        Defect("a document that breaks off", "<a><b>x", "<a><b>x</b></a>", .truncated),
    ]

    @Test(arguments: defects)
    func `says what was meant`(defect: Defect) throws {
        let (text, kinds) = Self.mended(defect.document)
        #expect(text == defect.mended)
        #expect(kinds == defect.kinds)
        _ = try XMLTree(Array(text.utf8))
    }

    private static let nestings = [
        Defect(
            "an item without end", "<rss><channel><item><title>1</title><item><title>2</title></item></channel></rss>",
            "<rss><channel><item><title>1</title></item><item><title>2</title></item></channel></rss>", .nestedItem),
        Defect(
            "lines without ends", "<item><title>1<link>u<guid>g<dc:date>d</item>",
            "<item><title>1</title><link>u</link><guid>g</guid><dc:date>d</dc:date></item>", .missingEndTag),
        Defect(
            "a body without end", "<item><description>x <b>y</b><p>z<pubDate>d</pubDate></item>",
            "<item><description>x <b>y</b><p>z</p></description><pubDate>d</pubDate></item>", .missingEndTag),
        Defect(
            "a link of Atom's without end", "<entry><link href='u'><id>i</id></entry>",
            "<entry><link href=\"u\"></link><id>i</id></entry>", .missingEndTag),
        Defect(
            "a person without end", "<entry><author><name>N<title>t</title></entry>",
            "<entry><author><name>N</name></author><title>t</title></entry>", .missingEndTag),
        Defect(
            "the document's end too early", "<rss><item>1</item></rss><item>2</item></rss>",
            "<rss><item>1</item><item>2</item></rss>",
            .strayEndTag),
        Defect(
            "a second document",
            "<rss><channel><item>1</item></channel></rss><rss><channel><item>2</item></channel></rss>",
            "<rss><channel><item>1</item></channel><channel><item>2</item></channel></rss>", .strayEndTag,
            .textAfterRoot),
        Defect(
            "an item broken off", "<rss><item><title>1</title></item>\n<item><title>2</ti",
            "<rss><item><title>1</title></item>\n</rss>", .truncated),
        Defect(
            "markup of other vocabularies in a body",
            "<item><description>a<o:p></o:p>b <fb:like/>c <v:shape>d</v:shape><br></description></item>",
            "<item><description>a<o:p></o:p>b <fb:like/>c <v:shape>d</v:shape><br/></description></item>",
            .missingEndTag),
        Defect(
            "a drawing in a body", "<entry><content type='xhtml'><svg:svg><svg:g/></svg:svg>&nbsp;x</content></entry>",
            "<entry><content type=\"xhtml\"><svg:svg><svg:g/></svg:svg>\u{a0}x</content></entry>", .htmlEntity),
        Defect(
            "a part of another vocabulary behind a body", "<item><description>x<media:thumbnail url='u'/></item>",
            "<item><description>x</description><media:thumbnail url=\"u\"/></item>", .missingEndTag),
        Defect(
            "HTML in a body", "<item><description><p>a<br>b<title>c</p></description></item>",
            "<item><description><p>a<br/>b</p></description><title>c</title></item>", .missingEndTag, .strayEndTag),
    ]

    @Test(arguments: nestings)
    func `has its parts where a feed has them`(defect: Defect) {
        let (text, kinds) = Self.mended(defect.document)
        #expect(text == defect.mended)
        #expect(Set(kinds) == Set(defect.kinds))
    }

    @Test func `keeps its lines`() {
        let document = "\n\n<a\n b='1\n2'\n>\n<!-- \n\n -->\n<c>\n</b>\n&\n<d>"
        var mender = MarkupMender(Array(document.utf8), from: 0, line: 5)
        mender.mend()
        let lines = String(decoding: mender.output, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == document.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(mender.repairs.first { $0.kind == .bareAmpersand }?.line == 16)
    }
}
