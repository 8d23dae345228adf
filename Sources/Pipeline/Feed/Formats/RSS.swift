/// RSS 0.91 to 2.0, the branch without namespaces.
/// - Source: RSS 2.0 Specification, RSS Advisory Board, version 2.0.11; RSS 0.91, 0.92 and 0.93, UserLand; RSS 0.91, Netscape.
enum RSS: FeedFormat {
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String? {
        guard root.local == .rss else { return nil }
        let version = builder.attributes.string(.version) ?? "2.0"
        switch version.filter(\.isNumber).prefix(3) {
        case "091": return builder.root.isNetscapeDTD ? "rss091n" : "rss091u"
        case "", "2", "20", "200", "201": return "rss20"
        case let digits: return "rss" + digits
        }
    }

    static func owns(_ space: Namespace) -> Bool {
        switch space {
        case .none, .rss, .rss1, .rss090: true
        default: false
        }
    }

    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch (scope, element.local) {
        case (.document, .channel): .scope(.feed)
        case (.document, .item), (.feed, .item): .scope(.item)
        case (.document, .image), (.feed, .image): .kept(as: .image, nil)
        case (.image, .url): .kept(as: .kept, .imageURL(.channel))
        case (.rest, .hour): .text(.skipHour)
        case (.rest, .day): .text(.skipDay)
        case (.author, _), (.contributor, _): Atom.meaning(of: element, in: scope, &builder)
        case (.feed, .guid): .nothing
        // Without a channel, what it would hold stands in the document.
        case (.feed, _), (.document, _): shared(element.local, &builder) ?? feedOnly(element.local, &builder)
        case (.item, _): shared(element.local, &builder) ?? itemOnly(element.local, &builder)
        default: .nothing
        }
    }

    /// What a channel and an item have in common, in RDF and CDF too.
    static func shared(_ local: Word, _ builder: inout FeedBuilder) -> Meaning? {
        switch local {
        case .title: return .markup(.title, .maybeHTML, .inline)
        case .link: return builder.attributes.value(.href) == nil ? .text(.link) : Atom.link(&builder)
        case .description: return body(&builder)
        case .category:
            builder.openTag = Tag(scheme: builder.slice(.domain))
            return .text(.tag)
        case .pubDate: return .text(.published(.own))
        case .author: return .text(.person)
        case .copyright, .rights: return .markup(.rights, .maybeHTML, .inline)
        default: return nil
        }
    }

    /// A second description of an item is the longer one, as far as publishers that write two are known.
    private static func body(_ builder: inout FeedBuilder) -> Meaning {
        let isSecond = builder.isInItem && builder.item.ranks.summary == SummaryRank.own.rawValue
        return .markup(isSecond ? .content : .summary(.own), .maybeHTML, .inline)
    }

    private static func feedOnly(_ local: Word, _ builder: inout FeedBuilder) -> Meaning {
        switch local {
        case .language: return .text(.language)
        case .lastBuildDate: return .text(.updated(.own))
        case .managingEditor: return .text(.person)
        case .generator: return Atom.generator(&builder)
        case .ttl: return .text(.minutesToLive)
        case .skipHours, .skipDays: return .scope(.rest)
        case .cloud:
            builder.feed.head.polling.cloud = PollingHints.Cloud(
                domain: builder.slice(.domain), port: builder.slice(.port), path: builder.slice(.path),
                procedure: builder.slice(.registerProcedure), transport: builder.slice(.protocolName))
            return .nothing
        default: return undeclaredAtom(local, in: .feed, &builder)
        }
    }

    private static func itemOnly(_ local: Word, _ builder: inout FeedBuilder) -> Meaning {
        switch local {
        case .guid:
            builder.item.guidIsAddress = builder.attributes.string(.isPermaLink).map { $0.lowercased() != "false" }
            return .text(.id)
        case .comments: return .text(.comments)
        case .enclosure:
            let file = Attachment(
                url: builder.address(.url) ?? builder.address(.href) ?? .none, type: builder.slice(.type),
                bytes: builder.attributes.number(.length))
            guard file.url.isEmpty else {
                builder.add(file)
                return .nothing
            }
            // Some write the address as the element's text.
            builder.openEnclosure = file
            return .text(.enclosure)
        case .source:
            builder.source.selfLink = builder.address(.url) ?? .none
            return .text(.sourceTitle)
        case .summary: return body(&builder)
        case .fullItem, .body: return .markup(.content, .html, .inline)
        // Some write the address as the element's text.
        case .image: return .kept(as: .image, .imageURL(.channel))
        case .language: return .text(.language)
        default: return undeclaredAtom(local, in: .item, &builder)
        }
    }

    /// Elements of Atom that stand in RSS without their namespace; what is none of them is kept.
    private static func undeclaredAtom(_ local: Word, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        switch local {
        case .date: return .text(.published(.date))
        // Atom's default is plain text, which nobody means here.
        case .content where builder.attributes.value(.type) == nil && builder.attributes.value(.src) == nil:
            return scope == .item ? .markup(.content, .maybeHTML, .inline) : .tree
        case .id, .updated, .modified, .published, .issued, .created, .contributor, .content:
            return Atom.meaning(of: QualifiedName(space: .none, local: local), in: scope, &builder)
        default: return .tree
        }
    }
}
