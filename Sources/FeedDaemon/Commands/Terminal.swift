internal import Glibc

/// Standard output, which is for data, and standard error, which is for messages.
enum Terminal {
    /// Writes all of `text` to standard output. When its reader has gone (`feedd tail | head`) the process ends quietly; when
    /// it takes no more for another reason, a full disk say, the process ends with a message and exit code 74 (EX_IOERR).
    static func out(_ text: String) {
        out(Array(text.utf8))
    }

    /// Writes all bytes to standard output, and ends the process as `out(_ text:)` does.
    static func out(_ bytes: [UInt8]) {
        switch write(bytes, to: STDOUT_FILENO) {
        case 0: return
        case EPIPE: exit(0)
        case let code:
            error("feedd: can't write to standard output: \(FileFault(code: code).reason)\n")
            exit(ExitCode.ioError.rawValue)
        }
    }

    /// Writes all of `text` to standard error; where nobody listens it is lost, and the work goes on.
    static func error(_ text: String) {
        _ = write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Whether a person looks at what a descriptor is given.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Writes until all is written, whatever the size of the pieces that the descriptor takes.
    /// - Parameters:
    ///   - bytes: what to write.
    ///   - descriptor: where to; may be one that doesn't block.
    /// - Returns: 0, or the error as in errno(3).
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}
