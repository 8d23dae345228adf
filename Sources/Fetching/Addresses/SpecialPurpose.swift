/// A block of addresses and what it is set aside for.
struct SpecialPurpose: Sendable {
    /// As many bytes as an address of its version has.
    let prefix: [UInt8]
    /// The length of the prefix.
    let bits: Int
    /// As it reads in "10.0.0.1, which is …".
    let purpose: String

    func contains(_ address: [UInt8]) -> Bool {
        guard address.count == prefix.count else { return false }
        let whole = bits / 8
        for index in 0..<whole where address[index] != prefix[index] { return false }
        guard bits % 8 != 0 else { return true }
        return (address[whole] ^ prefix[whole]) >> (8 - bits % 8) == 0
    }

    private init(_ block: [UInt8], _ bits: Int, of size: Int, _ purpose: String) {
        prefix = block + [UInt8](repeating: 0, count: size - block.count)
        self.bits = bits
        self.purpose = purpose
    }

    private static func v4(_ block: [UInt8], _ bits: Int, _ purpose: String) -> SpecialPurpose {
        SpecialPurpose(block, bits, of: 4, purpose)
    }

    /// The leading groups of 16 bits.
    private static func v6(_ groups: [UInt16], _ bits: Int, _ purpose: String) -> SpecialPurpose {
        SpecialPurpose(groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, bits, of: 16, purpose)
    }
}

extension SpecialPurpose {
    /// What is not of the public internet. Two blocks that the registry calls reachable are refused all the same:
    /// 192.0.0.0/24 holds anycast addresses of the nearest router, 192.88.99.0/24 relays that are deprecated (RFC 7526).
    /// - Source: IANA IPv4 Special-Purpose Address Registry; RFC 1112, 4 and RFC 5771 for multicast.
    static let version4: [SpecialPurpose] = [
        v4([0], 8, "unspecified (this network)"),
        v4([10], 8, "private"),
        v4([100, 64], 10, "shared behind a carrier's NAT"),
        v4([127], 8, "loopback"),
        v4([169, 254], 16, "link-local"),
        v4([172, 16], 12, "private"),
        v4([192, 0, 0], 24, "for protocol assignments"),
        v4([192, 0, 2], 24, "for documentation"),
        v4([192, 88, 99], 24, "a deprecated 6to4 relay"),
        v4([192, 168], 16, "private"),
        v4([198, 18], 15, "for benchmarks"),
        v4([198, 51, 100], 24, "for documentation"),
        v4([203, 0, 113], 24, "for documentation"),
        v4([224], 4, "multicast"),
        v4([255, 255, 255, 255], 32, "broadcast"),
        v4([240], 4, "reserved"),
    ]

    /// The only block of version 6 that public hosts have.
    /// - Source: IANA IPv6 Global Unicast Address Assignments.
    static let globalUnicast = v6([0x2000], 3, "global unicast")

    /// - Source: RFC 6052, 2.1.
    static let translated = v6([0x64, 0xFF9B], 96, "NAT64")

    /// What is special within or without global unicast; 2001::/23 holds Teredo, ORCHID, benchmarks and their kin.
    /// - Source: IANA IPv6 Special-Purpose Address Registry; RFC 3879 for site-local, RFC 4291 for the rest.
    static let version6: [SpecialPurpose] = [
        v6([0, 0, 0, 0, 0, 0, 0, 0], 128, "unspecified"),
        v6([0, 0, 0, 0, 0, 0, 0, 1], 128, "loopback"),
        v6([0, 0, 0, 0, 0, 0xFFFF], 96, "IPv4-mapped"),
        v6([0, 0, 0, 0, 0, 0], 96, "IPv4-compatible, which is deprecated"),
        v6([0x64, 0xFF9B, 1], 48, "behind a local NAT64"),
        v6([0x100, 0, 0, 0], 64, "discarded"),
        v6([0x100, 0, 0, 1], 64, "a dummy prefix"),
        v6([0x2001], 23, "for protocol assignments"),
        v6([0x2001, 0xDB8], 32, "for documentation"),
        v6([0x2002], 16, "6to4, which is deprecated"),
        v6([0x3FFF], 20, "for documentation"),
        v6([0x5F00], 16, "for segment routing"),
        v6([0xFC00], 7, "unique local"),
        v6([0xFE80], 10, "link-local"),
        v6([0xFEC0], 10, "site-local, which is deprecated"),
        v6([0xFF00], 8, "multicast"),
    ]
}
