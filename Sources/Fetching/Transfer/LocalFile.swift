internal import Glibc

/// What must be true of a file before libcurl opens it on the client's thread: a pipe or a device would stop them all.
enum LocalFile {
    /// Why the file can't be read; nil where it can.
    static func fault(_ address: WebAddress) -> FetchError.Cause? {
        guard let path = address.path else { return .badURL("it names no path") }
        // O_NONBLOCK: to open a pipe without a writer would wait for one.
        let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            switch errno {
            case ENOENT, ENOTDIR: return .missingFile
            case EACCES, EPERM: return .fileNotReadable
            case ENXIO: return .notAFile
            default: return .system(unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)")
            }
        }
        defer { _ = Glibc.close(file) }
        var facts = stat()
        guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return .notAFile }
        return nil
    }
}
