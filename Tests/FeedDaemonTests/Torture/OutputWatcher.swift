import Foundation
import Synchronization

@testable import Storage

/// Somebody who reads every byte of every segment as it comes, and remembers all of it.
final class OutputWatcher: Sendable {
    private struct State {
        var seen: [SegmentName: Data] = [:]
        var complaints: [String] = []
        var isStopping = false
        var hasStopped = false
    }

    private let directory: String
    private let state = Mutex(State())

    /// Looks again after so long.
    private static let pauseMicroseconds: UInt32 = 5_000

    init(_ directory: String) {
        self.directory = directory
        Thread.detachNewThread { [self] in
            while !state.withLock({ $0.isStopping }) {
                look()
                usleep(Self.pauseMicroseconds)
            }
            state.withLock { $0.hasStopped = true }
        }
    }

    private func look() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        for name in names.compactMap({ SegmentName($0) }) {
            guard let file = try? FileHandle(forReadingFrom: URL(filePath: "\(directory)/\(name.text)")) else {
                continue
            }
            defer { try? file.close() }
            state.withLock { state in
                let before = state.seen[name]?.count ?? 0
                guard let size = try? file.seekToEnd() else { return }
                if size < before { state.complaints.append("\(name.text) shrank from \(before) to \(size) bytes") }
                guard size > before, (try? file.seek(toOffset: UInt64(before))) != nil else { return }
                state.seen[name, default: Data()] += (try? file.readToEnd()) ?? Data()
            }
        }
    }

    /// Stops, and holds what was seen against what stands there now, in the archive too.
    func complaints() async throws -> [String] {
        state.withLock { $0.isStopping = true }
        while !state.withLock({ $0.hasStopped }) { try await Task.sleep(for: .milliseconds(1)) }
        look()
        let (seen, complaints) = state.withLock { ($0.seen, $0.complaints) }
        let output = try OutputDirectory(directory)
        return try complaints
            + seen.compactMap { name, bytes in
                guard let reader = try output.reader(of: name) else { return "\(name.text) is gone" }
                var now: [UInt8] = []
                while try reader.read(into: &now) {}
                if reader.isBroken { return "the archive of \(name.text) is damaged" }
                return now.starts(with: bytes) ? nil : "\(name.text) was changed"
            }
    }
}
