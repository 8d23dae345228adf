internal import Glibc

/// Wakes one thread that waits; a ring that comes first is not lost.
@safe
final class Bell: Sendable {
    // POSIX semaphores may be used from any thread.
    private nonisolated(unsafe) let semaphore: UnsafeMutablePointer<sem_t>

    init() {
        unsafe semaphore = .allocate(capacity: 1)
        unsafe sem_init(semaphore, 0, 0)
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    /// May be called within a signal's handler.
    /// - Source: signal-safety(7), `sem_post`.
    func ring() { _ = unsafe sem_post(semaphore) }

    func wait() { while unsafe sem_wait(semaphore) == -1, errno == EINTR {} }

    /// Waits for so many whole seconds at most.
    /// - Returns: whether it rang.
    func wait(seconds: Int) -> Bool {
        // The clock of sem_timedwait(3) is the wall's; where it jumps, the wait is longer or shorter by as much.
        var end = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &end)
        end.tv_sec += seconds
        while unsafe sem_timedwait(semaphore, &end) == -1 {
            if errno != EINTR { return false }
        }
        return true
    }
}
