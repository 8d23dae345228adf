import Testing

@testable import Fetching

@Suite struct `An IP address` {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("::", "::"), ("::1", "::1"), ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("fe80::1%eth0", "fe80::1"), ("[2001:db8::]", "2001:db8::"),
        ("::ffff:192.0.2.1", "::ffff:c000:201"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
    ])
    func `is read in any way and written in one`(text: String, canonical: String) {
        #expect(IPAddress(text)?.description == canonical)
    }

    @Test(arguments: ["", "news.example", "1.2.3", "1.2.3.256", "1:2", ":::", "01.2.3.4"])
    func `is nothing else`(text: String) { #expect(IPAddress(text) == nil) }

    @Test(arguments: [0, 3, 5, 15, 17]) func `has 4 or 16 bytes`(count: Int) {
        #expect(IPAddress(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }
}
