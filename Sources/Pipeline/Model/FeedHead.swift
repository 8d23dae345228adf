/// What a feed says of itself.
struct FeedHead: Sendable {
    var id = Slice.none
    var title = TypedText()
    var description = TypedText()
    /// The page that the feed is about.
    var link = Slice.none
    /// The address that the feed gives as its own (`rel="self"`).
    var selfLink = Slice.none
    /// The next page of the feed (`rel="next"`).
    /// - Source: RFC 5005, 3.
    var nextLink = Slice.none
    var language = Slice.none
    var rights = TypedText()
    var generator = Slice.none
    var generatorAddress = Slice.none
    var generatorVersion = Slice.none
    /// The feed's picture.
    var icon = Slice.none
    /// A small one, for lists.
    var favicon = Slice.none
    var published: Int64?
    var updated: Int64?
    var authors: [Person] = []
    var contributors: [Person] = []
    var tags: [Tag] = []
    var hubs: [Slice] = []
    var links: [WebLink] = []
    var extensions: [ExtensionNode] = []
    /// An index in `ParsedFeed.places`.
    var place: Int?
    var polling = PollingHints()
    var ranks = Ranks()
    /// The base for relative addresses in the feed's own elements; empty where no xml:base was given.
    var base = Slice.none
}
