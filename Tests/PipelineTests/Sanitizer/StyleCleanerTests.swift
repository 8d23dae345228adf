import Testing

@testable import Pipeline

@Suite struct `A style` {
    @Test(arguments: [
        ("color:red", "color: red;"), ("COLOR : Red ;; width:10px", "color: Red; width: 10px;"),
        ("border:1px solid #ccc", "border: 1px solid #ccc;"), ("color:rgb(1, 2%, 3)", "color: rgb(1, 2%, 3);"),
        ("font:12px/1.5 'Some Font', serif", "font: 12px/1.5 'Some Font', serif;"),
        ("margin: 0   auto", "margin: 0 auto;"),
        ("width:1px !important", "width: 1px !important;"), ("display:none", "display: none;"), ("", ""),
        ("fill:red;stroke:url(#a)", "fill: red; stroke: url(#user-content-a);"),
    ])
    func `keeps words, measures and colours of the properties that are listed`(style: String, expected: String) {
        #expect(cleaned(style) == expected)
        #expect(cleaned(expected) == expected)
    }

    @Test(arguments: [
        "position:absolute", "z-index:9", "background-image:url(x)", "background:url(x)", "background:red url(x)",
        "width:expression(alert(1))", "width:calc(1px)", "color:var(--x)", "color:\\72 ed", "color:r/**/ed",
        "color:red//x",
        "margin:-1px", "margin-left:-.5em", "text-indent: -9999px", "behavior:url(x)", "-moz-binding:url(x)", "color",
        ":red", "color:", "@import x", "font-family:'a\\", "font-family:'a;b'", "color:<b>", "fill:url(x)",
        "fill:url(#a b)",
        "fill:url(#)", "mso-tab-count:3", "color:rgb(", "color:rgb(a)", "color:{}", "color:red}*{", "content:attr(x)",
    ])
    func `leaves out all else`(style: String) {
        #expect(cleaned(style) == nil)
        #expect(cleaned("color: red;" + style + "; clear: both")?.hasPrefix("color: red;") == true)
    }

    private func cleaned(_ style: String) -> String? {
        var output: [UInt8] = []
        let mayStand = StyleCleaner.append(Array(style.utf8).span, to: &output)
        return mayStand ? String(decoding: output, as: UTF8.self) : nil
    }
}
