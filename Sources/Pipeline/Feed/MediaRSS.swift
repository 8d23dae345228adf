/// Pictures, films and recordings of an item.
/// - Source: Media RSS Specification, version 1.5.1.
enum MediaRSS: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .item || scope == .wrapper else { return .nothing }
        switch element.local {
        case .group: return .scope(.wrapper)
        case .content:
            guard let address = builder.address(.url) else { return .scope(.wrapper) }
            if isImage(builder.attributes) {
                builder.store(.imageURL, text: address)
            }
            builder.add(
                Attachment(
                    url: address, type: builder.slice(.type), bytes: builder.attributes.number(.fileSize),
                    seconds: builder.attributes.number(.duration)))
            return .scope(.wrapper)
        case .thumbnail:
            if let address = builder.address(.url) { builder.store(.imageURL, text: address) }
            return .nothing
        case .description: return .markup(.fallbackSummary, .maybeHTML, .inline)
        default: return .nothing
        }
    }

    private static func isImage(_ attributes: AttributeList) -> Bool {
        attributes.string(.medium) == "image" || attributes.string(.type)?.hasPrefix("image/") ?? false
    }
}
