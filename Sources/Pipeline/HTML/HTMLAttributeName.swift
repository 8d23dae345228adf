/// The attributes that a reader of feeds asks for; any other can be told by its bytes.
/// - Source: HTML Living Standard, "Attributes"; the `data-` names are what lazy loaders and embeds in articles use.
public enum HTMLAttributeName: UInt8, CaseIterable, Sendable {
    case align, alt, ariaHidden, border, cite, `class`, colspan, content, controls, data, datetime, dir, height, hidden,
        href,
        hreflang
    case id, itemprop, label, lang, name, poster, property, rel, reversed, role, rowspan, size, sizes, src, srcset,
        start
    case style, target, title, type, value, width
    case dataHref, dataLazySrc, dataOriginal, dataSrc, dataSrcset, dataURL
    /// What names a post or a film in the markup of embeds: Instagram's and Threads' address, Bluesky's `at:` URI,
    /// Mastodon's frame, Telegram's channel and number, the numbers of X's, Instagram's, YouTube's and TikTok's.
    case dataInstgrmPermalink, dataTextPostPermalink, dataBlueskyURI, dataEmbedURL, dataTelegramPost, dataTweetid,
        dataShortcode, dataVideoid, dataVideoID, videoid
    /// What Substack's scripts make an element of, as JSON.
    case dataAttrs
    /// Any other name.
    case other

    /// - Parameters:
    ///   - name: the name, packed.
    ///   - written: where it stands.
    ///   - bytes: the document.
    @inline(__always)
    init(_ name: PackedName, written: Range<Int>, in bytes: Span<UInt8>) {
        self = Self.names.value(for: name)
        if !name.isWhole, self != .other, !isSpelled(written, in: bytes) { self = .other }
    }

    private func isSpelled(_ written: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        zip(written, spelling.utf8).allSatisfy { bytes[$0].lowercased == $1 }
    }

    /// The name as it stands in a document, in lower case; empty for `.other`.
    public var spelling: String {
        switch self {
        case .ariaHidden: "aria-hidden"
        case .dataAttrs: "data-attrs"
        case .dataHref: "data-href"
        case .dataLazySrc: "data-lazy-src"
        case .dataOriginal: "data-original"
        case .dataSrc: "data-src"
        case .dataSrcset: "data-srcset"
        case .dataURL: "data-url"
        case .dataInstgrmPermalink: "data-instgrm-permalink"
        case .dataTextPostPermalink: "data-text-post-permalink"
        case .dataBlueskyURI: "data-bluesky-uri"
        case .dataEmbedURL: "data-embed-url"
        case .dataTelegramPost: "data-telegram-post"
        case .dataTweetid: "data-tweetid"
        case .dataShortcode: "data-shortcode"
        case .dataVideoid: "data-videoid"
        case .dataVideoID: "data-video-id"
        case .other: ""
        default: String(describing: self)
        }
    }

    /// Made on first use, in some ten microseconds.
    private static let names = NameTable(
        allCases.filter { $0 != .other }.map { (name: $0.spelling, value: $0) }, other: other)
}

/// Which of the attributes a tag has.
struct HTMLAttributeNames: Equatable, Sendable {
    private var bits: UInt64 = 0

    var isEmpty: Bool { bits == 0 }

    @inline(__always)
    mutating func insert(_ name: HTMLAttributeName) { bits |= 1 &<< UInt64(name.rawValue) }

    @inline(__always)
    func contains(_ name: HTMLAttributeName) -> Bool { bits & 1 &<< UInt64(name.rawValue) != 0 }

    @inline(__always)
    func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }

    func union(_ other: Self) -> Self {
        var both = self
        both.bits |= other.bits
        return both
    }
}

extension HTMLAttributeNames: ExpressibleByArrayLiteral {
    init(_ names: [HTMLAttributeName]) { for name in names { insert(name) } }

    init(arrayLiteral names: HTMLAttributeName...) { self.init(names) }
}
