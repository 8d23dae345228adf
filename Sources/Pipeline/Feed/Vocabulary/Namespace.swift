internal import Synchronization

/// What the namespace of an element or attribute stands for.
enum Namespace: Equatable, Sendable {
    /// No namespace at all.
    case none
    case rss, rss1, rss090, rdf, atom, content, dublinCore, dublinTerms, media, itunes, googlePlay, podcast, chapters
    case georss, gml, geo, threading, slash, wellFormedWeb, creativeCommons, syndication, feedBurner, trackback
    case enclosures
    case xml, xhtml, xlink
    /// A key of a JSON Feed that begins with an underscore.
    case json
    /// One that nothing here reads: its index in `ParsedFeed.vocabularies`.
    case unknown(UInt16)
    /// One more than a document may bring along.
    case ignored

    /// Nil for a namespace that nothing here reads.
    /// - Parameters:
    ///   - uri: the address that the prefix is bound to; nil where it was never declared.
    ///   - prefix: the prefix; nil for a default namespace.
    init?(uri: String?, prefix: String?) {
        if let uri, !uri.isEmpty {
            guard let known = NamespaceAddress.known(uri) else { return nil }
            self = known
        } else if let prefix {
            guard let customary = Self.customary[prefix.lowercased()] else { return nil }
            self = customary
        } else {
            self = .none
        }
    }

    /// The prefix that everybody uses, which names the vocabulary among the extensions.
    var prefix: String {
        switch self {
        case .none, .rss, .rss1, .rss090: "rss"
        case .rdf: "rdf"
        case .atom: "atom"
        case .content: "content"
        case .dublinCore: "dc"
        case .dublinTerms: "dcterms"
        case .media: "media"
        case .itunes: "itunes"
        case .googlePlay: "googleplay"
        case .podcast: "podcast"
        case .chapters: "psc"
        case .georss: "georss"
        case .gml: "gml"
        case .geo: "geo"
        case .threading: "thr"
        case .slash: "slash"
        case .wellFormedWeb: "wfw"
        case .creativeCommons: "cc"
        case .syndication: "sy"
        case .feedBurner: "feedburner"
        case .trackback: "trackback"
        case .enclosures: "enc"
        case .xml: "xml"
        case .xhtml: "xhtml"
        case .xlink: "xlink"
        case .json, .unknown, .ignored: ""
        }
    }

    /// Prefixes that mean the same thing everywhere: a publisher who forgot to declare one is understood.
    private static let customary: [String: Namespace] = [
        "rss": .rss, "rdf": .rdf, "atom": .atom, "atom10": .atom, "a10": .atom, "content": .content, "dc": .dublinCore,
        "dcterms": .dublinTerms, "media": .media, "itunes": .itunes, "googleplay": .googlePlay, "podcast": .podcast,
        "psc": .chapters, "georss": .georss, "gml": .gml, "geo": .geo, "thr": .threading, "slash": .slash,
        "wfw": .wellFormedWeb, "creativecommons": .creativeCommons, "cc": .creativeCommons, "sy": .syndication,
        "feedburner": .feedBurner, "trackback": .trackback, "xml": .xml, "xhtml": .xhtml, "xlink": .xlink,
    ]
}

/// Knows namespaces by their address, in the right, the old and the wrong spellings that publishers use.
enum NamespaceAddress {
    static func known(_ uri: String) -> Namespace? {
        if let met = met.withLock({ $0[uri] }) { return met }
        let found = list[folded(uri)]
        // Strangers' addresses that mean nothing would fill it.
        if let found { met.withLock { if $0.count < metAtMost { $0[uri] = found } } }
        return found
    }

    /// Spellings that were met, as they stand: folding one costs more than all else about it.
    private static let met = Mutex<[String: Namespace]>([:])
    /// Every vocabulary has a few spellings in use; somebody may send millions.
    private static let metAtMost = 512

