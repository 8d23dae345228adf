import Synchronization

@testable import FeedDaemon

/// A wall clock that moves when the test says so.
final class TestClock: Sendable {
    private let time: Mutex<Int64>
    /// How far it has been set forward or back.
    private let shift = Mutex<Int64>(0)

    /// - Parameter time: Unix seconds.
    init(_ time: Int64 = 1_800_000_000) { self.time = Mutex(time) }

    var now: Int64 { time.withLock { $0 } + shift.withLock { $0 } }
    var wall: WallClock { WallClock(now: { self.now }, steady: { self.time.withLock { $0 } }) }

    func advance(by seconds: Int64) { time.withLock { $0 += seconds } }

    /// Sets it to another time of day; no time passes.
    func jump(by seconds: Int64) { shift.withLock { $0 += seconds } }
}
