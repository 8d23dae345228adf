internal import Glibc

/// A segment, open for reading from its start: the plain file, or what its archive expands to. As long as it is open the
/// daemon deletes neither this segment nor a later one.
public final class SegmentReader {
    public let name: SegmentName
    /// With the directory, for messages.
    public let path: String
    private let file: Descriptor
    private let expansion: ExpandedBytes?
    private var offset: UInt64 = 0

    /// Read at once.
    private static let readBytes = 256 << 10

    init(_ name: SegmentName, _ file: consuming Descriptor, path: String, expansion: ExpandedBytes? = nil) {
        self.name = name
        self.file = file
        self.path = path
        self.expansion = expansion
    }

    public var isArchived: Bool { expansion != nil }

    /// Whether it is an archive that breaks off or is damaged; known at its end.
    public var isBroken: Bool { expansion?.isBroken ?? false }

    /// So much of the file was read.
    public var bytesRead: UInt64 { expansion?.offset ?? offset }

    /// Moves to a line near the first that has this seq or a later one, at or before it, without reading what lies between;
    /// an archive is read from its start.
    /// - Parameters:
    ///   - seq: what is looked for.
    ///   - seqOf: reads the seq of a line; nil where it has none.
    /// - Throws: where it can't be read.
    func skip(to seq: UInt64, by seqOf: (ArraySlice<UInt8>) -> UInt64?) throws(StorageError) {
        guard expansion == nil, offset == 0 else { return }
        var status = stat()
        guard unsafe fstat(file.number, &status) == 0 else { return }
        // A line that begins at `low` is at or before the one that is looked for; none at or behind `high` is before it.
        var (low, high) = (UInt64(0), UInt64(status.st_size))
        while high - low > UInt64(Self.readBytes) {
            let middle = low + (high - low) / 2
            var piece: [UInt8] = []
            try append(Self.readBytes / 4, at: middle, to: &piece)
            // A line that is longer than the piece, or is none of ours: what lies before it will do.
            guard let end = piece.firstIndex(of: Self.newline),
                let next = piece[(end + 1)...].firstIndex(of: Self.newline), let found = seqOf(piece[(end + 1)..<next])
            else {
                high = middle
                continue
            }
            if found <= seq { low = middle + UInt64(end + 1) } else { high = middle }
        }
        offset = low
    }

    private static let newline = UInt8(ascii: "\n")

    /// Appends the next piece, of a bounded size.
    /// - Parameter bytes: what it is appended to.
    /// - Returns: false at the end; a plain file may have more later.
    /// - Throws: where it can't be read.
    public func read(into bytes: inout [UInt8]) throws(StorageError) -> Bool {
        guard let expansion else {
            let before = bytes.count
            try append(Self.readBytes, at: offset, to: &bytes)
            offset += UInt64(bytes.count - before)
            return bytes.count > before
        }
        if expansion.needsInput {
            var input: [UInt8] = []
            try append(ExpandedBytes.readBytes, at: expansion.offset, to: &input)
            expansion.give(input)
        }
        return expansion.next(into: &bytes)
    }

    /// The whole lines at the end of a plain segment, in so many bytes at most.
    func last(_ bytesAtMost: Int) throws(StorageError) -> [UInt8] {
        var status = stat()
        guard expansion == nil, unsafe fstat(file.number, &status) == 0 else { return [] }
        let start = max(Int(status.st_size) - bytesAtMost, 0)
        var bytes: [UInt8] = []
        try append(Int(status.st_size) - start, at: UInt64(start), to: &bytes)
        guard let end = bytes.lastIndex(of: Self.newline) else { return [] }
        bytes.removeLast(bytes.count - end - 1)
        if start > 0, let cut = bytes.firstIndex(of: Self.newline) { bytes.removeFirst(cut + 1) }
        return bytes
    }

    /// Fewer bytes than `count` only at the end.
    private func append(_ count: Int, at offset: UInt64, to bytes: inout [UInt8]) throws(StorageError) {
        var done = 0
        while done < count {
            let got = unsafe withUnsafeTemporaryAllocation(byteCount: count - done, alignment: 1) { piece in
                let got = unsafe pread(file.number, piece.baseAddress, piece.count, off_t(offset) + off_t(done))
                if got > 0 { unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<got])) }
                return got
            }
            if got == 0 { return }
            if got > 0 {
                done += got
            } else if errno != EINTR {
                throw StorageError(.io, "read", path, .system(errno: errno))
            }
        }
    }
}
