import Foundation
import SeededRandom

@testable import Storage

/// Knows what of a directory is durable, and takes back, when the power is cut, some of what isn't.
final class UnsyncedChanges {
    private let directory: URL
    private var durableBytes: [String: Data] = [:]
    private var durableNames: Set<String> = []
    private var durableTarget: String?
    /// As `archive/…`.
    private var durableArchives: Set<String> = []

    init(_ directory: URL) { self.directory = directory }

    func synced(_ name: String) { durableBytes[name] = try? Data(contentsOf: directory.appending(path: name)) }

    func syncedDirectory() {
        durableNames = Set(names())
        durableTarget = target()
    }

    func syncedFolder() { durableArchives = Set(archives()) }

    /// Each change that isn't durable stays or goes, as `random` has it: names vanish, the link moves back, the ends of
    /// files are cut off or turn to zeros.
    func cutPower(_ random: inout SeededRandom) throws {
        for name in archives() where !durableArchives.contains(name) && Bool.random(using: &random) {
            try FileManager.default.removeItem(at: directory.appending(path: name))
        }
        // What was removed may be back.
        for name in durableNames.subtracting(names()) where SegmentName(name) != nil && Bool.random(using: &random) {
            try durableBytes[name]?.write(to: directory.appending(path: name))
        }
        for name in names() where SegmentName(name) != nil {
            let url = directory.appending(path: name)
            if !durableNames.contains(name), Bool.random(using: &random) {
                try FileManager.default.removeItem(at: url)
                continue
            }
            let now = try Data(contentsOf: url)
            let durable = durableBytes[name] ?? Data()
            guard now != durable, now.count > durable.count else { continue }
            let handle = try FileHandle(forWritingTo: url)
            defer { try? handle.close() }
            let kept = Int.random(in: durable.count...now.count, using: &random)
            try handle.truncate(atOffset: UInt64(kept))
            if Bool.random(using: &random) {
                try handle.seekToEnd()
                try handle.write(contentsOf: Data(count: now.count - kept))
            }
        }
        if target() != durableTarget, Bool.random(using: &random) {
            let link = directory.appending(path: "current.ndjson").path
            try? FileManager.default.removeItem(atPath: link)
            if let durableTarget {
                try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: durableTarget)
            }
        }
        syncedDirectory()
        syncedFolder()
        for name in names() { synced(name) }
    }

    private func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? [] }

    private func archives() -> [String] {
        let folder = directory.appending(path: "archive").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.map { "archive/\($0)" }
    }

    private func target() -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: directory.appending(path: "current.ndjson").path)
    }
}
