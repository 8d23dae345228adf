import Foundation
import Synchronization

/// The program as it was built, run as a process of its own.
final class Program: Sendable {
    /// What became of a run.
    struct End: Sendable {
        /// Nil where a signal ended it.
        var code: Int32?
        var output: String
        var errors: String
        /// The most memory that it held, in bytes.
        var peak: Int
        var took: Duration
        /// When it ended; whoever waits for it on a busy machine learns it late.
        var moment: ContinuousClock.Instant
    }

    /// Beside the tests, where the build puts both.
    static let path: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = (tests as NSString).deletingLastPathComponent + "/feedd"
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : Checkout.root + "/.build/debug/feedd"
    }()
    static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

    private static let starting = NSLock()

    let id: pid_t
    private let output = Stream()
    private let errors = Stream()
    private struct Death {
        var status: Int32
        var peak: Int
        var moment: ContinuousClock.Instant
    }

    private let end = Mutex<(end: Death?, waiter: CheckedContinuation<Void, Never>?)>((nil, nil))
    private let start = ContinuousClock.now

    /// Runs it to its end.
    static func run(_ arguments: String..., input: String = "") async throws -> End {
        try await Program(arguments, input: input).ended()
    }

    /// - Parameters:
    ///   - arguments: behind the program's name.
    ///   - input: its standard input.
    ///   - shell: a command line that runs the program as `"$@"`; nil runs it directly.
    /// - Throws: where it can't be started.
    init(_ arguments: [String], input: String = "", shell: String? = nil) throws {
        let words = (shell.map { ["/bin/sh", "-c", $0, "sh"] } ?? []) + [Self.path] + arguments
        // One start at a time: between the making of a pipe and its flag no other may come.
        Self.starting.lock()
        defer { Self.starting.unlock() }
        let (stdin, stdout, stderr) = (try PipeEnds(), try PipeEnds(), try PipeEnds())
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        let ends = [stdin.reading, stdout.writing, stderr.writing]
        for (number, end) in ends.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, end.fileDescriptor, Int32(number))
        }
        var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        var id: pid_t = 0
        let code = unsafe posix_spawn(&id, words[0], &actions, nil, &pointers, environ)
        guard code == 0 else { throw CocoaError(.executableNotLoadable) }
        self.id = id
        for end in ends { try end.close() }
        try stdin.writing.write(contentsOf: Data(input.utf8))
        try stdin.writing.close()
        output.read(stdout.reading)
        errors.read(stderr.reading)
        Thread.detachNewThread { [self] in awaitEnd() }
    }

    private func awaitEnd() {
        var status: Int32 = 0
        var peak = 0
        // What wait4(2) says of the peak counts the memory of these tests in, as the process began as a copy of them.
        while unsafe waitpid(id, &status, WNOHANG) == 0 {
            peak = max(peak, Self.highWater(of: id))
            usleep(Self.sampleMicroseconds)
        }
        let moment = ContinuousClock.now
        let waiter = end.withLock { end in
            end.end = Death(status: status, peak: peak, moment: moment)
            return end.waiter
        }
        waiter?.resume()
    }

    /// The mark only rises, so that a sample misses no more than what came after it.
    private static let sampleMicroseconds: UInt32 = 10_000

    /// The most memory that a process has held so far, in bytes.
    /// - Source: proc(5), `VmHWM`.
    private static func highWater(of id: pid_t) -> Int {
        let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) << 10
    }

    func signal(_ number: Int32) { kill(id, number) }

    /// What it has said on standard error so far.
    var said: String { errors.soFar }

    /// Waits until it has said these words on standard error.
    func says(_ words: String) async { await errors.says(words) }

    /// Waits until it has said these words on standard output.
    func prints(_ words: String) async { await output.says(words) }

    /// Waits for its end.
    func ended() async -> End {
        await withCheckedContinuation { continuation in
            let hasEnded = end.withLock { end in
                if end.end == nil { end.waiter = continuation }
                return end.end != nil
            }
            if hasEnded { continuation.resume() }
        }
        let death = end.withLock { $0.end } ?? Death(status: 0, peak: 0, moment: .now)
        let code = death.status & 0x7F == 0 ? death.status >> 8 & 0xFF : nil
        return End(
            code: code, output: await output.all(), errors: await errors.all(), peak: death.peak,
            took: start.duration(to: death.moment), moment: death.moment)
    }
}

/// The ends of a pipe that no later process inherits: one that a sibling held open would never end.
private struct PipeEnds {
    let reading: FileHandle
    let writing: FileHandle

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }
}

/// What a process writes, as it comes.
private final class Stream: Sendable {
    private struct State {
        var bytes = Data()
        var hasEnded = false
        /// Nil words wait for the end.
        var waiters: [(words: String?, goOn: CheckedContinuation<Void, Never>)] = []

        func has(_ words: String?) -> Bool {
            hasEnded || (words.map { bytes.firstRange(of: Data($0.utf8)) != nil } ?? false)
        }
    }

    private let state = Mutex(State())

    func read(_ file: FileHandle) {
        Thread.detachNewThread {
            while true {
                let bytes = file.availableData
                if bytes.isEmpty { break }
                self.change { $0.bytes += bytes }
            }
            self.change { $0.hasEnded = true }
        }
    }

    func says(_ words: String?) async {
        await withCheckedContinuation { continuation in
            let isSaid = state.withLock { state in
                if state.has(words) { return true }
                state.waiters.append((words, continuation))
                return false
            }
            if isSaid { continuation.resume() }
        }
    }

    var soFar: String { state.withLock { String(decoding: $0.bytes, as: UTF8.self) } }

    func all() async -> String {
        await says(nil)
        return state.withLock { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private func change(_ body: (inout State) -> Void) {
        let heard = state.withLock { state in
            body(&state)
            let heard = state.waiters.filter { state.has($0.words) }.map(\.goOn)
            state.waiters = state.waiters.filter { !state.has($0.words) }
            return heard
        }
        for continuation in heard { continuation.resume() }
    }
}
