internal import Glibc

/// Paths without detours.
extension FilePath {
    /// An absolute path without `.`, `..` and doubled slashes, as far as it leads to the same place.
    ///
    /// What `..` means behind a symbolic link is decided by where the link points, and names alone can't say it; such a `..`
    /// stays. One behind a directory, or behind what isn't there yet, goes together with the name before it.
    /// - Source: POSIX.1-2017, section 4.13, "Pathname Resolution".
    /// - Parameters:
    ///   - path: from the root.
    ///   - spelled: what a part of the path is called in the file system.
    /// - Returns: the shorter path.
    static func withoutDetours(_ path: String, spelled: (String) -> String = { $0 }) -> String {
        var parts: [Substring] = []
        // Among bytes, as a combining mark would hide a slash among characters.
        for part in path.utf8.split(separator: UInt8(ascii: "/")).map({ Substring($0) }) where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            let prefix = "/" + parts.joined(separator: "/")
            if parts.last == ".." || isLink(spelled(prefix)) {
                parts.append(part)
            } else {
                _ = parts.popLast()
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
