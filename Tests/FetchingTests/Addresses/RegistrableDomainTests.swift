import Testing

@testable import Fetching

@Suite struct `The registrable domain` {
    @Test(arguments: [
        ("www.example.com", "example.com"), ("example.com", "example.com"), ("a.b.c.example.co.uk", "example.co.uk"),
        ("com", "com"), ("co.uk", "co.uk"), ("localhost", "localhost"), ("feeds.example.com.", "example.com"),
        ("www.xn--80ak6aa92e.xn--p1ai", "xn--80ak6aa92e.xn--p1ai"), ("", ""),
    ])
    func `is the name under the public suffix`(host: String, domain: String) {
        #expect(RegistrableDomain.of(host) == domain)
    }

    @Test(arguments: [("one.blogspot.com", "two.blogspot.com"), ("one.github.io", "two.github.io")])
    func `parts the customers of one hoster`(one: String, two: String) {
        #expect(RegistrableDomain.of(one) != RegistrableDomain.of(two))
    }

    @Test(arguments: ["127.0.0.1", "192.0.2.255", "[2001:db8::1]", "1.0x7f"])
    func `of an address is the address itself`(address: String) {
        #expect(RegistrableDomain.of(address) == address)
    }

    @Test func `of a name beyond all bounds is the name itself`() {
        let name = String(repeating: "a.", count: 200) + "com"
        #expect(RegistrableDomain.of(name) == name)
    }
}
