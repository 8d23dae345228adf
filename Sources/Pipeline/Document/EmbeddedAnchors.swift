/// Makes anchors of what markup shows or names without being an `a`: pictures, films, recordings, frames, the pages that
/// are quoted.
///
/// A picture in several sizes gives two: the one that its markup names, and the largest on offer.
/// - Source: HTML Living Standard, 4.8; the AMP component catalogue.
struct EmbeddedAnchors: Sendable {
    /// What the `source` children of the element that is open belong to.
    private var media: Anchor.Kind?
    /// The largest file that the sources of the open `picture` offer.
    private var offered: [UInt8] = []
    private var offeredSize = -1
    private var value: [UInt8] = []

    /// Takes a start tag, also one of a part that readers don't see: what a page shows without scripts is often the only
    /// copy of its pictures.
    mutating func open(
        _ tag: HTMLTag, _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        switch tag.element {
        case .img, .image: addPicture(attributes, html, &document)
        case .picture: openPicture()
        case .source: addSource(attributes, html, &document)
        case .video: addPlayer(.video, attributes, html, &document)
        case .audio: addPlayer(.audio, attributes, html, &document)
        case .iframe, .embed, .object, .frame: addFrame(attributes, html, &document)
        case .param: addParameter(attributes, html, &document)
        case .blockquote, .q, .ins, .del: add(.cite, [.cite], attributes, html, &document)
        case .link: addResource(attributes, html, &document)
        case .other where tag.name.count > 4: addCustom(tag, attributes, html, &document)
        default: return
        }
    }

    mutating func reset() {
        media = nil
        offered.removeAll(keepingCapacity: true)
        offeredSize = -1
    }

    /// Takes a `picture`, also one whose tag has no attribute.
    mutating func openPicture() {
        media = .image
        offered.removeAll(keepingCapacity: true)
        offeredSize = -1
    }

    private mutating func addPicture(
        _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        let isPixel = TrackingPixel.isOne(attributes, html)
        if !isPixel {
            // Where a picture is loaded late, `src` is a stand-in.
            let isLazy = addLazy(.image, attributes, html, &document)
            if !isLazy { add(.image, [.src], attributes, html, &document) }
            offerSets(attributes, html)
            if !offered.isEmpty { document.addAnchor(.image, to: offered[...]) }
        }
        offered.removeAll(keepingCapacity: true)
        offeredSize = -1
    }

    private mutating func addSource(
        _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        var kind = media
        if read(.type, attributes, html) {
            if value.hasPrefix(lowercase: "video/") { kind = .video }
            if value.hasPrefix(lowercase: "audio/") { kind = .audio }
            if value.hasPrefix(lowercase: "image/") { kind = .image }
        }
        if kind == .video || kind == .audio {
            addLazy(kind ?? .video, attributes, html, &document)
            add(kind ?? .video, [.src], attributes, html, &document)
        } else if kind == .image {
            offerSets(attributes, html)
        }
    }

    private mutating func addPlayer(
        _ kind: Anchor.Kind, _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        media = kind
        addLazy(kind, attributes, html, &document)
        add(kind, [.src], attributes, html, &document)
        add(.image, [.poster], attributes, html, &document)
    }

    private mutating func addFrame(
        _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        guard !TrackingPixel.isOne(attributes, html) else { return }
        var kind = Anchor.Kind.frame
        if read(.type, attributes, html) {
            if value.hasPrefix(lowercase: "video/") { kind = .video }
            if value.hasPrefix(lowercase: "audio/") { kind = .audio }
            if value.hasPrefix(lowercase: "image/") { kind = .image }
        }
        let isLazy = addLazy(kind, attributes, html, &document)
        if !isLazy { add(kind, [.src, .data], attributes, html, &document) }
    }

    /// An old way to tell a plug-in what to play.
    private mutating func addParameter(
        _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        guard read(.name, attributes, html) else { return }
        let names: [StaticString] = ["movie", "src", "url", "filename"]
        guard names.contains(where: { value.equals(lowercase: $0) }) else { return }
        add(.frame, [.value], attributes, html, &document)
    }

    /// `link` elements that lead to something of the item's, rather than to what a page is made with.
    private mutating func addResource(
        _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        guard read(.rel, attributes, html) else { return }
        let relation = value
        let tokens = relation.split(whereSeparator: \.isSpace)
        if tokens.contains(where: { $0.equals(lowercase: "alternate") }) {
            guard read(.type, attributes, html) else { return }
            guard Self.feedTypes.contains(where: { value.hasPrefix(lowercase: $0) }) else { return }
            add(.feed, [.href], attributes, html, &document)
            return
        }
        let known: [StaticString] = ["canonical", "author", "tag", "image_src", "enclosure", "related", "via"]
        guard tokens.contains(where: { token in known.contains { token.equals(lowercase: $0) } }) else { return }
        guard add(.resource, [.href], attributes, html, &document) else { return }
        document.setRelation(relation[...])
    }

    static let feedTypes: [StaticString] = ["application/rss+xml", "application/atom+xml", "application/feed+json"]

