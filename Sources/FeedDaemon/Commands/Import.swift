internal import Pipeline

/// `feedd import`: the feeds of another reader, as a list that `feeds_from` takes.
enum Import: Command {
    static let name = "import"
    static let summary = "Read a list of feeds, OPML say, and print it as JSON for feeds_from"
    static let usage = "[--config FILE] FILE|-"
    static let options = [
        Option(name: "--config", value: "FILE", help: "A configuration, whose feeds are left out")
    ]

    /// - Throws: 65 where nothing of the list can be read; what else is wrong with it is told, and left out.
    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        let path = try arguments.oneOperand(of: name, what: "the list's file, or - for standard input")
        var known: [Configuration.Feed] = []
        if let file = arguments.value("--config") { known = try ConfigurationFile.load(file).feeds }
        let bytes = try Input.bytes(of: path)
        do throws(ConfigurationFaults) {
            let list = try list(bytes, of: Input.name(of: path), without: known)
            Terminal.out(list.json)
            for remark in list.remarks { Terminal.error("feedd: \(PlainText.line(remark))\n") }
            let left = list.left > 0 ? ", \(list.left) that the configuration has are left out" : ""
            Terminal.error("feedd: \(list.count) \(list.count == 1 ? "feed" : "feeds")\(left)\n")
        } catch {
            throw CommandFailure(code: .dataError, message: error.description)
        }
    }

    /// Feeds of a list that a configuration may take in.
    struct List {
        /// For `feeds_from`.
        var json: [UInt8]
        var count: Int
        /// How many are left out as the configuration has them.
        var left: Int
        /// What was left out or changed for other reasons, a line each.
        var remarks: [String]
    }

    /// - Parameters:
    ///   - bytes: a list of feeds in any form.
    ///   - file: what messages call it.
    ///   - known: feeds that are left out.
    /// - Returns: the feeds that can be read, each once and with an id that no other has.
    /// - Throws: all that is wrong with it, where no feed can be read.
    static func list(
        _ bytes: [UInt8], of file: String, without known: [Configuration.Feed]
    ) throws(ConfigurationFaults) -> List {
        var log = FaultLog()
        let drafts = FeedLists.read(bytes, of: file, &log)
        guard log.faults.isEmpty || drafts.contains(where: { $0.url != nil }) else {
            throw ConfigurationFaults(log.faults)
        }
        var remarks = log.faults.isEmpty ? [] : ConfigurationFaults(log.faults).faults.map { "left out: \($0)" }
        let configured = Set(known.map { identity(of: $0.url) })
        var seen: Set<String> = []
        var ids = Set(known.map(\.id))
        var new: [FeedDraft] = []
        var left = 0
        for var draft in drafts {
            guard let url = draft.url else { continue }
            if configured.contains(url.identity) {
                left += 1
                continue
            }
            guard seen.insert(url.identity).inserted else {
                remarks.append("left out: \(url.text) stands in the list twice")
                continue
            }
            let id = draft.id ?? FeedIdentifier.derived(from: url)
            if ids.contains(id) {
                let free = FeedIdentifier.free(for: url, taken: ids)
                remarks.append("\(url.text) is given the id \(free), as another feed has the id \(id)")
                draft.id = free
            }
            ids.insert(draft.id ?? id)
            new.append(draft)
        }
        return List(json: written(new), count: new.count, left: left, remarks: remarks)
    }

    /// By which two addresses are those of one feed.
    private static func identity(of url: String) -> String {
        // That of a local file is written from the root on already.
        (try? FeedURL(url, in: "/"))?.identity ?? url
    }

    private static func written(_ feeds: [FeedDraft]) -> [UInt8] {
        var json = JSONWriter()
        json.openObject()
        json.key("feeds")
        json.openArray()
        for feed in feeds { write(feed, to: &json) }
        json.closeArray()
        json.closeObject()
        return json.output + [UInt8(ascii: "\n")]
    }

    private static func write(_ draft: FeedDraft, to json: inout JSONWriter) {
        json.openObject()
        json.member("url", draft.url?.text)
        json.member("id", draft.id)
        json.member("title", draft.title)
        json.member("tags", draft.tags)
        json.closeObject()
    }
}
