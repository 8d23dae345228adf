internal import Glibc
import Synchronization

/// One thread as the executor of one actor, for work that blocks: SQLite and fdatasync wait for the disk, and must not
/// take a thread from those that read feeds.
/// - Source: Swift Evolution 392, custom actor executors.
final class ThreadExecutor: SerialExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var isStopping = false
    }

    private let state = Mutex(State())
    private let bell = Bell()

    init() {
        Bell.startThread { [self] in run() }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        bell.ring()
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }

    /// Ends the thread when it has run the jobs at hand; nothing may be asked of the actor afterwards.
    func stop() {
        state.withLock { $0.isStopping = true }
        bell.ring()
    }

    private func run() {
        while true {
            let (jobs, isStopping) = state.withLock { state in
                let jobs = state.jobs
                state.jobs = []
                return (jobs, state.isStopping)
            }
            if jobs.isEmpty {
                if isStopping { return }
                bell.wait()
            }
            for job in jobs { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }
}

/// Wakes one thread that waits; a ring that comes first is not lost.
@safe
private final class Bell: Sendable {
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

    func ring() { _ = unsafe sem_post(semaphore) }
    func wait() { while unsafe sem_wait(semaphore) == -1, errno == EINTR {} }

    /// Starts a thread that is nobody's to join.
    static func startThread(_ body: @escaping @Sendable () -> Void) {
        final class Box: Sendable {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let box = unsafe Unmanaged.passRetained(Box(body)).toOpaque()
        unsafe pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, box)
        unsafe pthread_attr_destroy(&attributes)
    }
}
