/// Posts and films of VK. A post is known by its wall's owner, negative for a community, and its number.
enum VKPosts: PostNetwork {
    static let network = Post.Network.vk
    static let sites: [StaticString] = [
        "vk.com", "m.vk.com", "vk.ru", "m.vk.ru", "vkvideo.ru", "m.vkvideo.ru", "vkontakte.ru",
    ]
    static let classes: [StaticString] = ["vk_post", "amp-vk"]

    static func post(at address: PostAddress) -> PostReference? {
        if address.has(0, "video_ext.php"), let owner = address.parameter("oid"), let id = address.parameter("id") {
            return post("video", owner + [UInt8(ascii: "_")] + id)
        }
        if address.has(0, "widget_post.php"), let owner = address.parameter("oid"),
            let id = address.parameter("post_id")
        {
            return post("wall", owner + [UInt8(ascii: "_")] + id)
        }
        if let wall = address.parameter("w"), wall[...].hasPrefix(lowercase: "wall") { return post(wall[...]) }
        return address.segments.last.flatMap { post($0) }
    }

    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    { source == .id && name.hasPrefix(lowercase: "vk_post_") ? post("wall", name.dropFirst(8)) : nil }

    /// `wall-1_2`, `video-1_2`, `clip-1_2`.
    private static func post(_ name: ArraySlice<UInt8>) -> PostReference? {
        for kind in ["wall", "video", "clip"] as [StaticString] where name.hasPrefix(lowercase: kind) {
            return post(kind.description, name.dropFirst(kind.utf8CodeUnitCount))
        }
        return nil
    }

    private static func post(_ kind: String, _ numbers: some Sequence<UInt8>) -> PostReference? {
        let numbers = Array(numbers)
        let owner = numbers.prefix { $0 != UInt8(ascii: "_") }
        let number = numbers[owner.endIndex...].dropFirst()
        let digits = owner.first == ASCII.hyphen ? owner.dropFirst() : owner
        guard digits.isNumber(1...12), number.isNumber(1...12) else { return nil }
        return PostReference(
            network, key: Array(kind.utf8) + numbers, url: ["https://vk.com/\(kind)".utf8, numbers])
    }
}
