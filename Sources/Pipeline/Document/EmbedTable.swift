/// How publishers name what they embed: which attribute of which element tells a post or a film.
enum EmbedTable {
    /// Attributes that only embeds have, on whatever element, the one that tells most before the others.
    ///
    /// Instagram, Threads, Bluesky, Mastodon and Telegram give these to be pasted; the AMP components and `lite-youtube`
    /// have the numbers.
    static let names: [HTMLAttributeName] = [
        .dataInstgrmPermalink, .dataTextPostPermalink, .dataBlueskyURI, .dataTelegramPost, .dataTweetid, .dataShortcode,
        .dataVideoid, .videoid, .dataEmbedURL,
    ]

    /// What a class begins with where `data-href` names a post, as Facebook's and Tumblr's plug-ins have it; other elements
    /// keep ordinary addresses there.
    static let classesWithAddress: [StaticString] = ["fb-post", "fb-video", "tumblr-post"]

    /// What a class begins with where `data-attrs` tells a post, as Substack has it; its other elements tell other things
    /// there.
    static let classesWithAttributes: [StaticString] = ["twitter-embed", "tweet", "instagram", "bluesky-wrap"]

    /// How an `id` begins that VK's script fills with a post: owner and number follow.
    static let idPrefix: StaticString = "vk_post_"

    /// Custom elements of AMP whose `data-href` or `data-src` is that of a post.
    static let elementsWithAddress: [StaticString] = ["amp-facebook", "amp-tiktok", "amp-reddit", "amp-vk"]
}
