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
        ("?q=a\\b#c\\d", "https://www.rt.com/news/?q=a\\b#c\\d"), ("\u{1}/x\u{1F}", "https://www.rt.com/x"),
        ("mailto:x@y.example", "mailto:x@y.example"), ("mailto:a b@c", "mailto:a%20b@c"),
        ("HTTPS://a.example/B", "https://a.example/B"), ("ht\ttps://a.example/", "https://a.example/"),
        ("//b.example/x", "https://b.example/x"), ("\\\\b.example\\x", "https://b.example/x"),
        ("////b.example", "https://b.example"), ("https:x", "https://www.rt.com/news/x"),
        ("https:/x", "https://www.rt.com/x"), ("http:x", "http://x"), ("http:/x.example/y", "http://x.example/y"),
        ("http:\\\\x.example", "http://x.example"), ("https:?q", "https://www.rt.com/news/?q"),
        ("%2e%2E/x", "https://www.rt.com/x"), (".%2e/%2e/x", "https://www.rt.com/x"),
        ("/%2ea/..%2e", "https://www.rt.com/%2ea/..%2e"), ("https://a.example/b/../c", "https://a.example/c"),
        ("http://[::1]:80/a", "http://[::1]:80/a"), ("//u:p@b.example:81/", "https://u:p@b.example:81/"),
        ("/\"<>`{}^|'", "https://www.rt.com/%22%3C%3E%60%7B%7D%5E|'"),
        ("?\"<>`'", "https://www.rt.com/news/?%22%3C%3E`'"),
        ("/100%/%zz/%41", "https://www.rt.com/100%/%zz/%41"), ("/\u{C0}", "https://www.rt.com/\u{C0}"),
        ("data:image/png;base64,AA==", "data:image/png;base64,AA=="), ("javascript:/../x", "javascript:/x"),
        ("a:b", "a:b"), ("1:b", "https://www.rt.com/news/1:b"),
    ])
    func `is read as a browser reads it`(reference: String, target: String) {
        #expect(resolve(reference, against: "https://www.rt.com/news/") == target)
        #expect(resolve(target, against: "https://www.rt.com/news/") == target, "what is whole stays as it is")
    }

    @Test(arguments: [
        ("c", "file:///a/b", "file:///a/c"), ("/c", "file:/a/b", "file:///c"), ("//h/c", "file:///a", "file://h/c"),
        ("#f", "mailto:x@y", "mailto:x@y#f"), ("#f", "data:text/plain,x#e", "data:text/plain,x#f"),
        ("x", "tag:/a/b", "tag:/a/x"), ("\\x", "tag:/a/b", "tag:/a/\\x"), ("x", "a://h", "a://h/x"),
        ("", "http://a/b?c#d", "http://a/b?c"), ("?y", "http://a", "http://a/?y"), ("#y", "http://a", "http://a#y"),
        ("x", "http://a?b/c", "http://a/x"), ("..", "http://a", "http://a/"),
    ])
    func `is resolved against bases of every kind`(reference: String, base: String, target: String) {
        #expect(resolve(reference, against: base) == target)
    }

    @Test(arguments: [
        ("/x", ""), ("/x", "/y"), ("x", "mailto:a@b"), ("/x", "data:text/html,<b>"), ("", "mailto:a@b"),
        ("x", "urn:isbn:1"), ("http://", "http://a/"), ("http:///?x", ""), ("//", "http://a/"), ("x", "http://"),
    ])
    func `is nothing without a host or a base`(reference: String, base: String) {
        #expect(resolve(reference, against: base) == nil)
    }

    @Test func `is nothing when it is a book, written or resolved`() {
        #expect(resolve(String(repeating: "x", count: 10_000), against: "http://a/") == nil)
        #expect(resolve(String(repeating: "\"", count: 4_000), against: "http://a/") == nil)
        let half = String(repeating: "x", count: 5_000)
        #expect(resolve("/" + half, against: "http://a/") != nil)
        #expect(resolve(half, against: "http://a/\(half)/") == nil)
    }

    @Test func `costs no more than its length, however many dots it has`() {
        let steps = String(repeating: "a/../", count: 1_500)
        #expect(resolve(steps + "x", against: "http://a/") == "http://a/x")
        #expect(resolve(String(repeating: "../", count: 2_500), against: "http://a/b/c") == "http://a/")
    }

    @Test func `of the web names its host and port`() throws {
        let address = try #require(WebAddress(Array("http://u@b:p@[::1]:81?x".utf8)))
        #expect(address.host.map { String(decoding: address.bytes[$0], as: UTF8.self) } == "[::1]")
        #expect(address.port.map { String(decoding: address.bytes[$0], as: UTF8.self) } == "81")
        let broken = try #require(WebAddress(Array("http://[::1]x".utf8)))
        #expect(broken.port == nil)
    }

    @Test(arguments: [
        ("HTTPS://WWW.Example.ORG:443/A?b=1#top", "https://www.example.org/A?b=1"),
        ("http://example.org:80", "http://example.org/"), ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org/a/../b/./c", "https://example.org/b/c"),
        ("https://example.org/?utm_source=rss&id=7&UTM_medium=x&fbclid=1", "https://example.org/?id=7"),
        ("https://example.org/?utm_source=rss", "https://example.org/"),
        ("https://example.org/#!/p", "https://example.org/#!/p"),
        ("mailto:a@b.example", "mailto:a@b.example"), ("http://u:p@example.org.", "http://example.org/"),
        ("https://example.org/%7ea/%c3%a4", "https://example.org/~a/%C3%A4"),
        ("https://example.org/\u{E4}?q=\u{E4}&r=%2f", "https://example.org/%C3%A4?q=%C3%A4&r=%2F"),
    ])
    func `has one canonical form, which has itself`(published: String, canonical: String) {
        #expect(String(decoding: CanonicalAddress.of(Array(published.utf8)), as: UTF8.self) == canonical)
        #expect(String(decoding: CanonicalAddress.of(Array(canonical.utf8)), as: UTF8.self) == canonical)
    }

    private func resolve(_ reference: String, against base: String) -> String? {
        WebAddress.resolve(Array(reference.utf8), against: Array(base.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }
}
