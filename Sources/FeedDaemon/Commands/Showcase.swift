internal import Pipeline
internal import Storage
internal import Synchronization

/// Prints records for a person as they are appended to the output: the first ones with their quotations, the later ones a
/// line each.
final class Showcase: Sendable {
    private struct State {
        var follower: RecordFollower
        var shown = 0
    }

    private let state: Mutex<State>
    private let clock: WallClock
    private let print: @Sendable (String) -> Void

    /// So many records are shown in full.
    private static let fullAtMost = 12

    /// - Parameters:
    ///   - follower: where the records come from.
    ///   - clock: what their age is told by.
    ///   - print: takes whole lines.
    init(
        _ follower: RecordFollower, clock: WallClock = .system,
        print: @escaping @Sendable (String) -> Void = { Terminal.out($0) }
    ) {
        state = Mutex(State(follower: follower))
        self.clock = clock
        self.print = print
    }

    /// Shows what has come.
    func show() {
        state.withLock { state in
            for line in state.follower.lines() {
                guard let record = try? JSONDocument(Array(line)).root else { continue }
                state.shown += 1
                let words = RecordWords(record, now: clock.now())
                print(state.shown <= Self.fullAtMost ? words.full : words.line)
            }
        }
    }
}
