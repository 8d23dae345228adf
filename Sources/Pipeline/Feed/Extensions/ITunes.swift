/// What podcasts say of a feed and its episodes.
/// - Source: Apple, "A Podcaster's Guide to RSS".
enum ITunes: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item || scope == .kept && element.local == .category else { return .nothing }
        switch element.local {
        case .author: return .text(.personIfNone)
        case .title: return .markup(.title, .maybeHTML, .inline)
        case .duration: return .text(.duration)
        case .summary: return .markup(.summary(.abridged), .maybeHTML, .inline)
        case .subtitle: return .markup(.summary(.subtitle), .maybeHTML, .inline)
        case .keywords: return .text(.keywords)
        case .category:
            let tag = Tag(name: builder.slice(.text))
            if !tag.name.isEmpty { builder.add(tag) }
            return .tree
        case .image, .link:
            if element.local == .link, builder.attributes.string(.rel)?.lowercased() != "image" { return .tree }
            // Some write the address as `url`, or as text.
            if let address = builder.address(.href) ?? builder.address(.url) {
                builder.store(.imageURL(.podcast), text: address)
            }
            return .text(.imageURL(.podcast))
        default: return .tree
        }
    }
}
