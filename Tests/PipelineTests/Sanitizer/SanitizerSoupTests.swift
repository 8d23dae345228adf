import Testing

@testable import Pipeline

@Suite struct `Any soup of tags` {
    private static let ingredients = [
        "<", ">", "/", "</", "=", "\"", "'", "`", " ", "\n", "\0", "&", "&amp;", "&lt;", "&#", "x3c", ";", "<!--",
        "-->", "--!>",
        "<![CDATA[", "]]>", "<?", "text", "é", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>",
        "<a href=x>", "<a href='java\nscript:x'>", "</a>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<tbody>",
        "<caption>", "<li>", "<ul>",
        "</ul>", "<dd>", "<dt>", "<h1>", "<h2>", "</h1>", "<br>", "</br>", "<hr/>", "<img src=x width=1>",
        "<img src=x onerror=y>",
        "<svg>", "<svg/>", "</svg>", "<g>", "<path d=x />", "<title>", "</title>", "<desc>", "<math>", "</math>",
        "<mi>", "<mtext>", "<mglyph>",
        "<annotation-xml>", "<foreignObject>", "<script>", "</script>", "<style>", "</style>", "<textarea>",
        "</textarea>", "<select>",
        "</select>", "<template>", "</template>", "<noscript>", "</noscript>", "<iframe src=//youtube.com/x>",
        "</iframe>", "<xmp>", "</xmp>",
        "<plaintext>", "<object>", "</object>", "<form>", "</form>", "<input>", "<button>", "</button>", "<ruby>",
        "<rt>", "<font>", "<image src=y>",
        " style='color:red;x:y'", " onclick=z", " href=\"", " src=", "<p title=\"", "<p id=a class=b", "<video>",
        "<source srcset='a 1x,b'>",
        "<frameset>", "<body>", "<html>", "<base href=z>", "<pre>", "</pre>",
    ]
    private static let values = [
        "x", "/x", "//h/x", "../x", "./", "..", "%2e%2e/x", "?q=a b", "#f", "http:x", "https:/x", "https://h",
        "HTTPS://H/%7e", "https://h/a/../b",
        "a:b", "mailto:a b", "javascript:x", "data:image/png;base64,A A", "data:text/html,x", "\\x", "http:\\\\h\\x",
        "é", "a\tb", "&amp;", "&quot;",
        "a\"b", "a'b", "<", ">", "`", " ", "", "1x, 2x", "a,b 2x", "a 1x , b 2x,", "url(#x)", "url(x)", "color:red",
        "color : RED ;; width:1px",
        "font-family:'A b',c", "margin:-1px", "user-content-x", "feed:x", "{}|^", "https://h/{a}?b^c#d`",
    ]
    private static let names = [
        "href", "src", "srcset", "style", "id", "headers", "usemap", "fill", "class", "poster", "cite", "data-src",
        "data-srcset", "title",
        "width", "onx", "xlink:href", "gradientTransform", "aria-labelledby",
    ]

    /// A generator with a fixed seed: a soup that fails once fails again.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
        }
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `comes out clean, nested, and the same when it is cleaned again`(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<300 {
            let length = Int.random(in: 1...40, using: &dice)
            let soup = (0..<length).map { _ in Self.ingredients.randomElement(using: &dice) ?? "" }.joined()
            expectClean(soup, base: Bool.random(using: &dice) ? "https://site.example/a/b" : "")
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `of attributes comes out clean, and the same when it is cleaned again`(seed: UInt64) {
        var dice = Dice(state: seed)
        let bases = ["https://site.example/a/b", "", "http://h", "https://h/a/../b/", "file:///x", "mailto:x"]
        for _ in 0..<300 {
            let attributes = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
                let value = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
                    Self.values.randomElement(using: &dice) ?? ""
                }.joined()
                let escaped = value.replacing("\"", with: "&quot;")
                return " \(Self.names.randomElement(using: &dice) ?? "")=\"\(escaped)\""
            }.joined()
            let name = ["a", "img", "p", "source", "svg", "math", "area", "video"].randomElement(using: &dice) ?? ""
            expectClean("<\(name)\(attributes)>x", base: bases.randomElement(using: &dice) ?? "")
        }
    }

    /// What is copied without resolving must be what resolving would have made.
    @Test func `of addresses is resolved alike in the quick way and the thorough one`() {
        var dice = Dice(state: 7)
        let bases = ["https://site.example/a/b?c#d", "http://h/", "https://h", "https://h/./x", "https://h/a.b/"]
        for _ in 0..<4_000 {
            let value = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
                Self.values.randomElement(using: &dice) ?? ""
            }.joined()
            let base = bases.randomElement(using: &dice) ?? ""
            let written = Array(value.utf8)
            guard let whole = WebAddress.resolve(written, against: Array(base.utf8)), WebAddress(whole)?.isWeb == true,
                written.contains(where: { $0 > 0x20 })
            else { continue }
            var output: [UInt8] = []
            let mayStand = AddressCleaner(base: WebAddress(Array(base.utf8))).append(
                written.span, as: .link, to: &output)
            var expected: [UInt8] = []
            HTMLEscape.append(value: whole.span, to: &expected)
            #expect(mayStand && output == expected, "\(value.debugDescription) at \(base)")
        }
    }

    private func expectClean(_ soup: String, base: String) {
        let once = clean(soup, base: base)
        let faults = faults(in: once)
        let twice = clean(once, base: base)
        // A description for each would cost more than the test.
        if !faults.isEmpty || twice != once {
            Issue.record(
                "\(soup.debugDescription) gave \(once.debugDescription), \(faults), then \(twice.debugDescription)")
        }
    }
}
