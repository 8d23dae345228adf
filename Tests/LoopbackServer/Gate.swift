internal import Glibc
internal import Synchronization

/// Holds answers back until the test lets them go: all that wait, and all that come later.
public final class Gate: Sendable {
    /// A pipe: when its one end is closed, whoever polls the other knows.
    private let exit: Int32
    private let entry: Mutex<Int32?>

    public init() {
        var ends: [Int32] = [-1, -1]
        // A program that a test starts meanwhile must not hold the gate shut.
        let code = unsafe pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        precondition(code == 0, "there is no pipe for a gate")
        exit = ends[0]
        entry = Mutex(ends[1])
    }

    deinit {
        open()
        close(exit)
    }

    /// Lets all go. May be called again.
    public func open() {
        let end = entry.withLock { $0.take() }
        if let end { close(end) }
    }

    /// - Returns: false where the client hung up first, or the server stopped.
    func wait(orHangUpOf socket: Int32) -> Bool {
        var watched = [
            pollfd(fd: exit, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Socket.hangUpEvents, revents: 0),
        ]
        while unsafe poll(&watched, 2, -1) < 0, errno == EINTR {}
        return watched[0].revents != 0
    }
}
