import Testing

@testable import Pipeline

@Suite struct `White space and breaks` {
    @Test(arguments: [
        ("<p>&nbsp;</p><p>&nbsp; one &nbsp; two&nbsp;</p><p> &nbsp; </p><p>three", "one \u{a0} two\n\nthree"),
        ("<p>\u{3000}\u{3000}新华社 \u{3000}电\u{3000}</p>", "新华社 \u{3000}电"),
        ("a &#32;&#10; b", "a b"), ("a&#9;b", "a b"), ("a<br> b <br>\n<br><br>c", "a\nb\n\nc"),
        ("extra<wbr>ordinary, un&shy;be\u{ad}liev&ZeroWidthSpace;able\u{feff}", "extraordinary, unbelievable"),
        ("a \u{200b} b \u{200b}", "a b"), ("می\u{200c}خواهم 👩\u{200d}🚀", "می\u{200c}خواهم 👩\u{200d}🚀"),
        ("るるるるるるるるるるるるるるるる る  る", "るるるるるるるるるるるるるるるる る る"),
        (
            "a long line of words with a break in\n  it and a tab\tand  two spaces",
            "a long line of words with a break in it and a tab and two spaces"
        ),
    ])
    func `collapse as CSS says`(html: String, text: String) { #expect(Document(html: html).string == text) }

    @Test(arguments: [
        ("x<pre>\n  a\n   b  \n\n\n\nc\n</pre>y", "x\n\n  a\n   b\n\n\n\nc\n\ny"),
        ("<pre>if <b>a</b>  { \n\tb }</pre>", "if a  {\n\tb }"),
        ("a <code style='white-space: pre'>b  c</code>  d", "a b  c d"),
        ("<p style='white-space:pre-line'>one\n  two   three\n\nfour</p>", "one\ntwo three\n\nfour"),
        ("<pre>a  b<span style='white-space:normal'>  c  d</span></pre>", "a  b c d"),
        ("<div style='white-space:pre-wrap'>a\r\n b</div><p>c  d", "a\n b\n\nc d"),
        ("<textarea>no</textarea><xmp><b>\n c</xmp>", "<b>\n c"),
    ])
    func `are kept where the markup keeps them`(html: String, text: String) {
        #expect(Document(html: html).string == text)
    }

    @Test(arguments: [
        ("<ul><li>one</li><li>two<ul><li>in</li></ul></li><li>three</li></ul>after", "one\ntwo\nin\nthree\n\nafter"),
        ("<ol><li>one<li>two</ol>", "one\ntwo"), ("<ul><li><p>one</p></li><li><p>two</p></li></ul>", "one\n\ntwo"),
        ("<dl><dt>word<dd>meaning<dt>other<dd>another</dl>", "word\nmeaning\nother\nanother"),
        ("<details><summary>More</summary>Text</details>", "More\nText"),
        ("<figure><img src=a><figcaption>Below</figcaption></figure>text", "Below\n\ntext"),
        ("<h1>Head</h1>one<hr>two</p>three</div>four", "Head\n\none\n\ntwo\n\nthreefour"),
        ("<p>was <del>ten</del> <ins>twelve</ins> and <s>red</s>", "was ten twelve and red"),
    ])
    func `part what stands apart`(html: String, text: String) { #expect(Document(html: html).string == text) }

    @Test(arguments: [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
        (
            "<table><caption>Ships</caption><tr><th></th><th>A</th><th>B</th></tr><tr><td><p>x</p></td><td> <p>1</p></td>"
                + "<td>2</td></tr><tr><td>y<td><td>3<td></table>after",
            "Ships\nA\tB\nx\t1\t2\ny\t\t3\n\nafter"
        ),
        ("<table><tr><td><p>one</p><p>two</p></td><td>side</td></tr></table>z", "one\n\ntwo\n\nside\n\nz"),
        (
            "<table><tr><td><table><tr><td>a<td>b</table></td><td>c</td></tr></table>", "a\tb\n\nc"
        ),
        ("<table><tr><td>a<td></div><p>b", "a\tb"),
    ])
    func `of tables are what a person would paste`(html: String, text: String) {
        #expect(Document(html: html).string == text)
    }

    @Test(arguments: [
        ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby>です", "漢(かん)字(じ)です"), ("<ruby>漢<rt></rt></ruby>字", "漢字"),
    ])
    func `of ruby leave the reading behind the character`(html: String, text: String) {
        #expect(Document(html: html).string == text)
    }
}
