import LoopbackServer
import Synchronization

/// What a server answers by path, changed as the test goes on; 404 where nothing is said.
final class Answers: Sendable {
    typealias Answer = @Sendable (LoopbackRequest) -> Reply

    private let answers = Mutex<[String: Answer]>([:])

    subscript(path: String) -> Answer {
        get {
            let missing: Answer = { _ in .status(404) }
            return answers.withLock { $0[path] } ?? missing
        }
        set { answers.withLock { $0[path] = newValue } }
    }

    func reply(to request: LoopbackRequest) -> Reply { self[request.path](request) }

    /// The same answer to all that is asked.
    func set(_ path: String, _ reply: Reply) { self[path] = { _ in reply } }
}
