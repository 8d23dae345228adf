internal import Glibc

/// The claims of one daemon on an output directory and a state, held as long as this lives; a dead process holds none.
///
/// They are taken once and kept while opening the store is tried again and again on a full disk. Both are flocks: on the
/// directory itself, and on a file beside the database, because SQLite's own locks on the database would be lost.
/// - Source: flock(2).
public final class StoreLocks {
    let directoryPath: String
    private(set) var directory: Descriptor
    private let state: Descriptor

    private init(directoryPath: String, directory: consuming Descriptor, state: consuming Descriptor) {
        self.directoryPath = directoryPath
        self.directory = directory
        self.state = state
    }

    /// Takes both locks; the output directory and the state's are made where they are missing, their parents must exist.
    /// - Throws: `.locked` where another process holds one, `.cannotCreate` where a file or directory can't be made.
    public static func take(_ options: StoreOptions) throws(StorageError) -> StoreLocks {
        makeParent(of: options.state)
        let lockPath = options.state + ".lock"
        let state = try lockFile(lockPath)
        try claim(state, options.state, holder: holder(in: state))
        sign(state)
        let directory = try outputDirectory(options.directory)
        try claim(directory, options.directory, holder: nil)
        return StoreLocks(directoryPath: options.directory, directory: directory, state: state)
    }

    /// Moves the claim to the directory that stands at the path now, if it is another than the one that is held.
    /// - Returns: whether it is.
    /// - Throws: `.removed` where none stands there, `.locked` where another process holds it.
    func follow() throws(StorageError) -> Bool {
        var there = stat()
        guard unsafe stat(directoryPath, &there) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw removed }
            // A way that is barred for a while takes nothing from what is held.
            return false
        }
        guard there.st_mode & S_IFMT == S_IFDIR else { throw removed }
        var held = stat()
        guard unsafe fstat(directory.number, &held) == 0 else {
            throw StorageError(.io, "look at", directoryPath, .system(errno: errno))
        }
        if there.st_dev == held.st_dev, there.st_ino == held.st_ino { return false }
        let number = unsafe open(directoryPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw removed }
            throw StorageError(.io, "open", directoryPath, .system(errno: errno))
        }
        let next = Descriptor(number)
        try Self.claim(next, directoryPath, holder: nil)
        try Self.syncParent(of: next, directoryPath)
        directory = next
        return true
    }

    private var removed: StorageError { StorageError(.removed, "write", directoryPath, .system(errno: ENOENT)) }

    /// What can't be made is told by whoever needs it.
    private static func makeParent(of path: String) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        _ = unsafe mkdir(String(path[..<slash]), 0o755)
    }

    private static func lockFile(_ path: String) throws(StorageError) -> Descriptor {
        let flags = O_CLOEXEC | O_NOFOLLOW | O_NOCTTY
        var number = unsafe open(path, O_RDWR | O_CREAT | flags, 0o600)
        if number < 0 {
            let code = errno
            // A lock needs no right to write: on a full or read-only disk an old lock file still serves.
            number = unsafe open(path, O_RDONLY | flags)
            guard number >= 0 else { throw StorageError(.cannotCreate, "make", path, .system(errno: code)) }
        }
        return Descriptor(number)
    }

    private static func outputDirectory(_ path: String) throws(StorageError) -> Descriptor {
        let made = unsafe mkdir(path, 0o755) == 0
        let code = errno
        let number = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else {
            let cause = errno == ENOENT ? code : errno
            throw StorageError(.cannotCreate, "make", path, .system(errno: cause))
        }
        let directory = Descriptor(number)
        if made { try syncParent(of: directory, path) }
        return directory
    }

    /// Segments in a directory that a power cut takes back would be lost with it.
    private static func syncParent(of directory: borrowing Descriptor, _ path: String) throws(StorageError) {
        let number = unsafe openat(directory.number, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // A parent that may be searched but not read can't be synced; that is no reason not to start.
        guard number >= 0 else { return }
        let parent = Descriptor(number)
        guard fsync(parent.number) == 0 else { throw StorageError(.io, "write", path + "/..", .system(errno: errno)) }
    }

    private static func claim(
        _ descriptor: borrowing Descriptor, _ path: String, holder: Int32?
    ) throws(StorageError) {
        while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK:
                throw StorageError(
                    .locked(holder: holder ?? LockHolder.of(descriptor)), "lock", path, .system(errno: EWOULDBLOCK))
            default: throw StorageError(.io, "lock", path, .system(errno: errno))
            }
        }
    }

    /// Leaves our process id in the file, for the message of the one that finds it locked. It decides nothing.
    private static func sign(_ lock: borrowing Descriptor) {
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(lock.number, 0) == 0 else { return }
        unsafe text.withUnsafeBytes { raw in _ = unsafe pwrite(lock.number, raw.baseAddress, raw.count, 0) }
    }

    private static func holder(in lock: borrowing Descriptor) -> Int32? {
        var buffer = [UInt8](repeating: 0, count: 16)
        let number = lock.number
        let count = unsafe buffer.withUnsafeMutableBytes { raw in
            unsafe pread(number, raw.baseAddress, raw.count, 0)
        }
        guard count > 0 else { return nil }
        return Int32(String(decoding: buffer.prefix(count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
