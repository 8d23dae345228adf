internal import Glibc

/// The time of day, as a value that tests replace.
struct WallClock: Sendable {
    /// Seconds since 1970, UTC.
    var now: @Sendable () -> Int64

    static let system = WallClock {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec)
    }
}
