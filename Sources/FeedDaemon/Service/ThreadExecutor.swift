internal import Synchronization

/// One thread as the executor of one actor, for work that blocks: SQLite and fdatasync wait for the disk, and must not
/// take a thread from those that read feeds.
///
/// The thread starts with the first job and ends after `stop`; should a job come later still, another one runs it.
/// - Source: Swift Evolution 392, custom actor executors.
final class ThreadExecutor: SerialExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var hasThread = false
        var isStopping = false
    }

    private let state = Mutex(State())
    private let bell = Bell()

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let needsThread = state.withLock { state in
            state.jobs.append(job)
            defer { state.hasThread = true }
            return !state.hasThread
        }
        guard needsThread else { return bell.ring() }
        // Without a thread of its own the work takes one of the runtime's, which is worse than waiting for it.
        if !DetachedThread.start({ [self] in run() }) { Task.detached { [self] in run() } }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }

    /// Ends the thread when it has run the jobs at hand.
    func stop() {
        state.withLock { $0.isStopping = true }
        bell.ring()
    }

    private func run() {
        while true {
            let jobs = state.withLock { state -> [UnownedJob]? in
                if state.jobs.isEmpty, state.isStopping {
                    state.hasThread = false
                    return nil
                }
                defer { state.jobs = [] }
                return state.jobs
            }
            guard let jobs else { return }
            if jobs.isEmpty { bell.wait() }
            for job in jobs { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }
}
