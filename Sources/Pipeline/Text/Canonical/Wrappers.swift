/// Addresses that only lead on to another, which they hold.
///
/// An archive's copy is no such address: what it leads to is the page as it was.
enum Wrappers {
    /// What an address leads on to, as it is written there; nil where it is no wrapper, or holds no address.
    static func target(of address: borrowing NormalAddress) -> [UInt8]? {
        let site = address.bytes[address.site]
        let path = address.bytes[address.path]
        for line in table.lines(near: site) where SiteName.matches(site, line.site) {
            guard let rest = remainder(of: path, behind: line.path) else { continue }
            if let target = target(in: address, line.carrier, rest), isWhole(target[...]) { return target }
        }
        return nil
    }

    /// Where a wrapper keeps its target.
    private enum Carrier: Sendable {
        /// In the first of these parameters, percent-encoded.
        case parameter([StaticString])
        /// In a parameter, and a signature behind its last colon.
        case signedParameter(StaticString)
        /// In a parameter, in base64, these bytes before it.
        case encodedParameter(StaticString, prefix: StaticString)
        /// The query is the target.
        case query
        /// The rest of the path is the target, without a scheme as a rule, so many segments before it.
        case path(after: Int)
        /// The rest of the path is `s/host/path`, or `host/path` for http.
        case cache
        /// A segment of the path begins so, and is the target.
        case segment(StaticString)
        /// The rest of the path is a message in base64 whose third field is the target.
        case article
    }

    /// A path is the wrapper's own or, with a star at its end, begins so.
    private struct Line {
        var site: StaticString
        var path: StaticString
        var carrier: Carrier

        init(_ site: StaticString, _ path: StaticString, _ carrier: Carrier) {
            self.site = site
            self.path = path
            self.carrier = carrier
        }
    }

