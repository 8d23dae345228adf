internal import Glibc

/// The bytes of a whole file.
enum FileBytes {
    /// Reads a file to its end; a pipe as well.
    /// - Parameters:
    ///   - path: the file.
    ///   - limit: the most bytes that are taken; a file with more is refused.
    /// - Returns: all of it.
    /// - Throws: why it can't be read, in the system's words.
    static func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(code: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileFault(code: errno) }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= limit else { throw FileFault(code: EFBIG) }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// Whether a file could be opened.
    static func probe(_ path: String) throws(FileFault) {
        guard unsafe access(path, R_OK) == 0 else { throw FileFault(code: errno) }
    }
}

/// Why the system refused a file.
struct FileFault: Error, Equatable {
    /// As in errno(3).
    var code: Int32

    var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// In the system's words, as in "Permission denied".
    var reason: String {
        var words = [CChar](repeating: 0, count: 256)
        guard unsafe strerror_r(code, &words, words.count) == 0 else { return "error \(code)" }
        return String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
