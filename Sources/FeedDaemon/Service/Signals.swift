internal import Glibc

/// Signals as events.
enum Signals {
    /// Rung by the handler, which may do little else.
    private static let bell = Bell()

    /// What is under way has so long to end when the daemon is told to stop; the service manager waits for longer.
    private static let secondsToEnd = 4

    /// Raises `stop` at the first SIGTERM or SIGINT, from now on.
    ///
    /// A process that hasn't ended four seconds later, or is told a second time, ends on the spot: what is committed is
    /// durable at every moment, and what is not was never said to be.
    static func raise(_ stop: Stop) {
        // Made now, as a handler may not.
        let bell = bell
        for number in [SIGTERM, SIGINT] { signal(number) { _ in Signals.bell.ring() } }
        // A terminal that is closed takes with it what runs in it; to a service SIGHUP says that files have changed.
        signal(SIGHUP, Terminal.isTerminal(STDERR_FILENO) ? { _ in Signals.bell.ring() } : SIG_IGN)
        let isListening = DetachedThread.start {
            bell.wait()
            stop.raise()
            let isAgain = bell.wait(seconds: secondsToEnd)
            Terminal.error(
                "feedd: \(isAgain ? "told to stop again" : "some work took too long to end"); ending at once\n")
            _exit(0)
        }
        guard !isListening else { return }
        for number in [SIGTERM, SIGINT] { signal(number, SIG_DFL) }
    }

    private static let hangups = Bell()

    /// Runs `body`, in a thread of its own, each time that SIGHUP says that the configuration has changed: where the daemon
    /// runs in a terminal, that signal ends it instead.
    static func onHangup(_ body: @escaping @Sendable () -> Void) {
        guard !Terminal.isTerminal(STDERR_FILENO) else { return }
        let bell = hangups
        let isListening = DetachedThread.start {
            while true {
                bell.wait()
                body()
            }
        }
        if isListening { signal(SIGHUP) { _ in Signals.hangups.ring() } }
    }

    /// A reader that went away is an error of write(2), not the end of the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}
