import Glibc

/// Processor time of the thread that asks, which a busy machine doesn't lengthen.
enum ProcessorTime {
    static var now: Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// What the work costs; it must not suspend.
    static func spent(_ work: () -> Void) -> Duration {
        let start = now
        work()
        return now - start
    }
}
