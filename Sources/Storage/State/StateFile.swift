internal import Glibc

/// The database's file before SQLite opens it, which says of everything that can be wrong there that it is "unable to open
/// database file".
enum StateFile {
    /// What SQLite keeps beside the database: its write-ahead log and the index of that.
    /// - Source: sqlite.org/walformat.html.
    private static let companions = ["-wal", "-shm"]

    /// Makes the file where it is missing, and sees that it and its companions can be read and written.
    ///
    /// The state holds what feeds are read, and validators that may be secret: it is made before SQLite would make it for
    /// all to read. Its companions inherit the mode.
    /// - Throws: `.cannotCreate` with the system's reason; it pauses on a full or read-only disk alone.
    static func prepare(_ path: String) throws(StorageError) {
        try probe(path, O_RDWR | O_CREAT)
        for companion in companions {
            do throws(StorageError) {
                try probe(path + companion, O_RDWR)
            } catch  where error.cause == .system(errno: ENOENT) {
                // SQLite makes it.
            }
        }
    }

    private static func probe(_ path: String, _ access: Int32) throws(StorageError) {
        // A pipe without a writer would keep a blocking open for ever.
        let number = unsafe open(path, access | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
        guard number >= 0 else { throw StorageError(.cannotCreate, "open", path, .system(errno: errno)) }
        let file = Descriptor(number)
        var status = stat()
        guard unsafe fstat(file.number, &status) == 0 else {
            throw StorageError(.cannotCreate, "look at", path, .system(errno: errno))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StorageError(
                .cannotCreate, "open", path, .told("it is no regular file; move it away, or give the path of another"))
        }
    }
}
