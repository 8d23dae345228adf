internal import CSystemd
internal import Glibc

/// The journal of systemd, where messages have fields.
/// - Source: sd_journal_sendv(3), systemd.journal-fields(7).
enum Journal {
    /// Whether standard error leads to the journal. A shell that was started in a service and sends it elsewhere has the
    /// variable too, so that device and inode decide.
    /// - Source: systemd.exec(5), `$JOURNAL_STREAM`.
    static var isListening: Bool {
        guard let stream = unsafe getenv("JOURNAL_STREAM") else { return false }
        var status = stat()
        guard unsafe fstat(STDERR_FILENO, &status) == 0 else { return false }
        return unsafe String(cString: stream) == "\(status.st_dev):\(status.st_ino)"
    }

    /// Sends a message.
    /// - Parameter fields: names in capitals, and what they hold; may have any bytes.
    /// - Returns: whether it was taken.
    static func send(_ fields: [(name: String, value: String)]) -> Bool {
        let lines = fields.map { Array("\($0.name)=\($0.value)".utf8) }
        return unsafe Array(lines.joined()).withUnsafeBytes { all in
            var start = 0
            var vectors = unsafe [iovec]()
            for line in lines {
                let base = unsafe UnsafeMutableRawPointer(mutating: all.baseAddress?.advanced(by: start))
                unsafe vectors.append(iovec(iov_base: base, iov_len: line.count))
                start += line.count
            }
            return unsafe sd_journal_sendv(vectors, Int32(vectors.count)) == 0
        }
    }
}
