internal import Glibc
internal import Storage

/// Reads records from the output as they are appended, from one segment into the next.
struct RecordFollower: Sendable {
    private let directory: String
    private var segment: SegmentName?
    private var offset = 0

    /// - Parameters:
    ///   - directory: the output.
    ///   - position: where to begin; nil begins with the first record that comes.
    init(directory: String, from position: OutputPosition?) {
        self.directory = directory
        segment = position?.segment
        offset = Int(position?.bytes ?? 0)
    }

    /// - Returns: the whole lines that have come since it was last asked, without their newlines. What can't be read is
    ///   left for the next time.
    mutating func lines() -> [ArraySlice<UInt8>] {
        var lines = rest()
        while let next = nextSegment() {
            (segment, offset) = (next, 0)
            lines += rest()
        }
        return lines
    }

    /// - Returns: the segment behind the one at hand, if there is one by now.
    private func nextSegment() -> SegmentName? {
        guard let files = try? FilePattern.files(matching: "records-*.ndjson", in: directory) else { return nil }
        let names = files.compactMap { SegmentName(String($0.dropFirst(directory.count + 1))) }
        return names.filter { name in segment.map { name > $0 } ?? true }.min()
    }

    /// The whole lines of the segment at hand behind the offset.
    private mutating func rest() -> [ArraySlice<UInt8>] {
        guard let segment, let file = try? FileBytes.descriptor(of: "\(directory)/\(segment.text)") else { return [] }
        defer { close(file) }
        guard lseek(file, off_t(offset), SEEK_SET) == off_t(offset) else { return [] }
        var bytes: [UInt8] = []
        while (try? FileBytes.readMore(of: file, into: &bytes)) == true {}
        guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        offset += end + 1
        return bytes[...end].split(separator: UInt8(ascii: "\n"))
    }
}
