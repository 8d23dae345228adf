internal import Glibc

/// An output directory as a reader sees it: without locks, without the state, and with no more than the right to read.
public final class OutputDirectory {
    public let path: String
    private(set) var descriptor: Descriptor

    /// - Throws: `.io` where there is no such directory, or it can't be read.
    public init(_ path: String) throws(StorageError) {
        self.path = path
        let number = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw StorageError(.io, "read", path, .system(errno: errno)) }
        descriptor = Descriptor(number)
    }

    /// Looks whether another directory stands at the path by now, and reads that one from here on.
    /// - Returns: whether it does.
    func follow() -> Bool {
        var (there, held) = (stat(), stat())
        guard unsafe stat(path, &there) == 0, unsafe fstat(descriptor.number, &held) == 0,
            there.st_ino != held.st_ino || there.st_dev != held.st_dev
        else { return false }
        let number = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { return false }
        descriptor = Descriptor(number)
        return true
    }

    /// The segments in the order of their records, those in the archive too, each once.
    public func segments() throws(StorageError) -> [SegmentName] {
        guard let plain = DirectoryListing.names(in: ".", of: descriptor.number) else { throw failure(path) }
        // A segment that is archived between the two lists stands in both rather than in none.
        let archived = DirectoryListing.names(in: ArchivePlace.folder, of: descriptor.number)
        if archived == nil, errno != ENOENT { throw failure("\(path)/\(ArchivePlace.folder)") }
        let names = Set(plain.compactMap { SegmentName($0) })
        return names.union((archived ?? []).compactMap { ArchivePlace.segment(of: $0) }).sorted()
    }

    /// Opens a segment for reading, or its archive where it stands there alone.
    /// - Returns: nil where it is gone.
    public func reader(of name: SegmentName) throws(StorageError) -> SegmentReader? {
        if let file = try open(name.text) { return SegmentReader(name, file, path: "\(path)/\(name.text)") }
        let archive = ArchivePlace.path(of: name)
        guard let file = try open(archive) else { return nil }
        return SegmentReader(name, file, path: "\(path)/\(archive)", expansion: ExpandedBytes())
    }

    /// The size of a segment's file, or of its archive, in bytes; 0 where it is gone.
    public func size(of name: SegmentName) -> UInt64 {
        for file in [name.text, ArchivePlace.path(of: name)] {
            var status = stat()
            if unsafe fstatat(descriptor.number, file, &status, 0) == 0 { return UInt64(status.st_size) }
        }
        return 0
    }

    private func open(_ name: String) throws(StorageError) -> Descriptor? {
        // A pipe of that name would keep a blocking open for ever.
        let number = unsafe openat(descriptor.number, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard number >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("\(path)/\(name)")
        }
        // Tells the daemon that it is read, so that retention waits; where that can't be told, reading works all the same.
        _ = flock(number, LOCK_SH | LOCK_NB)
        return Descriptor(number)
    }

    private func failure(_ path: String) -> StorageError { StorageError(.io, "read", path, .system(errno: errno)) }
}
