/// A feed as a file describes it, before the defaults.
struct FeedDraft: Sendable {
    /// The whole description.
    var field: ConfigurationField
    var url: FeedURL?
    /// Set where there is one, be it good or not.
    var urlField: ConfigurationField?
    var id: String?
    var idField: ConfigurationField?
    var title: String?
    var tags: [String] = []
    var interval = IntervalDraft()
    var userAgent: String?
    var headers: [Configuration.Header] = []
    var credential: String?
    var content: Configuration.ContentForm?
    var discover = false

    init(_ field: ConfigurationField) { self.field = field }
}

/// The time between two polls, as far as a section says it.
struct IntervalDraft: Sendable {
    var least: End?
    var most: End?

    struct End: Sendable {
        var wait: Duration
        var field: ConfigurationField
    }

    /// Fills in the end that isn't said. One that is said moves the other along, when it lies beyond it.
    func filled(from usual: ClosedRange<Duration>, _ log: inout FaultLog) -> ClosedRange<Duration> {
        switch (least?.wait, most?.wait) {
        case (nil, nil): return usual
        case (let least?, nil): return least...max(least, usual.upperBound)
        case (nil, let most?): return min(most, usual.lowerBound)...most
        case (let least?, let most?):
            if least <= most { return least...most }
            if let field = self.least?.field {
                log.add(.intervalsCross(least: Quantity.words(least), most: Quantity.words(most)), at: field)
            }
            return usual
        }
    }
}

/// The forms of values that only feeds have.
extension ConfigurationKey {
    /// A list of feeds.
    static func feeds(set: @escaping @Sendable (inout Section, [FeedDraft]) -> Void) -> Self {
        Self("feeds", .list) { field, section, log in set(&section, FeedDraft.all(in: field, &log)) }
    }

    /// What an editor takes to find the JSON Schema of the file; it means nothing to the daemon.
    static func schema() -> Self { .text("$schema") { _, _ in } }
}

extension FeedDraft {
    static func all(in field: ConfigurationField, _ log: inout FaultLog) -> [FeedDraft] {
        guard case .array(let elements) = field.value.content else {
            log.add(field.mismatch(.list), at: field)
            return []
        }
        return elements.enumerated().map { index, value in
            var draft = FeedDraft(field.element(value, "[\(index)]"))
            log.read(draft.field, by: ConfigurationKeys.feed, into: &draft)
            if case .dictionary = value.content, draft.urlField == nil { log.add(.missingKey("url"), at: draft.field) }
            return draft
        }
    }
}

extension ConfigurationKey<FeedDraft> {
    static func url() -> Self {
        Self("url", .text) { field, draft, log in
            draft.urlField = field
            do throws(ConfigurationFault.Problem) {
                draft.url = try FeedURL(try field.text(), in: field.source.directory)
            } catch {
                log.add(error, at: field)
            }
        }
    }

    static func identifier() -> Self {
        Self(
            "id", .text,
            take: { field throws(ConfigurationFault.Problem) in
                let id = try field.text()
                try FeedIdentifier.check(id)
                return (id, field)
            }, set: { ($0.id, $0.idField) = $1 })
    }

    static func headers() -> Self {
        Self("headers", .textsByKey) { field, draft, log in
            guard case .dictionary(let members) = field.value.content else {
                return log.add(field.mismatch(.textsByKey), at: field)
            }
            for member in members {
                let inner = field.element(member.value, ".\(member.key)")
                do throws(ConfigurationFault.Problem) {
                    try HeaderRules.checkName(member.key)
                    guard !draft.headers.contains(where: { $0.name.lowercased() == member.key.lowercased() }) else {
                        throw .invalid("the header stands twice")
                    }
                    let value = try inner.text()
                    try HeaderRules.checkValue(value)
                    draft.headers.append(Configuration.Header(name: member.key, value: value))
                } catch {
                    log.add(error, inner, place: member.place)
                }
            }
        }
    }
}
