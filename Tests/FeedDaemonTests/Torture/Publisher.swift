import Foundation
import LoopbackServer
import Synchronization

/// A few feeds that have new items at every request, and list the latest that they had.
final class Publisher: Sendable {
    private struct State {
        var items: [String: Int] = [:]
        var isSilent = false
    }

    private let state = Mutex(State())
    /// Of one item's text, in bytes.
    private let textBytes: Int
    private let newAtMost: Int

    /// Items that a feed lists: more than come while daemon after daemon dies before it has kept one.
    private static let listed = 80

    init(textBytes: Int = 120, newAtMost: Int = 4) {
        self.textBytes = textBytes
        self.newAtMost = newAtMost
    }

    func reply(to request: LoopbackRequest) -> Reply {
        let count = state.withLock { state in
            if !state.isSilent { state.items[request.path, default: 0] += Int.random(in: 1...newAtMost) }
            return state.items[request.path] ?? 0
        }
        let text = String(repeating: "word ", count: textBytes / 5)
        return .ok(
            Feeds.rss(
                (max(count - Self.listed, 0)..<count).map { Feeds.Item("\(request.path)-\($0)", text: "\(text)\($0)") })
        )
    }

    /// Publishes nothing new from now on.
    func fallSilent() { state.withLock { $0.isSilent = true } }

    /// The guids of all items that were ever served.
    var served: Set<String> {
        state.withLock { state in
            Set(state.items.flatMap { path, count in (0..<count).map { "\(path)-\($0)" } })
        }
    }
}
