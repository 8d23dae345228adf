internal import Glibc

/// The output directory of the real file system.
final class SystemDisk: Disk {
    private let path: String
    private let locks: StoreLocks
    private var directory: Int32 { locks.directory.number }

    /// - Parameter locks: their descriptor of the directory is the one that all calls go through.
    init(_ locks: StoreLocks) {
        self.locks = locks
        path = locks.directoryPath
    }

    func names() throws(StorageError) -> [String] {
        guard let names = DirectoryListing.names(in: ".", of: directory) else { throw failure("list", nil) }
        return names
    }

    func names(in folder: String) throws(StorageError) -> [String] {
        if let names = DirectoryListing.names(in: folder, of: directory) { return names }
        guard errno == ENOENT else { throw failure("list", folder) }
        return []
    }

    func makeFolder(_ name: String) throws(StorageError) {
        guard unsafe mkdirat(directory, name, 0o755) == 0 || errno == EEXIST else { throw failure("make", name) }
    }

    func syncFolder(_ name: String) throws(StorageError) {
        let number = unsafe openat(directory, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw failure("open", name) }
        let folder = Descriptor(number)
        guard fsync(folder.number) == 0 else { throw failure("write", name) }
    }

    func isHeld(_ name: String) throws(StorageError) -> Bool {
        guard let file = try open(name, create: false) else { return false }
        // Where a file system knows no flock, no reader can hold anything either.
        return flock(file.descriptor.number, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }

    func size(of name: String) throws(StorageError) -> UInt64? {
        var status = stat()
        guard unsafe fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw failure("look at", name) }
            return nil
        }
        return status.st_mode & S_IFMT == S_IFREG ? UInt64(status.st_size) : nil
    }

    func open(_ name: String, create: Bool) throws(StorageError) -> OpenFile? {
        let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (create ? O_CREAT : 0)
        let number = try again("open", name) { unsafe openat(directory, name, flags, 0o644) }
        guard let number else { return nil }
        return OpenFile(name: name, descriptor: Descriptor(number))
    }

    func size(of file: borrowing OpenFile) throws(StorageError) -> UInt64 {
        var status = stat()
        guard unsafe fstat(file.descriptor.number, &status) == 0 else { throw failure("look at", file.name) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StorageError(.io, "write", "\(path)/\(file.name)", .told("it is no regular file; move it away"))
        }
        return UInt64(status.st_size)
    }

    func write(_ bytes: Span<UInt8>, at offset: UInt64, to file: borrowing OpenFile) throws(StorageError) -> Int {
        let number = file.descriptor.number
        while true {
            let count = unsafe bytes.withUnsafeBytes { raw in
                unsafe pwrite(number, raw.baseAddress, raw.count, off_t(offset))
            }
            if count > 0 || bytes.isEmpty { return count }
            // A regular file takes at least a byte or says why not; were it otherwise, this would spin for ever.
            if count == 0 { errno = EIO }
            guard errno == EINTR else { throw failure("write", file.name) }
        }
    }

    func read(_ count: Int, at offset: UInt64, from file: borrowing OpenFile) throws(StorageError) -> [UInt8] {
        let number = file.descriptor.number
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = unsafe bytes.withUnsafeMutableBytes { raw in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[filled...])
                return unsafe pread(number, rest.baseAddress, rest.count, off_t(offset) + off_t(filled))
            }
            if got == 0 { break }
            if got > 0 { filled += got } else if errno != EINTR { throw failure("read", file.name) }
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    func sync(_ file: borrowing OpenFile) throws(StorageError) {
        guard fdatasync(file.descriptor.number) == 0 else { throw failure("write", file.name) }
    }

    func syncDirectory() throws(StorageError) {
        guard fsync(directory) == 0 else { throw failure("write", nil) }
    }

    func target(of link: String) throws(StorageError) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlinkat(directory, link, &buffer, buffer.count)
        if count >= 0 {
            return String(decoding: buffer.prefix(count).lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
        switch errno {
        case ENOENT: return nil
        case EINVAL:
            throw StorageError(
                .cannotCreate, "make", "\(path)/\(link)",
                .told("something that is no symbolic link stands in its place; move it away"))
        default: throw failure("read", link)
        }
    }

    func link(_ name: String, to target: String) throws(StorageError) {
        guard unsafe symlinkat(target, directory, name) == 0 else { throw failure("make", name) }
    }

    func rename(_ name: String, to new: String) throws(StorageError) {
        guard unsafe renameat(directory, name, directory, new) == 0 else { throw failure("replace", new) }
    }

    func remove(_ name: String) throws(StorageError) {
        guard unsafe unlinkat(directory, name, 0) == 0 || errno == ENOENT else { throw failure("remove", name) }
    }

    func reached(_ checkpoint: Checkpoint) {}

    /// - Returns: nil for ENOENT.
    private func again(_ task: String, _ name: String, _ call: () -> Int32) throws(StorageError) -> Int32? {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno == ENOENT { return nil }
            guard errno == EINTR else { throw failure(task, name) }
        }
    }

    private func failure(_ task: String, _ name: String?) -> StorageError {
        StorageError(.io, task, name.map { "\(path)/\($0)" } ?? path, .system(errno: errno))
    }
}
