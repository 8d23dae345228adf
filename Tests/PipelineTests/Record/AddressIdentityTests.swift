import Testing

@testable import Pipeline

@Suite struct `An address, compared,` {
    @Test(arguments: [
        ("https://User@X.example:8443/a?b=c#d", "//x.example:8443/a?b=c#d"), ("http://x.example?q", "//x.example/?q"),
        ("http://[::1]:80/", "//[::1]/"), ("mailto:a@x.example", "mailto:a@x.example"), ("/a", "/a"), ("", ""),
    ])
    func `has no scheme`(address: String, expected: String) {
        #expect(
            String(
                decoding: AddressIdentity.withoutScheme(Array(address.utf8), WebAddress(address.utf8)), as: UTF8.self)
                == expected)
    }

    @Test(arguments: [
        ("https://x.example/a?utm_source=1&b=c&fbclid=2#d", "/a?b=c"), ("//cdn.example/a.mp3", "/a.mp3"),
        ("https://x.example/", "/"), ("https://x.example", "/"), ("https://x.example/?utm_source=1", "/"),
        ("https://x.example/?p=1", "/?p=1"), ("a.mp3?x", "a.mp3?x"), ("magnet:?xt=1", "magnet:?xt=1"), ("", ""),
    ])
    func `is path and query within its site`(address: String, expected: String) {
        let place = AddressIdentity.withinSite(Array(address.utf8), WebAddress(address.utf8), fragment: false)
        #expect(String(decoding: place, as: UTF8.self) == expected)
    }
}
