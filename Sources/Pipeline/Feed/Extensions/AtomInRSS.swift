/// Elements of Atom in a feed of another format: above all the feed's own address and its hubs.
enum AtomInRSS: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        // The format has a title and an id of its own.
        case (.feed, .id), (.feed, .title), (.item, .id), (.item, .title): .tree
        case (.feed, _), (.item, _), (.source, _), (.author, _), (.contributor, _):
            Atom.meaning(of: element, in: scope, &builder)
        default: .nothing
        }
    }
}

/// Elements of RSS in a feed of another format.
enum ForeignRSS: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item else { return .nothing }
        return switch element.local {
        case .enclosure, .ttl, .skipHours, .skipDays, .comments: RSS.meaning(of: element, in: scope, &builder)
        default: .tree
        }
    }
}
