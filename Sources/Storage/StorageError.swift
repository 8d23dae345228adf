internal import CSQLite
internal import Glibc

/// Why the state or the output could not be read or written, in words for the person who runs the daemon.
public struct StorageError: Error, Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// A file or directory that must exist can't be made (sysexits 73).
        case cannotCreate
        /// Reading or writing failed (sysexits 74).
        case io
        /// The output directory was removed while the daemon ran; it goes on when one stands there again (sysexits 74).
        case removed
        /// Another process holds the output directory or the state (sysexits 75).
        case locked(holder: Int32?)
        /// The database is damaged, another program's, or of a newer version (sysexits 74).
        case unreadable
    }

    public enum Cause: Equatable, Sendable {
        /// A system call failed.
        case system(errno: Int32)
        /// SQLite's extended result code, its own message, and why the system call behind it failed; 0 where none did.
        case sqlite(code: Int32, message: String, errno: Int32 = 0)
        /// In words.
        case told(String)
    }

    public var kind: Kind
    /// What was tried, as an infinitive: "write", "open".
    public var task: String
    public var path: String
    public var cause: Cause

    public init(_ kind: Kind, _ task: String, _ path: String, _ cause: Cause) {
        self.kind = kind
        self.task = task
        self.path = path
        self.cause = cause
    }

    /// Whether there is nothing at the path.
    public var isMissing: Bool { [.system(errno: ENOENT), .system(errno: ENOTDIR)].contains(cause) }

    /// Whether it is there, for others.
    public var isForbidden: Bool { [.system(errno: EACCES), .system(errno: EPERM)].contains(cause) }

    /// Whether waiting may help: polling pauses and the work is tried again later, and the daemon doesn't exit for it.
    ///
    /// What can't be created for want of permission or of a parent directory is the operator's to mend before a start.
    public var pauses: Bool {
        switch (kind, cause) {
        case (.removed, _): true
        case (.locked, _), (.unreadable, _), (_, .told): false
        case (.cannotCreate, .system(let code)), (.cannotCreate, .sqlite(_, _, let code)):
            Self.fullOrShort.contains(code)
        case (_, .system(let code)): Self.fullOrShort.contains(code) || Self.forbidden.contains(code)
        case (_, .sqlite(let code, _, _)): Self.passing.contains(code & 0xFF)
        }
    }

    private static let fullOrShort: Set<Int32> = [ENOSPC, EDQUOT, EROFS, EIO, EMFILE, ENFILE, ENOMEM]
    private static let forbidden: Set<Int32> = [EACCES, EPERM]
    /// Primary result codes. BUSY and PROTOCOL are a backup or a shell on the database; that the daemon runs twice is for
    /// the locks to say.
    /// - Source: sqlite.org/rescode.html.
    private static let passing: Set<Int32> = [
        SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_BUSY, SQLITE_PROTOCOL, SQLITE_PERM,
        SQLITE_NOMEM,
    ]
}

extension StorageError: CustomStringConvertible {
    public var description: String {
        if case .locked(let holder) = kind {
            let who = holder.map { " (process \($0))" } ?? ""
            return "another feedd\(who) works on \(path); stop it, or give this one an output directory and a state "
                + "of its own"
        }
        if kind == .removed {
            return "the output directory \(path) is gone; put it back, or make it anew, and it goes on by itself"
        }
        return "cannot \(task) \(path): \(reason)\(advice.map { "; \($0)" } ?? "")"
    }

    private var reason: String {
        switch cause {
        case .system(let code): unsafe String(cString: strerror(code))
        case .sqlite(let code, let message, 0): "\(message) (SQLite \(code))"
        case .sqlite(let code, let message, let errno):
            unsafe "\(message) (SQLite \(code)): \(String(cString: strerror(errno)))"
        case .told(let words): words
        }
    }

    private var advice: String? {
        switch cause {
        case .system(let errno),
            .sqlite(_, _, let errno) where errno != 0:
            advice(on: errno)
        case .sqlite(let code, _, _) where code & 0xFF == SQLITE_FULL: "free some space there, and it goes on by itself"
        case .sqlite(let code, _, _) where [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF):
            "move it away: the next start rebuilds what was written from the segments, and polls every feed anew"
        default: nil
        }
    }

    private func advice(on errno: Int32) -> String? {
        switch errno {
        case ENOSPC, EDQUOT: "free some space there, and it goes on by itself"
        case EROFS: "the file system is read-only; make it writable, and it goes on by itself"
        case EACCES, EPERM: "let the user that feedd runs as read and write there"
        case EIO: "the device fails; see the kernel's log"
        case EISDIR: "a file belongs there; move the directory away, or give the path of a file"
        case ENOTDIR: "a directory belongs where a file stands; move the file away, or give another path"
        case ENOENT where kind == .cannotCreate: "make its parent directory first"
        default: nil
        }
    }
}
