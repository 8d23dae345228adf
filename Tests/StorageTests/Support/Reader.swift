import Foundation

@testable import Storage

/// Somebody who reads the output while it is written, and remembers all of it.
final class Reader {
    private let directory: URL
    private var bytes: [String: Data] = [:]
    /// Segments that `current.ndjson` has left.
    private var left: Set<String> = []
    private var current: SegmentName?
    /// What `current.ndjson` pointed to, and how long that was when it came there.
    private(set) var visited: [(name: SegmentName, bytes: Int)] = []
    /// What should never have been seen, in words.
    private(set) var complaints: [String] = []

    init(_ directory: URL) { self.directory = directory }

    /// Those in the archive too.
    var segments: [SegmentName] { Set(plain + archived).sorted() }

    var plain: [SegmentName] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.compactMap { SegmentName($0) }.sorted()
    }

    var archived: [SegmentName] {
        let folder = directory.appending(path: "archive").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { ArchivePlace.segment(of: $0) }.sorted()
    }

    var target: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: directory.appending(path: "current.ndjson").path)
    }

    func content(_ name: SegmentName) -> Data {
        (try? Data(contentsOf: directory.appending(path: name.text))) ?? archive(name) ?? Data()
    }

    /// What an archive expands to; nil where there is none, or a damaged one.
    func archive(_ name: SegmentName) -> Data? {
        let file = directory.appending(path: ArchivePlace.path(of: name))
        guard let data = try? Data(contentsOf: file) else { return nil }
        let expansion = ExpandedBytes()
        var bytes: [UInt8] = []
        repeat {
            if expansion.needsInput {
                let start = Int(expansion.offset)
                expansion.give(Array(data[start..<min(start + ExpandedBytes.readBytes, data.count)]))
            }
        } while expansion.next(into: &bytes)
        if expansion.isBroken { complaints.append("the archive of \(name.text) is damaged") }
        return expansion.isBroken ? nil : Data(bytes)
    }

    /// Looks at everything: no file may have changed but by growing, nor a name have vanished.
    func look(_ when: String = "") {
        let names = segments
        for name in bytes.keys where !names.contains(where: { $0.text == name }) { complain("\(name) vanished", when) }
        for name in names {
            let now = content(name)
            if let before = bytes[name.text] {
                if now.prefix(before.count) != before { complain("\(name.text) changed", when) }
                if left.contains(name.text), now.count != before.count { complain("\(name.text) grew after", when) }
            }
            bytes[name.text] = now
        }
        lookAtLink(when)
    }

    /// A quick look, after every single step.
    func lookAtLink(_ when: String = "") {
        guard let target else {
            if current != nil { complain("current.ndjson is absent", when) }
            return
        }
        guard let name = SegmentName(target), segments.contains(name) else {
            return complain("current.ndjson points to \(target), which isn't there", when)
        }
        if let current, name < current { complain("current.ndjson went back", when) }
        if let current, name > current {
            left.insert(current.text)
            bytes[current.text] = content(current)
        }
        if name != current { visited.append((name, content(name).count)) }
        current = name
    }

    /// Forgets what it knows of the link and of files; after a power cut nobody was looking.
    func forgetLink() {
        current = nil
        left = []
    }

    /// Forgets a file that the test itself has removed or changed.
    func forget(_ name: SegmentName) { bytes[name.text] = nil }

    /// The whole lines of all segments in order. A half line may only end a segment.
    func records() -> [PlainFormat.Record] {
        segments.flatMap { records(in: $0) }
    }

    func records(in name: SegmentName) -> [PlainFormat.Record] {
        var records: [PlainFormat.Record] = []
        let bytes = [UInt8](content(name))
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            if let record = PlainFormat.record(rest[..<end]) {
                records.append(record)
            } else {
                complaints.append("\(name.text) has a line that is no record")
            }
            rest = rest[(end + 1)...]
        }
        return records
    }

    /// Whether every segment ends with a whole line.
    var endsWhole: Bool { segments.allSatisfy { content($0).last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") } }

    private func complain(_ what: String, _ when: String) {
        complaints.append(when.isEmpty ? what : "\(what) (\(when))")
    }
}
