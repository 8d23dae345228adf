/// A post of a social network that an item embeds.
struct Post: Equatable, Sendable {
    enum Network: String, Sendable, CaseIterable {
        case twitter, telegram, instagram, facebook, youtube, tiktok, bluesky, mastodon, vk
    }

    var network: Network
    /// The name that the post shows for its author; empty where it shows none.
    var author: [UInt8] = []
    /// The author's handle without its `@`; empty where nothing tells it.
    var handle: [UInt8] = []
    /// The post's own page; empty where nothing tells it.
    var url: [UInt8] = []
    /// The day, or the moment, as RFC 3339 has it; empty where the post shows none that can be read.
    var date: [UInt8] = []
    /// The post's own words, in the item's text, in bytes; empty where the item has none of them.
    var range: Range<Int>
}
