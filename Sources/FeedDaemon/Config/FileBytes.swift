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
        let descriptor = try descriptor(of: path)
        defer { close(descriptor) }
        return try read(descriptor, limit: limit)
    }

    /// The same of a file that is open.
    static func read(_ descriptor: Int32, limit: Int) throws(FileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        while try readMore(of: descriptor, into: &bytes) {
            guard bytes.count <= limit else { throw FileFault(code: EFBIG) }
        }
        return bytes
    }

    /// Opens a file for reading; it is the caller's to close.
    static func descriptor(of path: String) throws(FileFault) -> Int32 {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFault(code: errno) }
        return descriptor
    }

    /// Appends what a file has ready, waiting for a first byte.
    /// - Returns: false at the end.
    static func readMore(of descriptor: Int32, into bytes: inout [UInt8]) throws(FileFault) -> Bool {
        let before = bytes.count
        var count = 0
        repeat {
            count = unsafe withUnsafeTemporaryAllocation(byteCount: chunkBytes, alignment: 1) { chunk in
                let count = unsafe Glibc.read(descriptor, chunk.baseAddress, chunk.count)
                if count > 0 { unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count])) }
                return count
            }
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw FileFault(code: errno) }
        return bytes.count > before
    }

    private static let chunkBytes = 1 << 17

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
