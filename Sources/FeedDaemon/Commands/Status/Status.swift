internal import Glibc
internal import Pipeline
internal import Serving

/// `feedd status`: how the daemon is, whether it runs or not.
///
/// What is known of the feeds is read from the state, so that the answer is there when the daemon isn't, which is when
/// somebody asks. What no file tells, why it pauses say, the daemon is asked itself where it serves its status. A configuration
/// with faults keeps nobody from the answer, for a daemon runs on with the last good one.
enum Status: Command {
    static let name = "status"
    static let summary = "Tell how the daemon and its feeds are, whether it runs or not (exit code 3)"
    static let usage = "[--json] [--config FILE]"
    static let options = [
        Option(name: "--json", value: nil, help: "As JSON, for a program"), ConfigurationFile.option,
    ]

    /// - Throws: 78 where the configuration has faults, and else 3 where no daemon runs; how things are is told before.
    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        try arguments.refuseOperands(of: Self.self)
        let file = try ConfigurationFile.choose(arguments.value("--config"))
        let (configuration, faults) = ConfigurationFile.readable(file)
        let known: KnownState
        do throws(CommandFailure) {
            known = try KnownState.read(configuration)
        } catch {
            guard let faults else { throw error }
            throw CommandFailure(code: .configuration, message: "\(faults)\n\(error.message)")
        }
        // Where faults hide the place of the state, who answers at the place of the status is the daemon.
        let answer = known.daemon == nil && faults == nil ? nil : configuration.status.listen.flatMap(ask)
        Terminal.out(
            arguments.has("--json") ? json(known, answer) : Array(text(known, answer, TerminalStyle.output).utf8))
        if let faults {
            let words = "the configuration has faults; a daemon that runs keeps to the last good one"
            throw CommandFailure(code: .configuration, message: "\(words)\n\(faults)")
        }
        if !runs(known, answer) { throw CommandFailure(code: .notRunning, message: "") }
    }

    private static func runs(_ known: KnownState, _ answer: [String]?) -> Bool { known.daemon != nil || answer != nil }

    /// What the daemon says of itself; nil where it doesn't answer.
    private static func ask(_ place: Configuration.Place) -> [String]? {
        guard let body = HTTPProbe.body(of: "/healthz", at: ListeningPlace(place)),
            let answer = try? JSONDocument(body).root, answer["status"]?.string != nil
        else { return nil }
        return answer["reasons"].map { $0.elements.compactMap(\.string) } ?? []
    }

    /// - Parameters:
    ///   - known: what the state tells.
    ///   - faults: what keeps the daemon from its work, as it says itself; nil where it says nothing.
    ///   - style: how a terminal shows it.
    /// - Returns: lines for a person.
    static func text(_ known: KnownState, _ faults: [String]?, _ style: TerminalStyle) -> String {
        let snapshot = known.snapshot
        let runs = runs(known, faults)
        let isWell = runs && faults?.isEmpty != false && snapshot.counts[.failing, default: 0] == 0
        let sentence = (runs ? "" : "No daemon runs. ") + StatusWords.sentence(snapshot, isRunning: runs)
        var text = style.paint(sentence, isWell ? .good : .warning) + "\n"
        for fault in faults ?? [] { text += style.paint(PlainText.line(fault), .bad) + "\n" }
        let process = known.daemon.map { "yes, process \($0)" }
        var rows = [["Running", process ?? (runs ? "yes, it answers" : style.paint("no", .bad))]]
        for figure in StatusWords.figures(snapshot) {
            switch figure.value {
            case .text(let value): rows.append([figure.name, value])
            case .time(let time): rows.append([figure.name, TimeWords.distance(time, now: snapshot.now)])
            }
        }
        return text + TextTable(rows: rows, indent: 2).text
    }

    private static func json(_ known: KnownState, _ faults: [String]?) -> [UInt8] {
        let snapshot = known.snapshot
        var json = JSONWriter()
        json.openObject()
        json.key("running")
        json.bool(runs(known, faults))
        if let daemon = known.daemon {
            json.key("process")
            json.number(Int64(daemon))
        }
        if let faults, !faults.isEmpty {
            json.key("reasons")
            json.openArray()
            for fault in faults { json.string(fault) }
            json.closeArray()
        }
        json.key("feeds")
        json.openObject()
        let counts = snapshot.counts
        json.key("failing")
        json.number(Int64(counts[.failing, default: 0]))
        json.key("damaged")
        json.number(Int64(counts[.damaged, default: 0]))
        json.key("gone")
        json.number(Int64(counts[.gone, default: 0]))
        json.key("new")
        json.number(Int64(counts[.new, default: 0]))
        json.key("well")
        json.number(Int64(counts[.well, default: 0]))
        json.key("stale")
        json.number(Int64(snapshot.staleCount))
        json.key("slow")
        json.number(Int64(snapshot.slowCount))
        json.closeObject()
        json.key("last_seq")
        json.number(Int64(clamping: snapshot.lastSeq))
        if let time = snapshot.feeds.compactMap(\.lastAttempt).max() {
            json.key("last_poll")
            json.time(time)
        }
        json.closeObject()
        return json.output + [UInt8(ascii: "\n")]
    }
}
