/// Where archived segments lie, outside of what `records-*.ndjson` matches: `archive/<segment>.zst`.
enum ArchivePlace {
    static let folder = "archive"
    private static let suffix = ".zst"
    /// What is being compressed. There is one at a time, and what a crash left of it is overwritten.
    static let temporary = "archive/.new.zst"

    /// The path of a segment's archive, seen from the output directory.
    static func path(of segment: SegmentName) -> String { "\(folder)/\(segment.text)\(suffix)" }

    /// The segment of which a file of the folder is the archive.
    static func segment(of name: String) -> SegmentName? {
        name.hasSuffix(suffix) ? SegmentName(String(name.dropLast(suffix.count))) : nil
    }
}

/// The files of a segment as they stand on the disk, by their sizes; nil where there is none.
struct SegmentFiles: Equatable {
    var plain: UInt64?
    var archive: UInt64?
}
