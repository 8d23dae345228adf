/// The one form of an address that many spellings share, so that two feeds' links to one page can be joined.
///
/// An address that only leads on to another, which it holds, becomes that other. The canonical form of a canonical form is
/// itself.
enum CanonicalAddress {
    /// Redirects within redirects that are followed; nobody nests more, but for the sake of it.
    static let wrappersAtMost = 8

    /// - Returns: the canonical form; the address itself where it is not a web address.
    static func of(_ address: [UInt8]) -> [UInt8] { WebAddress(address).flatMap { normal($0)?.bytes } ?? address }

    /// The canonical form of an address that has been read, and its parts; nil where it is not a web address.
    static func normal(_ address: WebAddress) -> NormalAddress? {
        guard let first = NormalAddress(address) else { return nil }
        guard var target = target(of: first) else { return first }
        for _ in 1..<wrappersAtMost {
            guard let next = self.target(of: target) else { return target }
            target = next
        }
        // So deep, nothing is unwrapped: half of it would have another canonical form again.
        return self.target(of: target) == nil ? target : first
    }

    private static func target(of address: borrowing NormalAddress) -> NormalAddress? {
        guard let bytes = Wrappers.target(of: address) ?? PageForms.page(of: address) else { return nil }
        return WebAddress(bytes).flatMap { NormalAddress($0) }
    }
}
