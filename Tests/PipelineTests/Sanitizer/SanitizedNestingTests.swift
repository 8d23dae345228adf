import Testing

@testable import Pipeline

@Suite struct `Elements in sanitized HTML` {
    @Test(arguments: [
        ("<p>a<p>b", "<p>a</p><p>b</p>"), ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div>c"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>"),
        ("<li><div>a<li>b", "<li><div>a</div></li><li>b</li>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
        (
            "<table><tr><td>a<td>b<tr><th>c</table>d",
            "<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>d"
        ),
        (
            "<table><thead><tr><td>a<tbody><tr><td>b</table>",
            "<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
        ),
        (
            "<table><tr><td><p>a<table><tr><td><p>b</table>c</table>",
            "<table><tr><td><p>a</p><table><tr><td><p>b</p></td></tr></table>c</td></tr></table>"
        ),
        ("<h2>a<h3>b</h2>c", "<h2>a</h2><h3>b</h3>c"),
        (
            "<a href=/1>a<a href=/2>b</a>",
            #"<a href="https://site.example/1">a</a><a href="https://site.example/2">b</a>"#
        ),
        ("<ruby>a<rt>b<rp>c</ruby>", "<ruby>a<rt>b</rt><rp>c</rp></ruby>"), ("<p>a<hr>b", "<p>a</p><hr>b"),
        ("<svg><p>a</svg>", svg("</svg><p>a</p>")), ("<svg><g/><g>a</svg>b", svg("<g></g><g>a</g></svg>b")),
    ])
    func `end where browsers end them`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test(arguments: [
        ("<b><i>a</b>b</i>c", "<b><i>a</i></b>bc"), ("<b><p>a</b>b</p>c", "<b><p>ab</p></b>c"),
        ("<div><b>a</div>b", "<div><b>a</b></div>b"), ("a</p></div></b>b", "ab"),
        ("<div><table><tr><td>a</div>b</table>c</div>d", "<div><table><tr><td>ab</td></tr></table>c</div>d"),
        ("<b><table><tr><td>a</b>b</table>c", "<b><table><tr><td>ab</td></tr></table>c</b>"),
        ("<p>a</table>b", "<p>ab</p>"), ("<svg><g></p>a</svg>", svg("<g>a</g></svg>")),
        ("<a href=/><div>a</a>b</div>c", #"<a href="https://site.example/"><div>ab</div></a>c"#),
    ])
    func `are nested, whatever the order of end tags`(html: String, expected: String) {
        #expect(clean(html) == expected)
    }

    @Test func `are no deeper than the bound, and the text of deeper ones stays`() {
        let deep = clean(
            String(repeating: "<div>", count: 30_000) + "text" + String(repeating: "</div>", count: 30_000))
        let bound = SanitizedNesting.depthAtMost
        #expect(
            deep == String(repeating: "<div>", count: bound) + "text" + String(repeating: "</div>", count: bound))
    }
}
