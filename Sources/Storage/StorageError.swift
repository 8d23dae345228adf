internal import CSQLite
internal import Glibc

/// Why the state or the output could not be read or written, in words for the person who runs the daemon.
public struct StorageError: Error, Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// A file or directory that must exist can't be made (sysexits 73).
        case cannotCreate
        /// Reading or writing failed (sysexits 74).
        case io
        /// Another process holds the output directory or the state (sysexits 75).
        case locked(holder: Int32?)
        /// The database is damaged, another program's, or of a newer version (sysexits 74).
        case unreadable
    }

    public enum Cause: Equatable, Sendable {
        /// A system call failed.
        case system(errno: Int32)
        /// SQLite's extended result code and its own message.
        case sqlite(code: Int32, message: String)
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

    /// Whether waiting may help: polling pauses and the work is tried again later, and the daemon doesn't exit for it.
    ///
    /// What can't be created for want of permission or of a parent directory is the operator's to mend before a start.
    public var pauses: Bool {
        switch (kind, cause) {
        case (.locked, _), (.unreadable, _), (_, .told): false
        case (.cannotCreate, .system(let code)): Self.fullOrFailing.contains(code)
        case (_, .system(let code)): Self.fullOrFailing.contains(code) || Self.forbiddenOrShort.contains(code)
        case (_, .sqlite(let code, _)): Self.passing.contains(code & 0xFF)
        }
    }

    private static let fullOrFailing: Set<Int32> = [ENOSPC, EDQUOT, EROFS, EIO]
    private static let forbiddenOrShort: Set<Int32> = [EACCES, EPERM, EMFILE, ENFILE, ENOMEM]
    /// Primary result codes. BUSY is a backup or a shell on the database; that the daemon runs twice is for the locks
    /// to say.
    /// - Source: sqlite.org/rescode.html.
    private static let passing: Set<Int32> = [
        SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_BUSY, SQLITE_PERM, SQLITE_NOMEM,
    ]
}

extension StorageError: CustomStringConvertible {
    public var description: String {
        if case .locked(let holder) = kind {
            let who = holder.map { " (process \($0))" } ?? ""
            return "another feedd\(who) works on \(path); stop it, or give this one an output directory and a state "
                + "of its own"
        }
        return "cannot \(task) \(path): \(reason)\(advice.map { "; \($0)" } ?? "")"
    }

    private var reason: String {
        switch cause {
        case .system(let code): unsafe String(cString: strerror(code))
        case .sqlite(let code, let message): "\(message) (SQLite \(code))"
        case .told(let words): words
        }
    }

    private var advice: String? {
        switch cause {
        case .system(ENOSPC), .system(EDQUOT): "free some space there, and it goes on by itself"
        case .system(EROFS): "the file system is read-only; make it writable, and it goes on by itself"
        case .system(EACCES), .system(EPERM): "let the user that feedd runs as write there"
        case .system(EIO): "the device fails; see the kernel's log"
        case .system(ENOENT) where kind == .cannotCreate: "make its parent directory first"
        case .sqlite(let code, _) where code & 0xFF == SQLITE_FULL: "free some space there, and it goes on by itself"
        case .sqlite(let code, _) where [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF):
            "move it away: the next start rebuilds what was written from the segments, and polls every feed anew"
        default: nil
        }
    }
}
