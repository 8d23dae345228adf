import Synchronization

/// One thread as the executor of one actor: it runs the actor's jobs and, in between, the actor's own loop.
///
/// The compiler keeps the actor's state to this thread, and with it all that libcurl wants to be used from one thread.
/// Behind `stop` the thread is gone; jobs that still come run one after another on the runtime's own threads.
/// - Source: Swift Evolution 392, custom actor executors; 424 and 471 for the checks.
final class LoopThread: SerialExecutor {
    /// What the actor does in its loop; both run on the thread.
    struct Work: Sendable {
        /// Does what can be done without waiting. Returns whether there is something to wait for.
        var turn: @Sendable () -> Bool
        /// Waits for it, until it comes or `wake` is called.
        var wait: @Sendable () -> Void
        /// Ends a `wait`; called from any thread, only while the thread is about to wait or waits.
        var wake: @Sendable () -> Void
    }

    private struct State {
        var jobs: [UnownedJob] = []
        var waiting = Waiting.not
        /// Something other than a job has come since the last turn.
        var isNudged = false
        var isStopping = false
        /// The thread runs no more jobs; whoever brings one sees to it.
        var hasEnded = false
        var isDraining = false
        /// Who may run jobs now.
        var runner: UInt?
        var thread: Thread?
        var wake: (@Sendable () -> Void)?
    }

    private enum Waiting { case not, forWork, forJobs }

    private let state = Mutex(State())
    private let doorbell = Doorbell()

    /// Starts the thread. Called once, from the initializer of the actor.
    /// - Returns: false where the system has no thread to give; jobs then run on the runtime's own.
    func start(_ work: Work) -> Bool {
        let thread = Thread { self.run(work) }
        state.withLock { state in
            state.thread = thread
            state.wake = work.wake
            if thread == nil { state.hasEnded = true }
        }
        return thread != nil
    }

    /// Ends the thread when it has run the jobs at hand, and waits for that if told to. The first call alone counts.
    func stop(join: Bool) {
        let thread = state.withLock { state in
            state.isStopping = true
            ring(&state)
            return state.thread.take()
        }
        if join { thread?.join() } else { thread?.detach() }
    }

    private func run(_ work: Work) {
        state.withLock { $0.runner = Thread.current }
        while true {
            runJobs(state.withLock { $0.jobs.take() })
            let isBusy = work.turn()
            let next = state.withLock { state -> Waiting in
                guard state.jobs.isEmpty, !state.isNudged else {
                    state.isNudged = false
                    return .not
                }
                if state.isStopping {
                    state.hasEnded = true
                    state.runner = nil
                    state.wake = nil
                    return .not
                }
                state.waiting = isBusy ? .forWork : .forJobs
                return state.waiting
            }
            switch next {
            case .forWork: work.wait()
            case .forJobs: doorbell.wait()
            case .not: if state.withLock({ $0.hasEnded }) { return }
            }
            state.withLock { $0.waiting = .not }
        }
    }

    /// Has the thread take another turn before it waits.
    func nudge() {
        state.withLock { state in
            state.isNudged = true
            ring(&state)
        }
    }

    private func runJobs(_ jobs: [UnownedJob]) {
        for job in jobs { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
    }

    /// Once for each wait: further jobs find the thread on its way.
    private func ring(_ state: inout State) {
        switch state.waiting {
        case .not: return
        case .forWork: state.wake?()
        case .forJobs: doorbell.ring()
        }
        state.waiting = .not
    }

    // MARK: SerialExecutor

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let mustDrain = state.withLock { state in
            state.jobs.append(job)
            ring(&state)
            guard state.hasEnded, !state.isDraining else { return false }
            state.isDraining = true
            return true
        }
        if mustDrain { Task.detached { self.drain() } }
    }

    private func drain() {
        while true {
            let jobs = state.withLock { state in
                state.isDraining = !state.jobs.isEmpty
                state.runner = state.isDraining ? Thread.current : nil
                return state.jobs.take()
            }
            if jobs.isEmpty { return }
            runJobs(jobs)
        }
    }

    func checkIsolated() {
        precondition(isIsolatingCurrentContext() == true, "this is not the client's thread")
    }

    func isIsolatingCurrentContext() -> Bool? { state.withLock { $0.runner } == Thread.current }
}

extension Array {
    /// All of it, leaving none.
    fileprivate mutating func take() -> [Element] {
        defer { self = [] }
        return self
    }
}
