/// A hash over a document's bytes, to tell a changed one from one that was served anew.
public enum BodyHash {
    /// - Returns: 16 bytes.
    public static func of(_ body: [UInt8]) -> [UInt8] {
        var hash = SipHash()
        hash.update(body.span)
        let digest = hash.finish()
        return [digest.low, digest.high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }
}
