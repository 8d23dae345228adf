/// The local names of elements and attributes that some reader of feeds asks for, as their specifications spell them.
///
/// A name that no reader asks for is `.other`; it may still be markup, or be kept among the extensions.
enum Word: String, CaseIterable, Sendable {
    case other = ""
    // Documents and their parts.
    case rss, RDF, channel, item, items, feed, entry, image, textInput
    // What a feed or an item says of itself.
    case title, link, description, guid, pubDate, lastBuildDate, language, copyright, managingEditor, webMaster
    case generator, ttl, category, comments, author, enclosure, source, url, encoded, cloud, skipHours, skipDays
    case hour, day, fullItem = "fullitem"
    case id, updated, published, modified, issued, created, summary, content, subtitle, tagline, rights, logo, icon
    case contributor, text, name, uri, email, homepage, body
    // Dublin Core and its terms.
    case creator, date, subject, dateAccepted, available
    // Media RSS and podcasts.
    case group, thumbnail, duration, keywords, explicit, episode, season, order, block, complete
    case isClosedCaptioned, locked, alternateEnclosure, person, transcript, soundbite, funding, credit, chapter
    // Places on earth.
    case point, line, polygon, box, circle, place = "where", lineString, envelope, pos, posList, coordinates
    case srsDimension, lowerCorner, upperCorner, lat, long, latLong = "lat_long"
    // Syndication, threads, addresses.
    case updatePeriod, updateFrequency, updateBase, origLink, total, count
    // Channel Definition Format.
    case abstract, lastMod, a, style
    // Attributes.
    case href, rel, type, length, isPermaLink, term, scheme, label, src, base, role, lang, about, resource, medium,
        fileSize
    case mode, domain, version, width, height, bitrate, channels, isDefault, port, path
    case registerProcedure, protocolName = "protocol", contentType, img
    case value, parseType

    /// Names are looked up without regard to ASCII case: publishers write `<pubdate>` and `<Title>` too.
    private static let folded = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.rawValue.lowercased(), $0) })
    /// As specifications spell them, which spares most look-ups the folding.
    private static let spelled = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.rawValue, $0) })

    init(local name: String) { self = Self.spelled[name] ?? Self.folded[name.lowercased()] ?? .other }
}

/// The name of an element or attribute, as far as any reader tells names apart.
struct QualifiedName: Equatable, Sendable {
    var space: Namespace
    var local: Word
}
