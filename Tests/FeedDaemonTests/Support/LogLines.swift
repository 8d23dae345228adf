import Synchronization

@testable import FeedDaemon

/// What was said in the log, and who waits to hear something.
final class LogLines: Sendable {
    private struct State {
        var lines: [String] = []
        var waiters: [(word: String, goOn: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Mutex(State())

    var log: Log { Log { line in self.add(String(line.dropLast())) } }
    var lines: [String] { state.withLock { $0.lines } }

    /// Waits until a line with these words has been said.
    func says(_ words: String) async {
        await withCheckedContinuation { continuation in
            let isSaid = state.withLock { state in
                if state.lines.contains(where: { $0.contains(words) }) { return true }
                state.waiters.append((words, continuation))
                return false
            }
            if isSaid { continuation.resume() }
        }
    }

    @Sendable func add(_ line: String) {
        let heard = state.withLock { state in
            state.lines.append(line)
            let heard = state.waiters.filter { line.contains($0.word) }
            state.waiters.removeAll { line.contains($0.word) }
            return heard.map(\.goOn)
        }
        for continuation in heard { continuation.resume() }
    }
}
