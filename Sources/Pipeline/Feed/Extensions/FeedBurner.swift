/// What FeedBurner puts into the feeds that it passes on; its address of an item leads through its own servers.
/// - Source: FeedBurner's namespace, http://rssnamespace.org/feedburner/ext/1.0.
enum FeedBurner: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item else { return .nothing }
        return element.local == .origLink ? .kept(as: .kept, .originalLink) : .tree
    }
}
