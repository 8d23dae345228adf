/// Pictures, films and recordings of an item, alone or in groups of the same thing in several forms.
/// - Source: Media RSS Specification, version 1.5.1.
enum MediaRSS: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item || scope == .kept else { return .nothing }
        switch element.local {
        case .content:
            content(&builder)
            return .tree
        case .thumbnail:
            if let address = builder.address(.url) {
                builder.store(.imageURL(.thumbnail), text: address, width: width(builder))
            }
            return .kept(as: .kept, .imageURL(.thumbnail))
        case .description where builder.isInItem: return .kept(as: .kept, .caption)
        case .title where scope == .item: return .markup(.title, .maybeHTML, .inline)
        case .keywords: return .text(.keywords)
        case .credit where scope == .item && builder.attributes.string(.role)?.lowercased() == "author":
            return .kept(as: .kept, .personIfNone)
        default: return .tree
        }
    }

    private static func content(_ builder: inout FeedBuilder) {
        guard let address = builder.address(.url) else { return }
        let type = builder.slice(.type)
        let medium = builder.attributes.string(.medium)
        let isUntyped = type.isEmpty && medium == nil
        let kind =
            isUntyped
            ? MediaTypeGuess.type(of: builder.feed.arena[address.range]) : builder.attributes.string(.type)
        if medium == "image" || kind?.hasPrefix("image/") ?? false {
            builder.store(.imageURL(.media), text: address, width: width(builder))
        }
        builder.add(
            Attachment(
                url: address, type: type, bytes: builder.attributes.number(.fileSize),
                seconds: builder.attributes.number(.duration)))
    }

    private static func width(_ builder: borrowing FeedBuilder) -> Int64 { builder.attributes.number(.width) ?? 0 }
}
