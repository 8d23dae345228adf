/// The local names of elements and attributes that some reader of feeds asks for.
///
/// A name that stands in no feed format that is read here is `.other`; its text may still be markup.
enum Word: String, CaseIterable, Sendable {
    case other = ""
    // Documents and their parts.
    case rss, RDF, channel, item, items, feed, entry, image, textInput = "textinput"
    // What a feed or an item says of itself.
    case title, link, description, guid, pubDate = "pubdate", lastBuildDate = "lastbuilddate", language, copyright
    case managingEditor = "managingeditor", webMaster = "webmaster", generator, ttl, category, comments, author
    case enclosure, source, url, encoded, docs, cloud, skipHours = "skiphours", skipDays = "skipdays", hour, day
    case id, updated, published, modified, issued, created, summary, content, subtitle, tagline, rights, logo, icon
    case contributor, name, uri, email
    // Dublin Core.
    case creator, date, subject, publisher
    // Media RSS and podcasts.
    case group, thumbnail, duration, keywords, player, credit, explicit, owner, episode
    // Attributes.
    case href, rel, type, length, isPermaLink = "ispermalink", term, scheme, label, src, base, lang, about, resource
    case medium, fileSize = "filesize", mode, domain, version

    /// Names are looked up without regard to ASCII case: publishers write `<pubdate>` and `<Title>` too.
    private static let known = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.rawValue.lowercased(), $0) })

    init(local name: String) { self = Self.known[name.lowercased()] ?? .other }
}

/// What the namespace of an element or attribute stands for.
enum Namespace: Sendable {
    /// No namespace at all.
    case none
    /// A namespace that nothing here reads.
    case other
    case rss1, rdf, atom, content, dublinCore, dublinTerms, media, itunes, xml, xhtml

    /// The addresses that publishers bind, the right one first, then the wrong and old ones that are seen.
    private static let known: [String: Namespace] = [
        "http://purl.org/rss/1.0/": .rss1,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
        "http://www.w3.org/2005/Atom": .atom,
        "https://www.w3.org/2005/Atom": .atom,
        "http://www.w3.org/2005/Atom/": .atom,
        "http://purl.org/atom/ns#": .atom,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://purl.org/rss/modules/content/": .content,
        "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/elements/1.0/": .dublinCore,
        "http://purl.org/dc/elements/1.1": .dublinCore,
        "https://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/terms/": .dublinTerms,
        "http://search.yahoo.com/mrss/": .media,
        "http://search.yahoo.com/mrss": .media,
        "https://search.yahoo.com/mrss/": .media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "http://www.itunes.com/DTDs/Podcast-1.0.dtd": .itunes,
        "http://www.w3.org/XML/1998/namespace": .xml,
        "http://www.w3.org/1999/xhtml": .xhtml,
    ]

    /// Prefixes that mean the same thing everywhere: a publisher who forgot to declare one is understood.
    private static let customary: [String: Namespace] = [
        "rdf": .rdf, "atom": .atom, "content": .content, "dc": .dublinCore, "dcterms": .dublinTerms, "media": .media,
        "itunes": .itunes, "xml": .xml, "xhtml": .xhtml,
    ]

    init(uri: String?, prefix: String?) {
        if let uri, !uri.isEmpty {
            self = Self.known[uri] ?? .other
        } else if let prefix {
            self = Self.customary[prefix] ?? .other
        } else {
            self = .none
        }
    }
}

/// The name of an element or attribute, as far as any reader tells names apart.
struct QualifiedName: Equatable, Sendable {
    var space: Namespace
    var local: Word
}