    private static let table = SiteTable<Line>(
        [
            // Search and news.
            Line("google.", "/url", .parameter(["q", "url"])), Line("google.", "/amp/*", .cache),
            Line("news.google.com", "/rss/articles/*", .article), Line("news.google.com", "/articles/*", .article),
            Line("news.google.com", "/read/*", .article), Line("news.google.com", "/news/url", .parameter(["url"])),
            Line("cdn.ampproject.org", "/c/*", .cache), Line("cdn.ampproject.org", "/v/*", .cache),
            Line("cdn.ampproject.org", "/i/*", .cache), Line("cdn.ampproject.org", "/wp/*", .cache),
            Line("bing.com", "/amp/*", .cache),
            Line("bing-amp.com", "/c/*", .cache),
            Line("bing.com", "/news/apiclick.aspx", .parameter(["url"])),
            Line("bing.com", "/ck/a", .encodedParameter("u", prefix: "a1")),
            Line("duckduckgo.com", "/l", .parameter(["uddg"])), Line("search.yahoo.com", "/*", .segment("ru=")),
            // Networks.
            Line("l.facebook.com", "/l.php", .parameter(["u"])), Line("lm.facebook.com", "/l.php", .parameter(["u"])),
            Line("facebook.com", "/l.php", .parameter(["u"])), Line("facebook.com", "/flx/warn", .parameter(["u"])),
            Line("l.instagram.com", "/", .parameter(["u"])), Line("l.threads.net", "/", .parameter(["u"])),
            Line("l.threads.com", "/", .parameter(["u"])),
            Line("l.messenger.com", "/l.php", .parameter(["u"])), Line("l.workplace.com", "/l.php", .parameter(["u"])),
            Line("out.reddit.com", "/*", .parameter(["url"])), Line("t.umblr.com", "/redirect", .parameter(["z"])),
            Line("vk.com", "/away.php", .parameter(["to"])), Line("youtube.com", "/redirect", .parameter(["q"])),
            Line("linkedin.com", "/redir/redirect", .parameter(["url"])),
            Line("linkedin.com", "/safety/go", .parameter(["url"])),
            Line("t.me", "/iv", .parameter(["url"])), Line("go.bsky.app", "/redirect", .parameter(["u"])),
            Line("ok.ru", "/dk", .parameter(["st.link"])),
            Line("medium.com", "/r", .parameter(["url"])), Line("tiktok.com", "/link/v2", .parameter(["target"])),
            Line("gate.sc", "/", .parameter(["url"])), Line("exit.sc", "/", .parameter(["url"])),
            Line("steamcommunity.com", "/linkfilter", .parameter(["u", "url"])),
            Line("slack-redir.net", "/link", .parameter(["url"])),
            Line("disq.us", "/url", .signedParameter("url")), Line("disq.us", "/*", .signedParameter("url")),
            Line("redirect.disqus.com", "/url", .signedParameter("url")),
            Line("flipboard.com", "/redirect", .parameter(["url"])),
            Line("getpocket.com", "/redirect", .parameter(["url"])),
            Line("weibo.cn", "/sinaurl", .parameter(["u", "toasturl"])),
            Line("link.zhihu.com", "/", .parameter(["target"])),
            Line("douban.com", "/link2", .parameter(["url"])),
            Line("link.csdn.net", "/", .parameter(["target"])), Line("link.juejin.cn", "/", .parameter(["target"])),
            Line("jianshu.com", "/go-wild", .parameter(["url"])),
            // Mail, and sites that hide where a reader comes from.
            Line("safelinks.protection.outlook.com", "/*", .parameter(["url"])), Line("href.li", "/", .query),
            Line("nullrefer.com", "/", .query),
            Line("anonym.to", "/", .query), Line("anon.to", "/", .query),
            Line("deviantart.com", "/users/outgoing", .query),
            // Shops' partners.
            Line("go.skimresources.com", "/", .parameter(["url"])),
            Line("go.redirectingat.com", "/", .parameter(["url"])),
            Line("redirect.viglink.com", "/", .parameter(["u"])),
            Line("shop-links.co", "/*", .parameter(["url"])),
            Line("click.linksynergy.com", "/*", .parameter(["murl", "ruid"])),
            Line("awin1.com", "/cread.php", .parameter(["ued", "p"])),
            Line("pxf.io", "/*", .parameter(["u"])), Line("sjv.io", "/*", .parameter(["u"])),
            Line("evyy.net", "/*", .parameter(["u"])),
            // Counters of podcasts.
            Line("podtrac.com", "/pts/redirect.mp3/*", .path(after: 0)),
            Line("podtrac.com", "/pts/redirect.m4a/*", .path(after: 0)),
            Line("dts.podtrac.com", "/redirect.mp3/*", .path(after: 0)),
            Line("dts.podtrac.com", "/redirect.m4a/*", .path(after: 0)),
            Line("chtbl.com", "/track/*", .path(after: 1)), Line("chrt.fm", "/track/*", .path(after: 1)),
            Line("pdst.fm", "/e/*", .path(after: 0)),
            Line("op3.dev", "/e/*", .path(after: 0)), Line("op3.dev", "/e,*", .path(after: 1)),
            Line("mgln.ai", "/e/*", .path(after: 1)), Line("pscrb.fm", "/rss/p/*", .path(after: 0)),
            Line("verifi.podscribe.com", "/rss/p/*", .path(after: 0)), Line("pfx.vpixl.com", "/*", .path(after: 1)),
            Line("arttrk.com", "/p/*", .path(after: 1)), Line("claritaspod.com", "/measure/*", .path(after: 0)),
            Line("clrtpod.com", "/m/*", .path(after: 0)),
            Line("prfx.byspotify.com", "/e/*", .path(after: 0)), Line("tracking.swap.fm", "/track/*", .path(after: 1)),
            Line("media.blubrry.com", "/*", .path(after: 1)),
        ], site: \.site)

    private static func target(
        in address: borrowing NormalAddress, _ carrier: Carrier, _ rest: ArraySlice<UInt8>
    ) -> [UInt8]? {
        switch carrier {
        case .parameter(let names):
            for name in names {
                if let value = parameter(name, of: address), isWhole(value[...]) { return value }
            }
            return nil
        case .signedParameter(let name): return parameter(name, of: address).map(withoutSignature)
        case .encodedParameter(let name, let prefix):
            guard let value = parameter(name, of: address), value[...].hasPrefix(lowercase: prefix) else { return nil }
            return WebBase64.decode(value.dropFirst(prefix.utf8CodeUnitCount))
        case .query: return Array(address.bytes[address.query])
        case .path(let count): return hostAndPath(rest, skipping: count, of: address)
        case .cache:
            let isSecure = rest.hasPrefix(lowercase: "s/")
            return whole(isSecure ? rest.dropFirst(2) : rest, scheme: isSecure ? "https://" : "http://", of: address)
        case .segment(let start):
            let segment = rest.split(separator: ASCII.slash).first { $0.hasPrefix(lowercase: start) }
            return segment.map { PercentEncoding.decoded($0.dropFirst(start.utf8CodeUnitCount)) }
        case .article: return WebBase64.decode(rest.prefix { $0 != ASCII.slash }).flatMap(NewsArticle.address)
        }
    }

