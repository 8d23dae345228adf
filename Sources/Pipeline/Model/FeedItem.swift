/// One entry of a feed.
struct FeedItem: Sendable {
    var guid = Slice.none
    /// Whether the guid is also the item's address, as far as the feed says.
    var guidIsAddress: Bool?
    var link = Slice.none
    /// The publisher's own address, where `link` leads through the servers of a service.
    var originalLink = Slice.none
    /// The service's address, where the publisher's own took its place as `link`.
    var forwardingLink = Slice.none
    /// An address of something else that the item is about (JSON Feed's `external_url`, Atom's `rel="related"`).
    var externalLink = Slice.none
    var title = TypedText()
    var summary = TypedText()
    var content = TypedText()
    /// What a media object says of itself; it becomes the summary of an item that has no text otherwise.
    var caption = TypedText()
    /// Seconds since 1970, UTC.
    var published: Int64?
    var updated: Int64?
    var language = Slice.none
    var image = Slice.none
    var comments = Slice.none
    var rights = TypedText()
    var base = Slice.none
    /// How long the item's recording is, in seconds.
    var duration: Int64?
    var people = 0..<0
    var contributors = 0..<0
    var tags = 0..<0
    var attachments = 0..<0
    var links = 0..<0
    var extensions = 0..<0
    /// An index in `ParsedFeed.sources`: the feed that the item was taken from.
    var source: Int?
    /// An index in `ParsedFeed.places`.
    var place: Int?
    var ranks = Ranks()
    /// The line of the document that the item begins on, from 1; 0 where lines mean nothing.
    var line = 0
}
