/// Posts, films and reels of Facebook.
enum FacebookPosts: PostNetwork {
    static let network = Post.Network.facebook
    static let sites: [StaticString] = [
        "facebook.com", "m.facebook.com", "web.facebook.com", "mbasic.facebook.com", "fr-fr.facebook.com",
        "de-de.facebook.com", "developers.facebook.com", "fb.watch",
    ]
    static let classes: [StaticString] = ["fb-post", "fb-video", "fb-xfbml-parse-ignore", "amp-facebook"]

    static func post(at address: PostAddress) -> PostReference? {
        let segments = address.segments
        guard let first = segments.first else { return nil }
        if address.isAt(["fb.watch"]) {
            guard first.isName(4...40, marks: "_-") else { return nil }
            return PostReference(network, key: first, url: ["https://fb.watch/".utf8, first, "/".utf8])
        }
        if address.has(0, "plugins") { return framed(address) }
        if let post = byParameters(address) { return post }
        if address.has(0, "reel"), segments.count == 2 { return post(segments, key: segments[1], by: []) }
        if address.has(0, "share"), address.has(1, "p", "v", "r"), segments.count == 3 {
            return post(segments, key: segments[2], by: [])
        }
        if address.has(0, "groups"), segments.count == 4, address.has(2, "posts", "permalink") {
            return post(segments, key: segments[3], by: [])
        }
        guard segments.count >= 3, let last = segments.last, address.has(1, "posts", "videos", "photos") else {
            return nil
        }
        return post(segments, key: last, by: first.allSatisfy(\.isDigit) ? [] : first)
    }

    /// The frames that Facebook gives to be pasted.
    private static func framed(_ address: PostAddress) -> PostReference? {
        guard address.has(1, "post.php", "video.php"), let inner = address.parameter("href"),
            let target = PostAddress(inner, base: []), target.isAt(sites), !target.has(0, "plugins")
        else { return nil }
        return post(at: target)
    }

    /// Addresses whose path says nothing: the query has the numbers.
    private static func byParameters(_ address: PostAddress) -> PostReference? {
        if address.has(0, "watch", "video.php"), let id = address.parameter("v"), id[...].isNumber(5...25) {
            return PostReference(network, key: id, url: ["https://www.facebook.com/watch/?v=".utf8, id])
        }
        if address.has(0, "photo", "photo.php"), let id = address.parameter("fbid"), id[...].isNumber(5...25) {
            return PostReference(network, key: id, url: ["https://www.facebook.com/photo/?fbid=".utf8, id])
        }
        guard address.has(0, "permalink.php", "story.php"), let id = address.parameter("story_fbid"),
            let page = address.parameter("id"), id[...].isName(5...120), page[...].isNumber(3...25)
        else { return nil }
        return PostReference(
            network, key: id,
            url: ["https://www.facebook.com/permalink.php?story_fbid=".utf8, id, "&id=".utf8, page])
    }

    private static func post(
        _ segments: [ArraySlice<UInt8>], key: ArraySlice<UInt8>, by handle: ArraySlice<UInt8>
    ) -> PostReference? {
        // Numbers, and the `pfbid` that hides them.
        guard key.isName(5...120) else { return nil }
        return PostReference(
            network, key: key, url: ["https://www.facebook.com/".utf8, segments.joined(separator: "/".utf8)],
            handle: handle)
    }
}
