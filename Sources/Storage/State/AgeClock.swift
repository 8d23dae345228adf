internal import Glibc

/// Counts the seconds that have passed for the output, for deciding what is old enough to be archived or deleted.
///
/// While the daemon runs it follows the monotonic clock, so that a wall clock that jumps makes nothing old. Between two runs
/// it follows the same clock if the machine hasn't been started anew, and else the wall clock, which is believed for a
/// month at most.
final class AgeClock {
    private let wall: () -> Int64
    private let uptime: Uptime
    private let write: Statement
    /// Its own seconds, and those of the uptime, when it was started.
    private let base: Int64
    private let start: Int64
    private(set) var saved: Int64

    /// A machine whose clock stood at 1970, or ran ahead, must not find everything old at once. After a longer stop things
    /// are kept for longer.
    private static let longestStop: Int64 = 31 * 86_400

    init(_ database: Connection, wall: @escaping () -> Int64, uptime: Uptime) throws(StorageError) {
        self.wall = wall
        self.uptime = uptime
        write = try database.prepare(
            "INSERT OR REPLACE INTO age (one, seconds, wall, boot, uptime) VALUES (1, ?, ?, ?, ?)")
        let read = try database.prepare("SELECT seconds, wall, boot, uptime FROM age")
        start = uptime.seconds()
        if try read.step() {
            let isSameBoot = uptime.boot != nil && read.optionalText(2) == uptime.boot
            let stop = isSameBoot ? start - read.integer(3) : min(wall() - read.integer(1), Self.longestStop)
            base = read.integer(0) + max(stop, 0)
        } else {
            base = 0
        }
        saved = base
    }

    func now() -> Int64 { base + max(uptime.seconds() - start, 0) }

    /// Keeps the time; part of a transaction.
    func save() throws(StorageError) {
        let now = now()
        try write.run(.integer(now), .integer(wall()), .optional(uptime.boot), .integer(uptime.seconds()))
        saved = now
    }
}

/// A clock that never jumps, and counts while the machine sleeps.
public struct Uptime {
    /// Names the run of the machine in which `seconds` count; nil where it can't be known.
    public var boot: String?
    public var seconds: () -> Int64

    public init(boot: String?, seconds: @escaping () -> Int64) {
        self.boot = boot
        self.seconds = seconds
    }

    /// - Source: clock_gettime(2), `CLOCK_BOOTTIME`; random(4), `boot_id`.
    public static var system: Uptime {
        Uptime(boot: bootID) {
            var time = timespec()
            unsafe clock_gettime(CLOCK_BOOTTIME, &time)
            return Int64(time.tv_sec)
        }
    }

    private static var bootID: String? {
        let number = unsafe open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { return nil }
        let file = Descriptor(number)
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(file.number, $0.baseAddress, $0.count) }
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
}
