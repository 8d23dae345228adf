internal import CIDN2

/// Host names in the letters of the world, as the DNS knows them. No pointer of libidn2 leaves this file.
enum DomainName {
    /// The DNS takes 253 bytes of A-labels; what is mapped to them may be longer, yet not by much.
    private static let bytesAtMost = 1_024

    /// The name in A-labels (`xn--…`), mapped as browsers map it.
    /// - Parameter name: UTF-8.
    /// - Returns: nil for what the standard doesn't allow.
    /// - Source: UTS #46, nontransitional processing; RFC 5890.
    static func ascii(_ name: [UInt8]) -> [UInt8]? {
        guard !name.isEmpty, name.count <= bytesAtMost, !name.contains(0) else { return nil }
        var output: UnsafeMutablePointer<UInt8>?
        let terminated = name + [0]
        let status = unsafe terminated.withUnsafeBufferPointer {
            unsafe idn2_lookup_u8($0.baseAddress, &output, feedd_idn2_flags())
        }
        guard status == feedd_idn2_ok(), let start = unsafe output else { return nil }
        defer { unsafe idn2_free(start) }
        var ascii: [UInt8] = []
        var next = unsafe start
        while unsafe next.pointee != 0 {
            unsafe ascii.append(next.pointee)
            unsafe next += 1
        }
        return ascii
    }
}
