import Testing

@testable import Pipeline

@Suite struct `An address` {
    /// - Source: RFC 3986, 5.4.1 and 5.4.2, which give these references and their targets.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ])
    func `that is relative is resolved as RFC 3986 shows`(reference: String, target: String) {
        #expect(resolve(reference, against: "http://a/b/c/d;p?q") == target)
    }

    @Test(arguments: [
        ("  /usa/1/ \n", "https://www.rt.com/usa/1/"), ("a b.html", "https://www.rt.com/news/a%20b.html"),
        ("\\usa\\1", "https://www.rt.com/usa/1"), ("/us\na/1", "https://www.rt.com/usa/1"),
        ("mailto:x@y.example", "mailto:x@y.example"),
    ])
    func `is read as a browser reads it`(reference: String, target: String) {
        #expect(resolve(reference, against: "https://www.rt.com/news/") == target)
    }

    @Test func `is nothing without a base, or when it is a book`() {
        #expect(resolve("/x", against: "") == nil)
        #expect(resolve(String(repeating: "x", count: 10_000), against: "http://a/") == nil)
    }

    @Test(arguments: [
        ("HTTPS://WWW.Example.ORG:443/A?b=1#top", "https://www.example.org/A?b=1"),
        ("http://example.org:80", "http://example.org/"), ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org/a/../b/./c", "https://example.org/b/c"),
        ("https://example.org/?utm_source=rss&id=7&UTM_medium=x&fbclid=1", "https://example.org/?id=7"),
        ("https://example.org/?utm_source=rss", "https://example.org/"),
        ("https://example.org/#!/p", "https://example.org/#!/p"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ])
    func `has one canonical form, which has itself`(published: String, canonical: String) {
        #expect(String(decoding: CanonicalAddress.of(Array(published.utf8)), as: UTF8.self) == canonical)
        #expect(String(decoding: CanonicalAddress.of(Array(canonical.utf8)), as: UTF8.self) == canonical)
    }

    private func resolve(_ reference: String, against base: String) -> String? {
        WebAddress.resolve(Array(reference.utf8), against: Array(base.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }
}
