/// Compresses one segment into `archive/`, in steps that are short enough to stand between two commits.
///
/// The archive is written under a temporary name, synced, read back and expanded to its end, and only then gets its name.
/// The plain file goes last. After a crash at any step it is done again, or what was left to do is.
final class ArchiveJob {
    let segment: Segment
    private let disk: any Disk
    private let compressor: ZstdCompressor
    /// Of the segment: what is compressed.
    private var done: UInt64 = 0
    /// Of the archive.
    private(set) var size: UInt64 = 0

    /// A step takes some ten milliseconds.
    private static let stepBytes = 1 << 20

    init(_ segment: Segment, disk: any Disk) throws(StorageError) {
        guard let compressor = ZstdCompressor(size: segment.bytes) else { throw Self.failure(segment, "out of memory") }
        self.segment = segment
        self.disk = disk
        self.compressor = compressor
        try disk.makeFolder(ArchivePlace.folder)
        // What an earlier attempt left may be longer.
        try disk.remove(ArchivePlace.temporary)
        // Also without a byte in it.
        _ = try disk.open(ArchivePlace.temporary, create: true)
    }

    /// Compresses the next piece.
    /// - Returns: whether that was the last one.
    func step() throws(StorageError) -> Bool {
        guard let source = try disk.open(segment.name.text, create: false) else { throw failure("it is gone") }
        let count = Int(min(UInt64(Self.stepBytes), segment.bytes - done))
        let bytes = count > 0 ? try disk.read(count, at: done, from: source) : []
        guard bytes.count == count else { throw failure("it is shorter than it was") }
        done += UInt64(count)
        var packed: [UInt8] = []
        guard compressor.compress(bytes, isLast: done == segment.bytes, into: &packed) else {
            throw failure("zstd failed")
        }
        guard let target = try disk.open(ArchivePlace.temporary, create: false) else {
            throw failure("its archive is gone")
        }
        var written = 0
        while written < packed.count {
            let rest = packed.span.extracting(written..<packed.count)
            written += try disk.write(rest, at: size + UInt64(written), to: target)
        }
        size += UInt64(packed.count)
        return done == segment.bytes
    }

    /// Makes the archive durable under its name, when all is compressed.
    func publish() throws(StorageError) {
        guard let file = try disk.open(ArchivePlace.temporary, create: false) else {
            throw failure("its archive is gone")
        }
        try disk.sync(file)
        try disk.reached(.compressed)
        guard try expandedCount(of: file) == segment.bytes else { throw failure("its archive doesn't expand to it") }
        try disk.rename(ArchivePlace.temporary, to: ArchivePlace.path(of: segment.name))
        try disk.syncFolder(ArchivePlace.folder)
        // The folder may be new, and its own name not durable yet.
        try disk.syncDirectory()
        try disk.reached(.archived)
    }

    /// - Returns: how many bytes the archive expands to; nil where it is damaged, which its checksum tells.
    private func expandedCount(of file: borrowing OpenFile) throws(StorageError) -> UInt64? {
        let expansion = ExpandedBytes()
        var count: UInt64 = 0
        var piece: [UInt8] = []
        repeat {
            if expansion.needsInput {
                expansion.give(try disk.read(ExpandedBytes.readBytes, at: expansion.offset, from: file))
            }
            count += UInt64(piece.count)
            piece.removeAll(keepingCapacity: true)
        } while expansion.next(into: &piece)
        return expansion.isBroken ? nil : count + UInt64(piece.count)
    }

    private func failure(_ words: String) -> StorageError { Self.failure(segment, words) }

    private static func failure(_ segment: Segment, _ words: String) -> StorageError {
        StorageError(.io, "archive", segment.name.text, .told(words))
    }
}
