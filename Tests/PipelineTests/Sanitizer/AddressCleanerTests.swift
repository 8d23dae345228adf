import Testing

@testable import Pipeline

@Suite struct `An address in sanitized HTML` {
    @Test(arguments: [
        ("x", "https://site.example/news/x"), ("/x?a=1&b", "https://site.example/x?a=1&amp;b"),
        ("//h.example/x", "https://h.example/x"), ("http://h.example", "http://h.example"),
        ("../x", "https://site.example/x"),
        ("HTTP://H.example/", "http://H.example/"), ("a b", "https://site.example/news/a%20b"), ("", ""),
        ("#f", "https://site.example/news/#f"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("tel:+1", "tel:+1"),
        ("\u{C0}", "https://site.example/news/\u{C0}"),
    ])
    func `is whole`(written: String, expected: String) {
        #expect(cleaned(written, as: .link) == expected)
    }

    @Test(arguments: [
        "javascript:x", "vbscript:x", "data:text/html,x", "data:image/png;base64,AA==", "file:///etc/passwd",
        "about:blank", "x:y", "http://",
        "blob:https://x/", String(repeating: "x", count: 9_000),
    ])
    func `is none of another scheme, and no book`(written: String) {
        #expect(cleaned(written, as: .link) == nil)
    }

    @Test func `of what is fetched is one of the web, or a picture`() {
        #expect(cleaned("mailto:a@b.example", as: .source) == nil)
        #expect(cleaned("data:image/png;base64,AA==", as: .source) == nil)
        #expect(cleaned("data:image/png;base64,A\n A==", as: .picture) == "data:image/png;base64,AA==")
        #expect(cleaned("DATA:image/GIF,\"x", as: .picture) == "DATA:image/GIF,&quot;x")
        #expect(cleaned("data:image/svg+xml,x", as: .picture) == nil)
        #expect(cleaned("data:image/png", as: .picture) == nil)
        let large = "data:image/png;base64," + String(repeating: "A", count: 100_000)
        #expect(cleaned(large, as: .picture) == large)
        #expect(cleaned(large + String(repeating: "A", count: 1 << 20), as: .picture) == nil)
    }

    @Test(arguments: [
        ("a 1x, b 2x", "https://site.example/news/a 1x, https://site.example/news/b 2x"),
        ("a", "https://site.example/news/a"),
        ("a,b 100w", "https://site.example/news/a,b 100w"),
        ("a , b", "https://site.example/news/a, https://site.example/news/b"),
        (" , a 1.5x  200h ,", "https://site.example/news/a 1.5x 200h"),
        ("javascript:x 1x, b 2x", "https://site.example/news/b 2x"),
        ("data:image/png;base64,AA== 1x, b", "data:image/png;base64,AA== 1x, https://site.example/news/b"),
        ("a (x), b", "https://site.example/news/b"),
        ("", ""), ("javascript:x", nil), (",", nil),
    ])
    func `stands in a list with its sizes`(list: String, expected: String?) {
        var output: [UInt8] = []
        let mayStand = AddressCleaner.atSite.append(list: Array(list.utf8).span, to: &output)
        #expect((mayStand ? String(decoding: output, as: UTF8.self) : nil) == expected)
    }

    private func cleaned(_ written: String, as use: AddressCleaner.Use) -> String? {
        var output: [UInt8] = []
        let mayStand = AddressCleaner.atSite.append(Array(written.utf8).span, as: use, to: &output)
        return mayStand ? String(decoding: output, as: UTF8.self) : nil
    }
}

extension AddressCleaner {
    fileprivate static let atSite = AddressCleaner(base: WebAddress(Array("https://site.example/news/".utf8)))
}
