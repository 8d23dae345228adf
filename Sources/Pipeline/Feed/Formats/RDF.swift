/// RSS 1.0 and 0.90: channel and items stand beside each other in an RDF document.
/// - Source: RDF Site Summary 1.0, RSS-DEV Working Group, 2001; RDF Site Summary 0.9, Netscape, 1999.
enum RDF: FeedFormat {
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String? {
        guard root.local == .RDF, root.space == .rdf || root.space == .none else { return nil }
        return builder.root.namespaces.contains(.rss090) ? "rss090" : "rss10"
    }

    static func owns(_ space: Namespace) -> Bool { space == .rdf || RSS.owns(space) }

    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.document, .channel): .scope(.feed)
        case (.document, .item), (.feed, .item): .scope(.item)
        case (.document, .image): .kept(as: .image, nil)
        // The channel only points to the picture and to the items.
        case (.feed, .items), (.feed, .image), (.feed, .textInput): .nothing
        case (.document, .textInput): .tree
        case _ where element.space == .rdf: RDFValue.meaning(of: element, in: scope, &builder)
        default: RSS.meaning(of: element, in: scope, &builder)
        }
    }
}
