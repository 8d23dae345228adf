import Testing

@testable import Fetching

@Suite struct `The address policy` {
    /// First and last of each block, as the registries have it.
    static let special: [(first: String, last: String, purpose: String)] = [
        ("0.0.0.0", "0.255.255.255", "unspecified"), ("10.0.0.0", "10.255.255.255", "private"),
        ("100.64.0.0", "100.127.255.255", "shared"), ("127.0.0.0", "127.255.255.255", "loopback"),
        ("169.254.0.0", "169.254.255.255", "link-local"), ("172.16.0.0", "172.31.255.255", "private"),
        ("192.0.0.0", "192.0.0.255", "protocol"), ("192.0.2.0", "192.0.2.255", "documentation"),
        ("192.88.99.0", "192.88.99.255", "6to4"), ("192.168.0.0", "192.168.255.255", "private"),
        ("198.18.0.0", "198.19.255.255", "benchmarks"), ("198.51.100.0", "198.51.100.255", "documentation"),
        ("203.0.113.0", "203.0.113.255", "documentation"), ("224.0.0.0", "239.255.255.255", "multicast"),
        ("240.0.0.0", "255.255.255.254", "reserved"), ("255.255.255.255", "255.255.255.255", "broadcast"),
        ("::", "::", "unspecified"), ("::1", "::1", "loopback"), ("::2", "::ffff:ffff", "IPv4-compatible"),
        ("::ffff:0:0", "::ffff:ffff:ffff", "IPv4-mapped"), ("::ffff:8.8.8.8", "::ffff:127.0.0.1", "IPv4-mapped"),
        ("64:ff9b::127.0.0.1", "64:ff9b::127.255.255.255", "loopback, behind NAT64"),
        ("64:ff9b::10.0.0.0", "64:ff9b::10.255.255.255", "private, behind NAT64"),
        ("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", "local NAT64"),
        ("100::", "100::ffff:ffff:ffff:ffff", "discarded"), ("100:0:0:1::", "100:0:0:1:ffff:ffff:ffff:ffff", "dummy"),
        ("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "protocol"),
        ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "documentation"),
        ("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "6to4"),
        ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "documentation"),
        ("5f00::", "5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "segment routing"),
        ("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "unique local"),
        ("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "link-local"),
        ("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "site-local"),
        ("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "multicast"),
        ("4000::", "5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "outside of global unicast"),
        ("1::", "1:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "outside of global unicast"),
    ]

    @Test(arguments: special)
    func `refuses a special block from its first address to its last`(
        block: (first: String, last: String, purpose: String)
    ) throws {
        for text in [block.first, block.last] {
            let address = try #require(IPAddress(text))
            let purpose = try #require(AddressPolicy.purpose(of: address), "\(text) must be refused")
            #expect(purpose.contains(block.purpose), "\(text)")
        }
    }

    @Test(arguments: [
        "1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0",
        "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
        "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255", "2000::",
        "2001:200::", "2001:4860:4860::8888", "2001:db7:ffff::", "2001:db9::", "2003::", "2606:4700::1111",
        "3ffe:ffff::", "3fff:1000::", "64:ff9b::8.8.8.8",
    ])
    func `lets a public address pass, the neighbours of every block above all`(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressPolicy.purpose(of: address) == nil)
        #expect(AddressPolicy.isPublic(address))
    }

    @Test func `lets exactly the public part of version 4 pass`() {
        // Every /16, judged by an address in its middle, against the registry's list written as first bytes.
        var refused: Set<Int> = []
        for high in 0..<256 {
            for low in 0..<256 {
                guard let address = IPAddress(bytes: [UInt8(high), UInt8(low), 77, 1]) else { continue }
                if !AddressPolicy.isPublic(address) { refused.insert(high << 8 | low) }
            }
        }
        var expected = Set([0, 10, 127].flatMap { high in (0..<256).map { high << 8 | $0 } })
        expected.formUnion((224..<256).flatMap { high in (0..<256).map { high << 8 | $0 } })
        expected.formUnion((64..<128).map { 100 << 8 | $0 })
        expected.formUnion((16..<32).map { 172 << 8 | $0 })
        expected.formUnion([169 << 8 | 254, 192 << 8 | 168, 198 << 8 | 18, 198 << 8 | 19])
        #expect(refused == expected)
    }
}
