internal import Glibc

/// The time of day, as a value that tests replace.
struct WallClock: Sendable {
    /// Seconds since 1970, UTC. It may jump.
    var now: @Sendable () -> Int64
    /// Seconds since some time, sleep of the machine included. It never jumps.
    var steady: @Sendable () -> Int64

    static let system = WallClock(now: { seconds(CLOCK_REALTIME) }, steady: { seconds(CLOCK_BOOTTIME) })

    private static func seconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec)
    }
}
