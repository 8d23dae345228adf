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
