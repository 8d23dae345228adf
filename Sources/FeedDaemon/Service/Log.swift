/// Messages to whoever runs the program: readable lines on standard error, or messages with fields in the journal where
/// that is where standard error leads.
struct Log: Sendable {
    /// As in syslog(3).
    enum Level: Int, Sendable, Comparable {
        case error = 3, warning = 4, notice = 5, info = 6

        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    typealias Fields = [(name: String, value: String)]

    private let write: @Sendable (String) -> Void
    private let journal: (@Sendable (Fields) -> Bool)?
    private let least: Level

    /// - Parameters:
    ///   - least: messages that matter less are left out.
    ///   - journal: takes a message with its fields, and says whether it has; nil where there is none.
    ///   - write: takes each line with its newline, of messages that the journal doesn't take.
    init(
        least: Level = .info, journal: (@Sendable (Fields) -> Bool)? = nil, write: @escaping @Sendable (String) -> Void
    ) {
        self.least = least
        self.journal = journal
        self.write = write
    }

    /// To the journal where it listens, else to standard error.
    static func standard(least: Level = .info) -> Log {
        var journal: (@Sendable (Fields) -> Bool)?
        if Journal.isListening { journal = { Journal.send($0) } }
        return Log(least: least, journal: journal) { Terminal.error($0) }
    }

    func error(_ message: String, _ subject: LogSubject = LogSubject()) { put(.error, message, subject) }
    func warning(_ message: String, _ subject: LogSubject = LogSubject()) { put(.warning, message, subject) }
    func notice(_ message: String, _ subject: LogSubject = LogSubject()) { put(.notice, message, subject) }
    func info(_ message: String, _ subject: LogSubject = LogSubject()) { put(.info, message, subject) }

    private func put(_ level: Level, _ message: String, _ subject: LogSubject) {
        guard level <= least else { return }
        // What feeds and servers say may hold anything; a message stays one line.
        let line = String(
            String.UnicodeScalarView(
                message.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        if let journal {
            let fields =
                [("MESSAGE", line), ("PRIORITY", "\(level.rawValue)"), ("SYSLOG_IDENTIFIER", "feedd")] + subject.fields
            if journal(fields) { return }
            // The journal takes a line's priority off. - Source: sd-daemon(3), "prefixing".
            return write("<\(level.rawValue)>feedd: \(line)\n")
        }
        write("feedd: \(line)\n")
    }
}
