internal import Glibc

/// File names with wildcards, as the shell takes them.
enum FilePattern {
    /// Whether a name has a wildcard at all.
    static func isPattern(_ text: String) -> Bool { text.utf8.contains { isSpecial($0) } }

    /// The files that match, in the order of their names.
    /// - Source: glob(3), glob(7).
    /// - Parameters:
    ///   - pattern: as it stands in the configuration.
    ///   - directory: where a relative pattern starts; its own name is no pattern.
    /// - Returns: their paths, with the directory.
    /// - Throws: where a directory can't be read; one that isn't there matches nothing.
    static func files(matching pattern: String, in directory: String) throws(FileFault) -> [String] {
        var found = unsafe glob_t()
        defer { unsafe globfree(&found) }
        let whole = pattern.hasPrefix("/") ? pattern : FilePath.resolve(pattern, in: quoted(directory))
        errno = 0
        switch unsafe glob(whole, GLOB_ERR, nil, &found) {
        case 0: break
        case GLOB_NOSPACE: throw FileFault(code: ENOMEM)
        case GLOB_ABORTED:
            let fault = FileFault(code: errno)
            guard fault.isMissing else { throw fault }
            return []
        default: return []
        }
        var files: [String] = []
        for index in unsafe 0..<Int(found.gl_pathc) {
            if let name = unsafe found.gl_pathv[index] { files.append(unsafe String(cString: name)) }
        }
        return files
    }

    private static func quoted(_ directory: String) -> String {
        var quoted: [UInt8] = []
        for byte in directory.utf8 {
            if isSpecial(byte) || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
            quoted.append(byte)
        }
        return String(decoding: quoted, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { "*?[".utf8.contains(byte) }
}
