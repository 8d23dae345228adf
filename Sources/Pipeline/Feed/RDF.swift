/// RSS 1.0 and 0.90: channel and items stand beside each other in an RDF document.
/// - Source: RDF Site Summary 1.0, RSS-DEV Working Group, 2001.
enum RDF: FeedFormat {
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String? {
        root.local == .RDF && (root.space == .rdf || root.space == .none) ? "rss10" : nil
    }

    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.document, .channel): .scope(.feed)
        case (.document, .item), (.feed, .item): .scope(.item)
        case (.document, .image): .scope(.image)
        case (.image, .url): .text(.imageURL)
        case (.feed, .items), (.feed, .image): .nothing
        case (.feed, _), (.item, _): RSS.shared(element.local) ?? .nothing
        default: .nothing
        }
    }
}