    /// What of a path the pattern leaves; nil where the path is another.
    private static func remainder(of path: ArraySlice<UInt8>, behind pattern: StaticString) -> ArraySlice<UInt8>? {
        let count = pattern.utf8CodeUnitCount
        let last = pattern.withUTF8Buffer { unsafe $0.last }
        if last == UInt8(ascii: "*") {
            guard path.count >= count - 1 else { return nil }
            let isSame = pattern.withUTF8Buffer { letters in
                unsafe zip(path, letters.dropLast()).allSatisfy { $0.lowercased == $1 }
            }
            return isSame ? path.dropFirst(count - 1) : nil
        }
        let bare = path.count > 1 && path.last == ASCII.slash ? path.dropLast() : path
        return bare.equals(lowercase: pattern) ? path.suffix(0) : nil
    }

    private static func parameter(_ name: StaticString, of address: borrowing NormalAddress) -> [UInt8]? {
        for pair in address.bytes[address.query].split(separator: ASCII.ampersand) {
            guard let equals = pair.firstIndex(of: ASCII.equals), pair[..<equals].equals(lowercase: name) else {
                continue
            }
            return PercentEncoding.decoded(pair[(equals + 1)...])
        }
        return nil
    }

    private static func withoutSignature(_ value: [UInt8]) -> [UInt8] {
        guard let colon = value.lastIndex(of: UInt8(ascii: ":")), value.count - colon > 20 else { return value }
        let isSignature = value[(colon + 1)...].allSatisfy {
            $0.isAlphanumeric || $0 == ASCII.hyphen || $0 == UInt8(ascii: "_")
        }
        return isSignature ? Array(value[..<colon]) : value
    }

    private static func hostAndPath(
        _ rest: ArraySlice<UInt8>, skipping count: Int, of address: borrowing NormalAddress
    ) -> [UInt8]? {
        var rest = rest
        for _ in 0..<count {
            guard let slash = rest.firstIndex(of: ASCII.slash) else { return nil }
            rest = rest[(slash + 1)...]
        }
        return whole(rest, scheme: "https://", of: address)
    }

    /// A target without a scheme, with the wrapper's query.
    private static func whole(
        _ rest: ArraySlice<UInt8>, scheme: String, of address: borrowing NormalAddress
    ) -> [UInt8]? {
        var target: [UInt8] = []
        if !isWhole(rest) {
            let host = rest.prefix { $0 != ASCII.slash }
            guard host.dropFirst().contains(UInt8(ascii: ".")), host.last?.isLetter ?? false else { return nil }
            target += Array(scheme.utf8)
        }
        target += rest
        if !address.query.isEmpty {
            target.append(ASCII.question)
            target += address.bytes[address.query]
        }
        return target
    }

    private static func isWhole(_ target: ArraySlice<UInt8>) -> Bool {
        target.hasPrefix(lowercase: "https://") || target.hasPrefix(lowercase: "http://")
    }
}

/// Base64 as addresses carry it.
/// - Source: RFC 4648, 5.
enum WebBase64 {
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let standard = text.map { $0 == ASCII.hyphen ? UInt8(ascii: "+") : $0 == UInt8(ascii: "_") ? ASCII.slash : $0 }
        return Base64.decode(standard[...])
    }
}

/// The message that an address of Google News holds; newer ones hold a key of Google's own in place of the target.
/// - Source: Protocol Buffers, "Encoding".
enum NewsArticle {
    static func address(in message: [UInt8]) -> [UInt8]? {
        guard message.starts(with: [0x08, 0x13, 0x22]) else { return nil }
        var length = 0
        var place = 3
        var shift = 0
        while place < message.count, shift <= 14 {
            length |= Int(message[place] & 0x7f) << shift
            shift += 7
            place += 1
            if message[place - 1] < 0x80 { break }
        }
        guard place + length <= message.count else { return nil }
        return Array(message[place..<place + length])
    }
}
