internal import Glibc

/// What stands in a directory.
enum DirectoryListing {
    /// - Parameters:
    ///   - path: of the directory, seen from another.
    ///   - directory: the descriptor of that.
    /// - Returns: the names in any order, `.` and `..` too; nil where it can't be read, and errno says why.
    static func names(in path: String, of directory: Int32) -> [String]? {
        // A descriptor of its own: reading moves its position, and closedir closes it.
        let own = unsafe openat(directory, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { return nil }
        guard let stream = unsafe fdopendir(own) else {
            close(own)
            return nil
        }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            names.append(
                unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                    unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                })
            errno = 0
        }
        let code = errno
        unsafe closedir(stream)
        errno = code
        return code == 0 ? names : nil
    }
}
