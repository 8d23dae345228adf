internal import Pipeline

/// `feedd import`: the feeds of another reader, as a list that `feeds_from` takes.
enum Import: Command {
    static let name = "import"
    static let summary = "Read a list of feeds, OPML say, and print it as JSON for feeds_from"
    static let usage = "[--config FILE] FILE|-"
    static let options = [
        Option(name: "--config", value: "FILE", help: "A configuration, whose feeds are left out")
    ]

    /// - Throws: 65 where the list has faults; all of them are told, and nothing is printed.
    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        let path = try arguments.oneOperand(of: name, what: "the list's file, or - for standard input")
        var known: [Configuration.Feed] = []
        if let file = arguments.value("--config") { known = try ConfigurationFile.load(file).feeds }
        let bytes = try Input.bytes(of: path)
        do throws(ConfigurationFaults) {
            let list = try list(bytes, of: Input.name(of: path), without: known)
            Terminal.out(list.json)
            let left = list.left > 0 ? ", \(list.left) that the configuration has are left out" : ""
            Terminal.error("feedd: \(list.count) \(list.count == 1 ? "feed" : "feeds")\(left)\n")
        } catch {
            throw CommandFailure(code: .dataError, message: error.description)
        }
    }

    /// - Parameters:
    ///   - bytes: a list of feeds in any form.
    ///   - file: what messages call it.
    ///   - known: feeds that are left out.
    /// - Returns: the list as JSON, how many feeds it has, and how many are left out.
    /// - Throws: all that is wrong with it.
    static func list(
        _ bytes: [UInt8], of file: String, without known: [Configuration.Feed]
    ) throws(ConfigurationFaults) -> (json: [UInt8], count: Int, left: Int) {
        var log = FaultLog()
        let drafts = FeedLists.read(bytes, of: file, &log)
        guard log.faults.isEmpty else { throw ConfigurationFaults(log.faults) }
        let urls = Set(known.map(\.url))
        let new = drafts.filter { draft in draft.url.map { !urls.contains($0.text) } ?? false }
        var json = JSONWriter()
        json.openObject()
        json.key("feeds")
        json.openArray()
        for draft in new { write(draft, to: &json) }
        json.closeArray()
        json.closeObject()
        return (json.output + [UInt8(ascii: "\n")], new.count, drafts.count - new.count)
    }

    private static func write(_ draft: FeedDraft, to json: inout JSONWriter) {
        json.openObject()
        json.key("url")
        json.string(draft.url?.text ?? "")
        if let id = draft.id {
            json.key("id")
            json.string(id)
        }
        if let title = draft.title {
            json.key("title")
            json.string(title)
        }
        if !draft.tags.isEmpty {
            json.key("tags")
            json.openArray()
            for tag in draft.tags { json.string(tag) }
            json.closeArray()
        }
        json.closeObject()
    }
}
