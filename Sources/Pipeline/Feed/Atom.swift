/// Atom 1.0, and what its draft 0.3 has in common with it.
/// - Source: RFC 4287.
enum Atom: FeedFormat {
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String? {
        guard root.local == .feed, root.space == .atom || root.space == .none else { return nil }
        return builder.attributes.string(.version) == "0.3" ? "atom03" : "atom10"
    }

    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard element.space == .atom || element.space == .none else { return .nothing }
        return switch (scope, element.local) {
        case (.feed, .entry): .scope(.item)
        case (.feed, .author), (.item, .author): .scope(.person)
        case (.person, .name): .text(.personName)
        case (.person, .uri), (.person, .url): .text(.personURL)
        case (.person, .email): .text(.personEmail)
        case (.feed, _): shared(element.local, &builder) ?? feedOnly(element.local, &builder)
        case (.item, .content): content(.content, &builder)
        case (.item, .summary): construct(.summary, &builder)
        case (.item, _): shared(element.local, &builder) ?? .nothing
        default: .nothing
        }
    }

    private static func shared(_ local: Word, _ builder: inout FeedBuilder) -> Meaning? {
        switch local {
        case .title: return construct(.title, &builder)
        case .id: return .text(.id)
        case .link: return link(&builder)
        case .updated, .modified: return .text(.updated)
        case .published, .issued, .created: return .text(.published)
        case .rights, .copyright: return construct(.rights, &builder)
        case .category:
            if let term = builder.attributes.value(.term) ?? builder.attributes.value(.label) {
                builder.addTag(builder.feed.keep(term))
            }
            return .nothing
        default: return nil
        }
    }

    private static func feedOnly(_ local: Word, _ builder: inout FeedBuilder) -> Meaning {
        switch local {
        case .subtitle, .tagline: construct(.summary, &builder)
        case .generator: .text(.generator)
        case .icon: .text(.icon)
        case .logo: .text(.imageURL)
        default: .nothing
        }
    }

    /// A text construct: plain unless its type says otherwise.
    /// - Source: RFC 4287, 3.1.
    private static func construct(_ field: Field, _ builder: inout FeedBuilder) -> Meaning {
        switch builder.attributes.string(.type)?.lowercased() {
        case "html", "text/html": .markup(field, .html, .inline)
        case "xhtml", "application/xhtml+xml": .markup(field, .html, .xhtml)
        default: .text(field)
        }
    }

    /// The content of an entry, which may also stand elsewhere (`src`) or be of a media type of its own.
    /// - Source: RFC 4287, 4.1.3.
    private static func content(_ field: Field, _ builder: inout FeedBuilder) -> Meaning {
        if let source = builder.address(.src) {
            builder.add(Attachment(url: source, type: builder.slice(.type)))
            return .nothing
        }
        return construct(field, &builder)
    }

    /// An `atom:link`, sorted by what it leads to.
    /// - Source: RFC 4287, 4.2.7; the IANA registry of link relations.
    static func link(_ builder: inout FeedBuilder) -> Meaning {
        guard let address = builder.address(.href) else { return .text(.link) }
        let relation = builder.attributes.string(.rel)?.lowercased() ?? "alternate"
        let type = builder.attributes.string(.type)?.lowercased() ?? ""
        switch relation {
        case "alternate" where type.isEmpty || type.contains("html") || !builder.isInItem:
            builder.store(.link, text: address)
        case "enclosure":
            builder.add(
                Attachment(
                    url: address, type: builder.slice(.type), title: builder.slice(.title),
                    bytes: builder.attributes.number(.length)))
        case "self" where !builder.isInItem: builder.feed.head.selfLink = address
        case "hub" where !builder.isInItem: builder.feed.head.hubs.append(address)
        case "related" where builder.isInItem && builder.item.externalLink.isEmpty: builder.item.externalLink = address
        default:
            builder.add(
                WebLink(
                    url: address, rel: builder.slice(.rel), type: builder.slice(.type), title: builder.slice(.title)))
        }
        return .nothing
    }
}
