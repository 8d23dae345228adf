import Synchronization

@testable import FeedDaemon

/// A wall clock that moves when the test says so.
final class TestClock: Sendable {
    private let time: Mutex<Int64>

    /// - Parameter time: Unix seconds.
    init(_ time: Int64 = 1_800_000_000) { self.time = Mutex(time) }

    var now: Int64 { time.withLock { $0 } }
    var wall: WallClock { WallClock { self.now } }

    func advance(by seconds: Int64) { time.withLock { $0 += seconds } }
}
