internal import Glibc

/// Messages to whoever runs the program, one line each, on standard error.
///
/// Under systemd each line begins with its priority, which the journal takes off.
/// - Source: sd-daemon(3), "prefixing".
struct Log: Sendable {
    enum Level: Int, Sendable, Comparable {
        case error = 3, warning = 4, notice = 5, info = 6

        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    private let write: @Sendable (String) -> Void
    private let prefixes: Bool
    private let least: Level

    /// - Parameters:
    ///   - least: messages that matter less are left out.
    ///   - prefixes: whether lines bear their priority for the journal.
    ///   - write: takes each line with its newline.
    init(least: Level = .info, prefixes: Bool = false, write: @escaping @Sendable (String) -> Void) {
        self.least = least
        self.prefixes = prefixes
        self.write = write
    }

    /// To standard error, for the journal where it listens.
    static func standard(least: Level = .info) -> Log {
        Log(least: least, prefixes: unsafe getenv("JOURNAL_STREAM") != nil) { Terminal.error($0) }
    }

    func error(_ message: String) { put(.error, message) }
    func warning(_ message: String) { put(.warning, message) }
    func notice(_ message: String) { put(.notice, message) }
    func info(_ message: String) { put(.info, message) }

    private func put(_ level: Level, _ message: String) {
        guard level <= least else { return }
        // What feeds and servers say may hold anything; a message stays one line.
        let line = String(
            String.UnicodeScalarView(
                message.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        write((prefixes ? "<\(level.rawValue)>" : "") + "feedd: \(line)\n")
    }
}
