extension FilePath {
    /// A path as a person at the terminal would write it: seen from the working directory where it lies below that.
    /// - Parameters:
    ///   - path: from the root; may have `..` in it.
    ///   - directory: seen from where; by default the working directory.
    /// - Returns: the shorter path; from the root where it lies elsewhere.
    static func shown(_ path: String, from directory: String = absolute(".")) -> String {
        let parts = normal(path)
        let base = normal(directory)
        guard !base.isEmpty, parts.count > base.count, parts.starts(with: base) else {
            return "/" + parts.joined(separator: "/")
        }
        return parts.dropFirst(base.count).joined(separator: "/")
    }

    /// Without `.` and `..`, as far as names alone can say.
    private static func normal(_ path: String) -> [Substring] {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
    }
}
