/// Chapters, transcripts, people, other forms of the recording: kept as they stand, and what has a field goes there too.
/// - Source: Podcasting 2.0, "The podcast namespace".
enum PodcastNamespace: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.item, .alternateEnclosure):
            let seconds = builder.attributes.number(.duration)
            builder.alternate = Attachment(
                type: builder.slice(.type), title: builder.slice(.title), bytes: builder.attributes.number(.length),
                seconds: seconds)
        case (.kept, .source) where builder.isInItem:
            if let address = builder.address(.uri) {
                var attachment = builder.alternate
                attachment.url = address
                if attachment.type.isEmpty { attachment.type = builder.slice(.contentType) }
                builder.add(attachment)
            }
        case (.feed, .image), (.item, .image):
            if let address = builder.address(.href) { builder.store(.imageURL(.podcast), text: address) }
        default: break
        }
        return .tree
    }
}