    private mutating func addCustom(
        _ tag: HTMLTag, _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) {
        guard HTMLTokenizer.has("amp-", at: tag.name.lowerBound, in: html) else { return }
        let name = html.extracting(tag.name.lowerBound + 4..<tag.name.upperBound)
        if name.equals("img") || name.equals("anim") {
            addPicture(attributes, html, &document)
        } else if name.equals("video") {
            addPlayer(.video, attributes, html, &document)
        } else if name.equals("audio") {
            addPlayer(.audio, attributes, html, &document)
        } else if name.equals("iframe") || name.equals("video-iframe") {
            addFrame(attributes, html, &document)
        } else if name.equals("facebook") {
            add(.frame, [.dataHref], attributes, html, &document)
        } else if let player = Self.ampPlayers.first(where: { name.equals($0.name) }) {
            add(player, attributes, html, &document)
        }
    }

    /// Elements that name what they show by its id alone, with the address that the id completes.
    private static let ampPlayers: [(name: StaticString, attribute: StaticString, address: String)] = [
        ("youtube", "data-videoid", "https://www.youtube.com/watch?v="),
        ("vimeo", "data-videoid", "https://vimeo.com/"),
        ("dailymotion", "data-videoid", "https://www.dailymotion.com/video/"),
        ("twitter", "data-tweetid", "https://twitter.com/i/web/status/"),
        ("instagram", "data-shortcode", "https://www.instagram.com/p/"),
    ]

    private mutating func add(
        _ player: (name: StaticString, attribute: StaticString, address: String), _ attributes: [HTMLAttribute],
        _ html: Span<UInt8>, _ document: inout Document
    ) {
        guard let attribute = attributes.first(where: { html.extracting($0.name).equals(player.attribute) }) else {
            return
        }
        let id = html.extracting(attribute.value)
        var address = Array(player.address.utf8)
        for place in 0..<id.count {
            guard id[place].isAlphanumeric || id[place] == ASCII.hyphen || id[place] == UInt8(ascii: "_") else {
                return
            }
            address.append(id[place])
        }
        if id.count > 0 { document.addAnchor(.frame, to: address[...]) }
    }
}

extension EmbeddedAnchors {
    /// Attributes in which lazy loaders keep the address until it is wanted.
    private static let lazyNames: [HTMLAttributeName] = [.dataSrc, .dataLazySrc, .dataOriginal]
    /// Others, of which the program has no name of its own.
    private static let lazyOthers: [StaticString] = [
        "data-orig-file", "data-large-file", "data-large_image", "data-hi-res-src", "data-full-src", "data-full-url",
        "data-img-src", "data-image-src", "data-actualsrc", "data-lazy", "data-echo", "data-cfsrc",
        "data-litespeed-src",
        "data-pin-media", "lazy-src",
    ]
    private static let lazySets: [StaticString] = ["data-lazy-srcset", "data-litespeed-srcset", "lazy-srcset"]

    /// Adds the first address that a lazy loader would fetch.
    @discardableResult
    private mutating func addLazy(
        _ kind: Anchor.Kind, _ attributes: [HTMLAttribute], _ html: Span<UInt8>, _ document: inout Document
    ) -> Bool {
        if add(kind, Self.lazyNames, attributes, html, &document) { return true }
        for attribute in attributes where attribute.key == .other {
            let name = html.extracting(attribute.name)
            guard Self.lazyOthers.contains(where: { name.equals($0) }) else { continue }
            read(attribute, html)
            guard !value.isEmpty else { continue }
            document.addAnchor(kind, to: value[...])
            return true
        }
        return false
    }

    /// Holds the sets of a picture or of one of its sources against what was offered before.
    private mutating func offerSets(_ attributes: [HTMLAttribute], _ html: Span<UInt8>) {
        for attribute in attributes {
            switch attribute.key {
            case .srcset, .dataSrcset: break
            case .other:
                let name = html.extracting(attribute.name)
                guard Self.lazySets.contains(where: { name.equals($0) }) else { continue }
            default: continue
            }
            read(attribute, html)
            guard let largest = SourceSet.largest(in: value[...]), largest.size > offeredSize else { continue }
            offered = Array(value[largest.address])
            offeredSize = largest.size
        }
    }

    /// Adds an anchor for the first of the attributes that the tag has.
    @discardableResult
    private mutating func add(
        _ kind: Anchor.Kind, _ names: [HTMLAttributeName], _ attributes: [HTMLAttribute], _ html: Span<UInt8>,
        _ document: inout Document
    ) -> Bool {
        for name in names where read(name, attributes, html) {
            guard !value.isEmpty, !value.hasPrefix(lowercase: "about:"), !value.hasPrefix(lowercase: "data:") else {
                continue
            }
            return document.addAnchor(kind, to: value[...])
        }
        return false
    }

    /// Reads the attribute's value, white space around it left out.
    /// - Returns: whether the tag has the attribute.
    private mutating func read(
        _ name: HTMLAttributeName, _ attributes: [HTMLAttribute], _ html: Span<UInt8>
    ) -> Bool {
        guard let attribute = attributes.first(where: { $0.key == name }) else { return false }
        read(attribute, html)
        return true
    }

    private mutating func read(_ attribute: HTMLAttribute, _ html: Span<UInt8>) {
        value.removeAll(keepingCapacity: true)
        HTMLText.appendValue(attribute.value, of: html, to: &value)
        let trimmed = value.trimmed(0..<value.count)
        guard trimmed.count < value.count else { return }
        value.removeSubrange(trimmed.upperBound...)
        value.removeSubrange(..<trimmed.lowerBound)
    }
}
