/// What a document says of itself before its first value: its type, its first element, the namespaces that this declares.
struct DocumentRoot: Sendable {
    /// The local name of the first element; nil before it, so that "no feed" and "no XML" are told apart.
    var name: String?
    /// A namespace of the first element that nobody knows, and that is taken for none.
    var space = Namespace.none
    var isClosed = false
    private(set) var namespaces: [Namespace] = []
    /// Whether one of them is that of Atom 0.3.
    private(set) var isAtomDraft = false
    /// Whether the document names the DTD of Netscape's RSS 0.91.
    private(set) var isNetscapeDTD = false

    /// Takes the document type declaration.
    mutating func setType(publicID: String, systemID: String) {
        isNetscapeDTD = publicID.holds("netscape") || systemID.holds("my.netscape.com")
    }

    /// Takes a namespace that the first element declares.
    mutating func declare(_ uri: String) {
        guard namespaces.count < ExtensionBounds.vocabularies else { return }
        let space = NamespaceAddress.known(uri) ?? .ignored
        namespaces.append(space)
        if space == .atom, NamespaceAddress.folded(uri) == "purl.org/atom/ns" { isAtomDraft = true }
    }
}
