/// What an address itself tells about its target.
enum LinkKinds {
    /// - Source: the IANA registry of link relations; the microformats rel-tag.
    static func kind(relation: ArraySlice<UInt8>) -> Link.Kind? {
        for token in relation.split(whereSeparator: \.isSpace) {
            if token.equals(lowercase: "tag") { return .tag }
            if token.equals(lowercase: "author") { return .author }
        }
        return nil
    }

    static func kind(of address: WebAddress) -> Link.Kind? {
        let site = address.site
        let path = address.bytes[address.path]
        if isShare(site, path, address) { return .share }
        if isPost(site, path) { return .post }
        if videoSites.contains(where: { site.equals(lowercase: $0) }) { return .video }
        let name = path.suffix(6)
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return endings[String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()]
    }

    private static let endings: [String: Link.Kind] = [
        "pdf": .document, "doc": .document, "docx": .document, "xls": .document, "xlsx": .document, "ppt": .document,
        "pptx": .document, "odt": .document, "ods": .document, "csv": .document, "epub": .document, "zip": .document,
        "jpg": .image, "jpeg": .image, "png": .image, "gif": .image, "webp": .image, "avif": .image, "svg": .image,
        "mp4": .video, "webm": .video, "mov": .video, "m4v": .video, "m3u8": .video, "mp3": .audio, "m4a": .audio,
        "ogg": .audio, "opus": .audio, "wav": .audio, "flac": .audio, "rss": .feed, "atom": .feed,
    ]

    private static let videoSites: [StaticString] = [
        "youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "player.vimeo.com", "dailymotion.com",
        "rumble.com", "odysee.com", "rutube.ru",
    ]

    /// Pages that only offer to share the item.
    private static let shares: [(site: StaticString, path: StaticString)] = [
        ("facebook.com", "/sharer"), ("facebook.com", "/dialog/share"), ("twitter.com", "/intent/"),
        ("twitter.com", "/share"), ("x.com", "/intent/"), ("x.com", "/share"), ("t.me", "/share"),
        ("telegram.me", "/share"), ("linkedin.com", "/sharearticle"), ("linkedin.com", "/sharing"),
        ("reddit.com", "/submit"), ("vk.com", "/share"), ("pinterest.com", "/pin/create"),
        ("api.whatsapp.com", "/send"),
        ("wa.me", "/"), ("connect.ok.ru", "/offer"), ("bsky.app", "/intent/"),
    ]

    private static func isShare(_ site: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>, _ address: WebAddress) -> Bool {
        guard address.query != nil else { return false }
        return shares.contains { site.equals(lowercase: $0.site) && path.hasPrefix(lowercase: $0.path) }
    }

    /// One post of a network, told by the shape of its address.
    private static func isPost(_ site: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let segments = path.split(separator: UInt8(ascii: "/"))
        if site.equals(lowercase: "twitter.com") || site.equals(lowercase: "x.com") {
            return segments.count >= 3 && segments[1].equals(lowercase: "status")
        }
        if site.equals(lowercase: "t.me") { return segments.count == 2 && segments[1].allSatisfy(\.isDigit) }
        if site.equals(lowercase: "instagram.com") { return segments.first?.equals(lowercase: "p") ?? false }
        if site.equals(lowercase: "bsky.app") { return segments.count >= 4 && segments[2].equals(lowercase: "post") }
        return false
    }
}
