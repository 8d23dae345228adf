internal import Glibc

/// Paths as text; nothing in this file looks at the file system, except for the working directory.
enum FilePath {
    /// The path from the root, seen from the working directory.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let working = unsafe getcwd(nil, 0) else { return path }
        defer { unsafe free(working) }
        return resolve(path, in: unsafe String(cString: working))
    }

    /// A path that stands in a file, seen from the directory of that file.
    static func resolve(_ path: String, in directory: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
        return (directory == "/" ? "" : directory) + "/" + rest
    }

    /// The directory of an absolute path.
    static func directory(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
