/// Which addresses a feed may be fetched from: those of the public internet, one to one.
///
/// A feed's host is named by strangers (a redirect, a name server), and must not become a way into the machine or the
/// network that the daemon runs in. The policy judges bytes alone; it is asked for every connection at the time it is
/// made, so that a name that changes its address in between wins nothing.
public enum AddressPolicy {
    /// Why the address is refused unless the configuration allows it; nil for a public one.
    ///
    /// An address that carries one of version 4 for a translator (64:ff9b::/96, the way to version 4 from networks that
    /// have 6 alone) is judged by the one that it carries.
    public static func purpose(of address: IPAddress) -> String? {
        guard address.isVersion6 else {
            return SpecialPurpose.version4.first { $0.contains(address.bytes) }?.purpose
        }
        if SpecialPurpose.translated.contains(address.bytes) {
            let carried = IPAddress(bytes: Array(address.bytes.suffix(4)))
            return carried.flatMap(purpose(of:)).map { "\($0), behind NAT64" }
        }
        if let block = SpecialPurpose.version6.first(where: { $0.contains(address.bytes) }) { return block.purpose }
        return SpecialPurpose.globalUnicast.contains(address.bytes) ? nil : "outside of global unicast"
    }

    /// Judges a host that somebody else connects to, as far as its name tells.
    /// - Parameter host: a name or an address, in lower case; one of version 6 in brackets.
    /// - Returns: what is wrong with it; nil where nothing is.
    static func fault(host: String) -> FetchError.Cause? {
        let isLocal = host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".localhost.")
        guard let address = IPAddress(isLocal ? "127.0.0.1" : host), !isPublic(address) else { return nil }
        return .addressRefused(host: host, address: address)
    }

    /// Whether it may be connected to with no word from the configuration.
    public static func isPublic(_ address: IPAddress) -> Bool { purpose(of: address) == nil }
}
