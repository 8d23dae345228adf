internal import Pipeline

/// Lists of feeds as feed readers exchange them.
enum OPML {
    /// The feeds among the outlines of a document. Titles are kept; the folders around a feed and its categories become tags;
    /// of a feed that stands in several folders the tags are joined. An attribute `id` is the feed's id.
    /// - Source: OPML 2.0, "Subscription lists" and "What is an outline?".
    static func feeds(
        in root: XMLTree.Element, of source: ConfigurationSource, _ log: inout FaultLog
    ) -> [FeedDraft] {
        guard let body = root.children.first(where: { $0.name == "body" }) else {
            let problem = ConfigurationFault.Problem.unreadable("the OPML document has no <body>")
            log.add(ConfigurationFault(file: source.file, place: root.place, path: "", problem: problem))
            return []
        }
        var reader = Reader(source: source)
        reader.outlines(of: body, path: "", folders: [], &log)
        return reader.drafts
    }

    private struct Reader {
        var source: ConfigurationSource
        var drafts: [FeedDraft] = []
        /// Where in `drafts` an address is.
        var known: [String: Int] = [:]

        init(source: ConfigurationSource) { self.source = source }

        /// The tree is bounded in depth.
        mutating func outlines(of parent: XMLTree.Element, path: String, folders: [String], _ log: inout FaultLog) {
            for (index, outline) in parent.children.filter({ $0.name == "outline" }).enumerated() {
                let path = "\(path)outline[\(index)]"
                if let address = outline.address {
                    feed(outline, address, path, folders, &log)
                }
                let name = outline.filled("text") ?? outline.filled("title")
                outlines(of: outline, path: path + ".", folders: folders + (name.map { [$0] } ?? []), &log)
            }
        }

        private mutating func feed(
            _ outline: XMLTree.Element, _ address: String, _ path: String, _ folders: [String], _ log: inout FaultLog
        ) {
            var draft = FeedDraft(attribute(address, of: outline, path))
            let field = attribute(address, of: outline, path + ".xmlUrl")
            draft.urlField = field
            draft.title = outline.filled("title") ?? outline.filled("text")
            draft.tags = unique(folders + categories(of: outline))
            do throws(ConfigurationFault.Problem) {
                let url = try FeedURL(FeedURL.unwrapped(try field.text()), in: source.directory)
                if let earlier = known[url.identity] {
                    drafts[earlier].tags = unique(drafts[earlier].tags + draft.tags)
                    return
                }
                known[url.identity] = drafts.count
                draft.url = url
            } catch {
                log.add(error, at: field)
            }
            if let id = outline.filled("id") { identify(&draft, attribute(id, of: outline, path + ".id"), id, &log) }
            drafts.append(draft)
        }

        private func identify(
            _ draft: inout FeedDraft, _ field: ConfigurationField, _ id: String, _ log: inout FaultLog
        ) {
            do throws(ConfigurationFault.Problem) {
                try FeedIdentifier.check(id)
                draft.id = id
                draft.idField = field
            } catch {
                log.add(error, at: field)
            }
        }

        private func attribute(_ text: String, of outline: XMLTree.Element, _ path: String) -> ConfigurationField {
            let value = ConfigValue(content: .string(text), place: outline.place)
            return ConfigurationField(value: value, path: path, source: source)
        }

        /// `category` is a list of paths such as `/Boston/Weather,/Tech`.
        private func categories(of outline: XMLTree.Element) -> [String] {
            (outline["category"] ?? "").split(separator: ",").compactMap { entry in
                let words = entry.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                return words.split(separator: "/").last.map(String.init)
            }
        }

        private func unique(_ tags: [String]) -> [String] {
            var seen: Set<String> = []
            return tags.filter { seen.insert($0).inserted }
        }
    }
}

extension XMLTree.Element {
    /// An attribute that says something.
    fileprivate func filled(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// Of the feed, where the outline is one: readers write `xmlUrl`, and some of them `xmlurl`.
    fileprivate var address: String? {
        self["xmlUrl"] ?? attributes.first { $0.name.lowercased() == "xmlurl" }?.value
    }

    /// The root of a document.
    init(document bytes: [UInt8]) throws(SourceFault) {
        do {
            self = try XMLTree(bytes).root
        } catch {
            throw SourceFault(place: .line(error.line, column: error.column), problem: error.problem)
        }
    }
}
