/// Files of an item in RSS 1.0, whose core has none.
/// - Source: mod_enclosure, "RDF Site Summary 1.0 Modules: Enclosures", 2001; as classified advertisements use it.
enum EnclosureModule: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .item, element.local == .enclosure else { return .nothing }
        let address = value(.resource, in: .rdf, builder) ?? value(.url, in: .enclosures, builder)
        let type = value(.type, in: .enclosures, builder).map { builder.feed.keep($0) } ?? .none
        guard let address else { return .nothing }
        let url = builder.resolved(builder.feed.keep(address))
        let length = value(.length, in: .enclosures, builder).map { String(decoding: $0, as: UTF8.self) }
        builder.add(Attachment(url: url, type: type, bytes: AttributeList.number(length)))
        return .nothing
    }

    /// An attribute in its namespace, or in none, as most write it.
    private static func value(_ word: Word, in space: Namespace, _ builder: borrowing FeedBuilder) -> ArraySlice<UInt8>?
    {
        builder.attributes.value(QualifiedName(space: space, local: word)) ?? builder.attributes.value(word)
    }
}
