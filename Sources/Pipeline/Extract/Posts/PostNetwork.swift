/// A network whose posts publishers embed. A new one is a file in `Networks` and a line in `PostNetworks.all`.
protocol PostNetwork: SendableMetatype {
    static var network: Post.Network { get }
    /// Hosts of its pages and frames, without `www.`; empty for a network that lives on any.
    static var sites: [StaticString] { get }
    /// Classes that tell its embeds, in lower case.
    static var classes: [StaticString] { get }

    /// The post that an address of one of its sites leads to.
    static func post(at address: PostAddress) -> PostReference?

    /// The post that an embed names otherwise than by an address.
    /// - Parameters:
    ///   - name: the attribute's value.
    ///   - source: which attribute.
    ///   - className: the element's classes, behind its name if that is a custom one.
    /// - Returns: nil where it names no post of this network.
    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?

    /// The post's own words within what stands before its signature: what the network's script shows around them is none.
    static func words(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>
}

extension PostNetwork {
    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    { nil }

    static func words(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> { range }
}

enum PostNetworks {
    /// A network that lives on any host comes last.
    static let all: [any PostNetwork.Type] = [
        TwitterPosts.self, YouTubePosts.self, TelegramPosts.self, InstagramPosts.self, FacebookPosts.self,
        TikTokPosts.self, BlueskyPosts.self, VKPosts.self, MastodonPosts.self,
    ]

    static subscript(network: Post.Network) -> (any PostNetwork.Type)? { all.first { $0.network == network } }

    /// The post that an address leads to.
    static func post(at address: PostAddress) -> PostReference? {
        for network in all where network.sites.isEmpty || address.isAt(network.sites) {
            if let post = network.post(at: address) { return post }
        }
        return nil
    }

    /// The post that a frame shows: services that embed for others carry its address as a parameter.
    static func post(framedAt address: PostAddress) -> PostReference? {
        if let post = post(at: address) { return post }
        for name in ["url", "href", "src"] as [StaticString] {
            guard let inner = address.parameter(name), let address = PostAddress(inner, base: []) else { continue }
            if let post = post(at: address) { return post }
        }
        return nil
    }

    /// The network that one of the classes tells.
    static func network(ofClass className: ArraySlice<UInt8>) -> Post.Network? {
        guard !className.isEmpty else { return nil }
        for word in className.split(whereSeparator: \.isSpace) {
            for network in all where network.classes.contains(where: { word.equals(lowercase: $0) }) {
                return network.network
            }
        }
        return nil
    }
}
