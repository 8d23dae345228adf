import Testing

@testable import Fetching

@Suite struct `An address` {
    private func address(_ text: String) throws -> WebAddress { try WebAddress.parse(text).get() }

    @Test(arguments: [
        ("HTTP://News.Example", "http://news.example/", "news.example", 80),
        ("https://news.example:8443/a?b#c", "https://news.example:8443/a?b", "news.example", 8_443),
        ("https://news.example/a b/ü", "https://news.example/a%20b/%c3%bc", "news.example", 443),
        ("http://0x7f.1/", "http://127.0.0.1/", "127.0.0.1", 80),
        ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/", "[2001:db8::1]", 81),
        ("http://Bücher.example/ü", "http://xn--bcher-kva.example/%c3%bc", "xn--bcher-kva.example", 80),
    ])
    func `is normalised`(given: String, text: String, host: String, port: Int) throws {
        let address = try address(given)
        #expect(address.text == text)
        #expect(address.host == host)
        #expect(address.port == port)
    }

    @Test func `keeps its credentials apart from what is shown`() throws {
        let address = try address("https://me:p%40ss@news.example/feed")
        #expect(address.text == "https://news.example/feed")
        #expect(address.credentials == .basic(user: "me", password: "p@ss"))
    }

    @Test(arguments: [
        ("next", "http://news.example/a/next"), ("/top?x=1", "http://news.example/top?x=1"),
        ("../up", "http://news.example/up"), ("?q", "http://news.example/a/b?q"),
        ("//other.example/x", "http://other.example/x"), ("https://other.example", "https://other.example/"),
        ("/a b", "http://news.example/a%20b"),
    ])
    func `resolves what is relative to it`(location: String, target: String) throws {
        let base = try address("http://news.example/a/b?c")
        #expect(try base.resolve(Array(location.utf8)).get().text == target)
    }

    @Test(arguments: [
        "", "news", "http://", "http://a b/", "http://ü\u{202E}.example/", "http://x:99999/", "http://x/\u{1}",
    ])
    func `is not what has no host or no form`(text: String) throws {
        switch WebAddress.parse(text) {
        case .failure(let fault): #expect(!fault.reason.isEmpty)
        case .success(let address): #expect(address.host.isEmpty, "\(text) became \(address.text)")
        }
    }

    @Test func `has no endless name`() {
        #expect(throws: WebAddress.Fault.self) { try address("http://" + String(repeating: "a", count: 507) + "/") }
    }

    @Test func `is not endless`() {
        let text = "http://news.example/" + String(repeating: "a", count: WebAddress.longest)
        #expect(throws: WebAddress.Fault.self) { try WebAddress.parse(text).get() }
    }

    @Test(arguments: [
        ("http://me:secret@host:99999/", "http://host:99999/"), ("me:secret@host", "host"), ("plain", "plain"),
    ])
    func `that can't be read shows no credentials`(text: String, shown: String) {
        #expect(text.withoutCredentials == shown)
    }
}
