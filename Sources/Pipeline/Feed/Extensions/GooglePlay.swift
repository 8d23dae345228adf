/// Google's counterpart of Apple's podcast elements, which many feeds still carry.
/// - Source: Google, "RSS requirements for podcasts in Google Play Music", 2016.
enum GooglePlay: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item else { return .nothing }
        switch element.local {
        case .author: return .text(.personIfNone)
        case .description: return .markup(.summary(.abridged), .maybeHTML, .inline)
        case .image:
            if let address = builder.address(.href) { builder.store(.imageURL(.podcast), text: address) }
            return .nothing
        default: return .tree
        }
    }
}