    /// Without scheme and `www.`, in lower case, and without slashes and hashes at the end: the ways in which addresses of
    /// namespaces are misspelt most.
    static func folded(_ uri: String) -> String {
        var rest = uri.lowercased().filter { $0 != " " }[...]
        for start in ["http://", "https://", "www."] where rest.hasPrefix(start) { rest = rest.dropFirst(start.count) }
        while let last = rest.last, last == "/" || last == "#" { rest = rest.dropLast() }
        return String(rest)
    }

    /// Folded addresses, the right one of each vocabulary first.
    private static let list: [String: Namespace] = [
        "purl.org/rss/1.0": .rss1,
        "purl.org/net/rss1.1": .rss1,
        "my.netscape.com/rdf/simple/0.9": .rss090,
        "my.netscape.com/publish/formats/rss-0.91": .rss,
        "channel.netscape.com/rdf/simple/0.9": .rss090,
        "backend.userland.com/rss2": .rss,
        "backend.userland.com/rss": .rss,
        "backend.userland.com/rss091": .rss,
        "blogs.law.harvard.edu/tech/rss": .rss,
        "cyber.law.harvard.edu/rss": .rss,
        "cyber.harvard.edu/rss": .rss,
        "rssboard.org/rss-specification": .rss,
        "purl.org/net/rss2.0": .rss,
        "purl.org/rss/2.0": .rss,
        "w3.org/1999/02/22-rdf-syntax-ns": .rdf,
        "w3.org/2005/atom": .atom,
        "w3.org/2005/atom10": .atom,
        "purl.org/atom/ns": .atom,
        "purl.org/net/atom": .atom,
        "purl.org/echo": .atom,
        "example.com/newformat": .atom,
        "example.com/necho": .atom,
        "purl.org/rss/1.0/modules/content": .content,
        "purl.org/rss/modules/content": .content,
        "purl.org/dc/elements/1.1": .dublinCore,
        "purl.org/dc/elements/1.0": .dublinCore,
        "purl.org/dc/elements": .dublinCore,
        "purl.org/dc/terms": .dublinTerms,
        "search.yahoo.com/mrss": .media,
        "search.yahoo.com/rss": .media,
        "search.yahoo.com/mrss/1.0": .media,
        "video.search.yahoo.com/mrss": .media,
        "tools.search.yahoo.com/mrss": .media,
        "rssboard.org/media-rss": .media,
        "itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "itunes.com/dtds/podcast-1.0": .itunes,
        "example.com/dtds/podcast-1.0.dtd": .itunes,
        "google.com/schemas/play-podcasts/1.0": .googlePlay,
        "google.com/schemas/play-podcasts/1.0/play-podcasts.xsd": .googlePlay,
        "podcastindex.org/namespace/1.0": .podcast,
        "podcastindex.org/namespace/1": .podcast,
        "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": .podcast,
        "podlove.org/simple-chapters": .chapters,
        "podlove.org/simple-chapters/1.0": .chapters,
        "georss.org/georss": .georss,
        "georss.org/georss/10": .georss,
        "opengis.net/gml": .gml,
        "opengis.net/gml/3.2": .gml,
        "w3.org/2003/01/geo/wgs84_pos": .geo,
        "w3.org/2003/01/geo": .geo,
        "purl.org/syndication/thread/1.0": .threading,
        "purl.org/rss/1.0/modules/slash": .slash,
        "wellformedweb.org/commentapi": .wellFormedWeb,
        "backend.userland.com/creativecommonsrssmodule": .creativeCommons,
        "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .creativeCommons,
        "web.resource.org/cc": .creativeCommons,
        "creativecommons.org/ns": .creativeCommons,
        "purl.org/rss/1.0/modules/syndication": .syndication,
        "rssnamespace.org/feedburner/ext/1.0": .feedBurner,
        "purl.oclc.org/net/rss_2.0/enc": .enclosures,
        "madskills.com/public/xml/rss/module/trackback": .trackback,
        "w3.org/xml/1998/namespace": .xml,
        "w3.org/1999/xhtml": .xhtml,
        "w3.org/tr/xhtml1": .xhtml,
        "w3.org/1999/xlink": .xlink,
    ]
}
