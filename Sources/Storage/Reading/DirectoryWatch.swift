internal import Glibc

/// Waits until something happens in an output directory.
///
/// Where the system has no watch to give, or tells nothing (a network file system that others write to), it looks again
/// after a second.
public final class DirectoryWatch {
    private let directory: OutputDirectory
    private let watch: Descriptor

    private static let longestWait_ms: Int32 = 1_000

    public init(_ directory: OutputDirectory) {
        self.directory = directory
        watch = Descriptor(inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)))
        look()
    }

    /// Watches the directory as it is held now.
    private func look() {
        let events = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
        unsafe inotify_add_watch(watch.number, "/proc/self/fd/\(directory.descriptor.number)", events)
    }

    /// Returns when something happened since the last call, after a signal, when the reader of `output` has gone, or after
    /// a second.
    /// - Parameter output: a descriptor that is written to.
    /// - Returns: false where nobody reads `output` any more.
    public func wait(output: Int32) -> Bool {
        var waiting = [
            pollfd(fd: watch.number, events: Int16(POLLIN), revents: 0), pollfd(fd: output, events: 0, revents: 0),
        ]
        let count = unsafe poll(&waiting, 2, Self.longestWait_ms)
        // It may have been removed, and made anew.
        if directory.follow() { look() }
        guard count > 0 else { return true }
        if waiting[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return false }
        var events = [UInt8](repeating: 0, count: 4_096)
        while unsafe read(watch.number, &events, events.count) > 0 {}
        return true
    }
}
