/// What podcasts say of a feed and its episodes.
/// - Source: Apple, "A Podcaster's Guide to RSS".
enum ITunes: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item else { return .nothing }
        switch element.local {
        case .author: return .text(.personIfNone)
        case .duration: return .text(.duration)
        case .summary: return .markup(.fallbackSummary, .maybeHTML, .inline)
        case .image:
            if let address = builder.address(.href) { builder.store(.imageURL, text: address) }
            return .nothing
        default: return .nothing
        }
    }
}
