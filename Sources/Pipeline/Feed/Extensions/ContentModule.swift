/// `content:encoded`: the whole body of an item.
/// - Source: RDF Site Summary 1.0 Modules: Content.
enum ContentModule: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.item, .encoded): .markup(.content, .html, .inline)
        case (.feed, .encoded): .markup(.summary(.abridged), .html, .inline)
        default: .nothing
        }
    }
}
