internal import CSystemd
internal import Glibc

/// What the service manager is told that started the daemon; nothing where none did.
/// - Source: sd_notify(3), sd_watchdog_enabled(3).
struct ServiceManager: Sendable {
    private let send: @Sendable (String) -> Void
    /// The daemon is taken to hang when it hasn't been heard of for so long; nil where nobody listens for that.
    let watchdog: Duration?

    init(watchdog: Duration? = nil, send: @escaping @Sendable (String) -> Void) {
        self.watchdog = watchdog
        self.send = send
    }

    /// The one that the environment names. What can't be sent is lost: the work goes on.
    static var ofProcess: ServiceManager {
        var microseconds: UInt64 = 0
        let isWatched = unsafe sd_watchdog_enabled(0, &microseconds) > 0
        return ServiceManager(watchdog: isWatched ? .microseconds(Int64(clamping: microseconds)) : nil) {
            _ = unsafe sd_notify(0, $0)
        }
    }

    /// State and output are open, and polling begins; or a reload is done.
    func ready(_ words: String) { send("READY=1\n\(Self.status(words))") }

    /// A reload begins.
    func reloading() {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        let microseconds = Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
        send("RELOADING=1\nMONOTONIC_USEC=\(microseconds)\n\(Self.status("reading the configuration"))")
    }

    func stopping() { send("STOPPING=1\n\(Self.status("ending what is under way"))") }

    /// A start that waits for the disk takes longer than starts may.
    func waits(atMost pause: Duration, _ words: String) {
        send("EXTEND_TIMEOUT_USEC=\((pause + .seconds(10)).wholeSeconds * 1_000_000)\n\(Self.status(words))")
    }

    /// All parts go on.
    func alive(_ words: String) { send((watchdog == nil ? "" : "WATCHDOG=1\n") + Self.status(words)) }

    private static func status(_ words: String) -> String {
        "STATUS=\(String(words.map { $0.isNewline ? " " : $0 }))"
    }
}
