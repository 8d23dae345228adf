/// The Channel Definition Format, from before RSS. A channel may hold channels; their items are read as its own.
///
/// Elements of RSS are understood as well, for feeds whose root is a bare `channel`.
/// - Source: Channel Definition Format, W3C note NOTE-CDFsubmit, 1997; Microsoft, "CDF Reference".
enum CDF: FeedFormat {
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String? {
        root.local == .channel ? "cdf" : nil
    }

    static func scope(ofRoot root: QualifiedName) -> Scope { .feed }

    static func owns(_ space: Namespace) -> Bool { RSS.owns(space) }

    /// The root is a channel itself.
    static func begin(_ builder: inout FeedBuilder) {
        if let address = builder.address(.href) { builder.store(.link, text: address) }
        builder.store(.updated(.own), text: builder.slice(.lastMod))
        if let address = builder.attributes.value(.base), builder.base.isEmpty {
            builder.feed.head.base = builder.feed.keep(address)
        }
    }

    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.feed, .channel), (.wrapper, .channel): return .scope(.wrapper)
        // RSS 1.1, whose root is a channel too, has its items in a list.
        case (.feed, .items): return .scope(.wrapper)
        case (.feed, .item), (.wrapper, .item): return .scope(.item)
        case (.feed, .abstract), (.item, .abstract): return .markup(.summary(.own), .maybeHTML, .inline)
        case (.feed, .a), (.item, .a):
            if let address = builder.address(.href) { builder.store(.link, text: address) }
            return .nothing
        case (.feed, .logo), (.item, .logo):
            let isIcon = builder.attributes.string(.style)?.lowercased() == "icon"
            if let address = builder.address(.href) {
                builder.store(isIcon ? .favicon : .imageURL(.channel), text: address)
            }
            return .nothing
        case (.wrapper, _): return .nothing
        default: return RSS.meaning(of: element, in: scope, &builder)
        }
    }
}
