/// `content:encoded`, or `content:items` with an `rdf:value` in it: the whole body of an item.
/// - Source: RDF Site Summary 1.0 Modules: Content.
enum ContentModule: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.item, .encoded): .markup(.content, .html, .inline)
        case (.wrapper, .encoded) where builder.isInItem: .markup(.content, .html, .inline)
        // The list is one of RDF's, and each of its entries one of this vocabulary's.
        case (.item, .items), (.wrapper, .item): .scope(.wrapper)
        case (.feed, .encoded): .markup(.summary(.abridged), .html, .inline)
        default: .nothing
        }
    }
}

/// RDF's lists and values within an item, which `content:items` is made of.
/// - Source: RDF Site Summary 1.0 Modules: Content; RDF 1.1 XML Syntax, 2.8, for literals of XML.
enum RDFValue: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .wrapper, builder.isInItem else { return .nothing }
        guard element.local == .value else { return .scope(.wrapper) }
        let isLiteral = builder.attributes.string(.parseType)?.lowercased() == "literal"
        return .markup(.content, .html, isLiteral ? .wholeXHTML : .inline)
    }
}
