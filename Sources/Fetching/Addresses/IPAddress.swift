internal import Glibc

/// An address of the internet protocol, version 4 or 6.
public struct IPAddress: Hashable, Sendable {
    /// 4 or 16, in network order.
    public let bytes: [UInt8]

    /// Nil unless there are 4 or 16 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` and `2001:db8::1`; a zone such as `%eth0` and brackets are left out of account.
    public init?(_ text: String) {
        var literal = text.prefix { $0 != "%" }
        if literal.hasPrefix("[") { literal = literal.dropFirst().prefix { $0 != "]" } }
        var bytes = [UInt8](repeating: 0, count: 16)
        if unsafe inet_pton(AF_INET6, String(literal), &bytes) == 1 {
            self.bytes = bytes
        } else if unsafe inet_pton(AF_INET, String(literal), &bytes) == 1 {
            self.bytes = Array(bytes.prefix(4))
        } else {
            return nil
        }
    }

    public var isVersion6: Bool { bytes.count == 16 }
}

extension IPAddress: CustomStringConvertible {
    /// - Source: RFC 5952, 4 for version 6.
    public var description: String {
        guard isVersion6 else { return bytes.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        let gap = Self.longestZeros(groups)
        let words = { (part: ArraySlice<UInt16>) in part.map { String($0, radix: 16) }.joined(separator: ":") }
        guard gap.count > 1 else { return words(groups[...]) }
        return words(groups[..<gap.lowerBound]) + "::" + words(groups[gap.upperBound...])
    }

    /// The first of the longest runs of zeros.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
        var best = 0..<0
        var start = 0
        for index in 0...groups.count where index == groups.count || groups[index] != 0 {
            if index - start > best.count { best = start..<index }
            start = index + 1
        }
        return best
    }
}
