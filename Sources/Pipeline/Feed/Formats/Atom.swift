/// Atom 1.0, and its draft 0.3.
/// - Source: RFC 4287; "The Atom Syndication Format 0.3 (PRE-DRAFT)", 2003.
enum Atom: FeedFormat {
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String? {
        guard root.local == .feed || root.local == .entry, root.space == .atom || root.space == .none else {
            return nil
        }
        let isDraft = builder.attributes.string(.version)?.hasPrefix("0.") ?? builder.root.isAtomDraft
        return isDraft ? "atom03" : "atom10"
    }

    /// A document may be a single entry.
    /// - Source: RFC 4287, 2.
    static func scope(ofRoot root: QualifiedName) -> Scope { root.local == .entry ? .item : .feed }

    static func owns(_ space: Namespace) -> Bool { space == .atom || space == .none }

    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.feed, .entry): .scope(.item)
        case (.author, _), (.contributor, _): person(element.local)
        case (.item, .content): content(&builder)
        case (.item, .summary): AtomText.construct(.summary(.own), &builder)
        case (.item, .source): .scope(.source)
        case (.item, _): shared(element.local, &builder) ?? .tree
        case (.feed, _), (.source, _): shared(element.local, &builder) ?? feedOnly(element.local, &builder)
        default: .nothing
        }
    }

    /// - Source: RFC 4287, 3.2; `url` and `homepage` stand in drafts.
    private static func person(_ local: Word) -> Meaning {
        switch local {
        case .name: .text(.personName)
        case .uri, .url, .homepage: .text(.personURL)
        case .email: .text(.personEmail)
        default: .nothing
        }
    }

    private static func shared(_ local: Word, _ builder: inout FeedBuilder) -> Meaning? {
        switch local {
        case .title: return AtomText.construct(.title, &builder)
        case .id: return .text(.id)
        case .link: return link(&builder)
        case .author: return .scope(.author)
        case .contributor: return .scope(.contributor)
        case .updated, .modified: return .text(.updated(.own))
        case .published: return .text(.published(.own))
        case .issued: return .text(.published(.issued))
        case .created: return .text(.published(.created))
        case .rights, .copyright: return AtomText.construct(.rights, &builder)
        case .category:
            let tag = Tag(name: builder.slice(.term), scheme: builder.slice(.scheme), label: builder.slice(.label))
            if !tag.name.isEmpty || !tag.label.isEmpty {
                builder.add(tag.name.isEmpty ? Tag(name: tag.label, scheme: tag.scheme) : tag)
                return .nothing
            }
            return .text(.tag)
        default: return nil
        }
    }

    private static func feedOnly(_ local: Word, _ builder: inout FeedBuilder) -> Meaning {
        switch local {
        case .subtitle, .tagline: AtomText.construct(.summary(.own), &builder)
        case .generator: generator(&builder)
        case .icon: .text(.favicon)
        case .logo: .text(.imageURL(.own))
        default: .tree
        }
    }

    /// - Source: RFC 4287, 4.2.4; the address is called `url` in 0.3.
    static func generator(_ builder: inout FeedBuilder) -> Meaning {
        let address = builder.address(.uri) ?? builder.address(.url) ?? .none
        let version = builder.slice(.version)
        builder.changeHead {
            $0.generatorAddress = address
            $0.generatorVersion = version
        }
        return .text(.generator)
    }

    /// The content of an entry, which may also stand elsewhere (`src`).
    /// - Source: RFC 4287, 4.1.3.
    private static func content(_ builder: inout FeedBuilder) -> Meaning {
        guard let source = builder.address(.src) else { return AtomText.construct(.content, &builder) }
        builder.add(Attachment(url: source, type: builder.slice(.type)))
        return .nothing
    }

    /// How many replies a link leads to, and when the last one came.
    /// - Source: RFC 4685, 4.
    private static func keepCounts(_ builder: inout FeedBuilder) {
        for word in [Word.count, .updated] {
            let name = QualifiedName(space: .threading, local: word)
            guard let value = builder.attributes.value(name) else { continue }
            let kept = builder.feed.keep(value)
            if !kept.isEmpty { builder.keepLeaf(name, kept) }
        }
    }

    /// An `atom:link`, sorted by what it leads to.
    /// - Source: RFC 4287, 4.2.7; the IANA registry of link relations.
    static func link(_ builder: inout FeedBuilder) -> Meaning {
        guard let address = builder.address(.href) else { return .text(.link) }
        var relation = builder.attributes.string(.rel)?.lowercased() ?? "alternate"
        let registry = "http://www.iana.org/assignments/relation/"
        if relation.hasPrefix(registry) { relation.removeFirst(registry.count) }
        let type = builder.attributes.string(.type)?.lowercased() ?? ""
        let bytes = builder.attributes.number(.length)
        let link = WebLink(
            url: address, rel: builder.feed.keep(relation.utf8), type: builder.slice(.type),
            title: builder.slice(.title),
            bytes: bytes)
        builder.add(link)
        switch (relation, builder.owner) {
        case ("alternate", _) where type.isEmpty || type.holds("html"): builder.store(.link, text: address)
        case ("alternate", _) where builder.spareLink.isEmpty && !builder.feed.isUnsafe(address):
            builder.spareLink = address
        case ("enclosure", .item):
            builder.add(Attachment(url: address, type: link.type, title: link.title, bytes: bytes))
        case ("related", .item) where builder.item.externalLink.isEmpty: builder.item.externalLink = address
        case ("replies", .item):
            keepCounts(&builder)
            if type.holds("html") { builder.store(.comments, text: address) }
        case ("self", .feed), ("self", .source): builder.changeHead { $0.selfLink = address }
        case ("next", .feed): builder.changeHead { $0.nextLink = address }
        case ("hub", .feed): builder.addHub(address)
        case ("icon", .feed), ("shortcut icon", .feed): builder.store(.favicon, text: address)
        default: break
        }
        return .nothing
    }
}
