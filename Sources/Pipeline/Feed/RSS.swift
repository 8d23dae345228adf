/// RSS 0.91 to 2.0, the branch without namespaces.
/// - Source: RSS 2.0 Specification, RSS Advisory Board, version 2.0.11.
enum RSS: FeedFormat {
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String? {
        guard root.local == .rss else { return nil }
        let digits = (builder.attributes.string(.version) ?? "2.0").filter(\.isNumber)
        return "rss" + (digits.isEmpty ? "20" : digits)
    }

    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        if element.space == .atom { return AtomInRSS.meaning(of: element, in: scope, &builder) }
        return switch (scope, element.local) {
        case (.document, .channel): .scope(.feed)
        case (.document, .item), (.feed, .item): .scope(.item)
        case (.feed, .image): .scope(.image)
        case (.image, .url): .text(.imageURL)
        case (.feed, _): shared(element.local) ?? feedOnly(element.local)
        case (.item, _): shared(element.local) ?? itemOnly(element.local, &builder)
        default: .nothing
        }
    }

    /// What a channel and an item have in common, in RDF too.
    static func shared(_ local: Word) -> Meaning? {
        switch local {
        case .title: .markup(.title, .maybeHTML, .inline)
        case .link: .text(.link)
        case .description: .markup(.summary, .maybeHTML, .inline)
        case .category: .text(.tag)
        case .pubDate: .text(.published)
        default: nil
        }
    }

    private static func feedOnly(_ local: Word) -> Meaning {
        switch local {
        case .language: .text(.language)
        case .copyright: .markup(.rights, .maybeHTML, .inline)
        case .lastBuildDate: .text(.updated)
        case .managingEditor: .text(.person)
        case .generator: .text(.generator)
        case .ttl: .text(.minutesToLive)
        default: .nothing
        }
    }

    private static func itemOnly(_ local: Word, _ builder: inout FeedBuilder) -> Meaning {
        switch local {
        case .guid:
            builder.item.guidIsAddress = builder.attributes.string(.isPermaLink).map { $0.lowercased() != "false" }
            return .text(.id)
        case .author: return .text(.person)
        case .comments: return .text(.comments)
        case .enclosure:
            let attachment = Attachment(
                url: builder.address(.url) ?? .none, type: builder.slice(.type),
                bytes: builder.attributes.number(.length))
            builder.add(attachment)
            return .nothing
        default: return .nothing
        }
    }
}

/// Elements of Atom that RSS feeds carry: above all the feed's own address.
enum AtomInRSS {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item else { return .nothing }
        return switch element.local {
        case .link: Atom.link(&builder)
        case .updated, .modified: .text(.updated)
        case .published: .text(.published)
        case .author: .scope(.person)
        case .content, .summary: Atom.meaning(of: element, in: scope, &builder)
        default: .nothing
        }
    }
}
