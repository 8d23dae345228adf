internal import Glibc

/// Where a server listens.
public enum ListeningPlace: Equatable, Sendable {
    /// A name or an address, an IPv6 one without brackets; port 0 is one that is free.
    case address(host: String, port: UInt16)
    /// A socket in the file system.
    case path(String)
}

/// Why nothing can listen there, in words.
public struct ServingError: Error, Equatable, CustomStringConvertible, Sendable {
    public var description: String

    init(_ description: String) { self.description = description }

    /// - Parameters:
    ///   - what: what was tried, as in "can't listen on 127.0.0.1:8787".
    ///   - code: as in errno(3).
    init(_ what: String, errno code: Int32) {
        let advice =
            switch code {
            case EADDRINUSE: "; another program listens there"
            case ENOENT: "; its directory has to be there"
            case EADDRNOTAVAIL: "; it is no address of this machine"
            default: ""
            }
        var words = [CChar](repeating: 0, count: 256)
        let isKnown = unsafe strerror_r(code, &words, words.count) == 0
        let reason = String(decoding: words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.init("\(what): \(isKnown ? reason : "error \(code)")\(advice)")
    }
}

/// A socket that listens; until somebody takes its descriptor, it is closed, and its file removed, with its owner.
struct ListeningSocket: ~Copyable {
    private(set) var number: Int32
    /// The port that was found, for port 0; nil of a socket in the file system.
    private(set) var port: UInt16?
    /// The file to be removed.
    private let file: String?

    /// Connections that wait to be taken; more are refused by the kernel.
    private static let backlog: Int32 = 32

    /// - Throws: where somebody else listens there, or nobody may.
    init(_ place: ListeningPlace) throws(ServingError) {
        switch place {
        case .path(let path):
            number = try Self.open(path: path)
            file = path
        case .address(let host, let wanted):
            number = try Self.open(host: host, port: wanted)
            file = nil
            port = Self.port(of: number)
        }
    }

    deinit {
        guard number >= 0 else { return }
        close(number)
        removeFile()
    }

    /// Leaves the closing of the descriptor, and the removal of the file, to whoever took it.
    mutating func release() { number = -1 }

    /// Removes the file of a socket in the file system.
    func removeFile() {
        if let file { _ = unsafe unlink(file) }
    }

    private static func open(host: String, port: UInt16) throws(ServingError) -> Int32 {
        let name = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let code = unsafe getaddrinfo(host, "\(port)", &hints, &found)
        guard code == 0, let first = unsafe found else {
            throw ServingError("can't listen on \(name): \(unsafe String(cString: gai_strerror(code)))")
        }
        defer { unsafe freeaddrinfo(found) }
        return try unsafe open(first.pointee.ai_family, first.pointee.ai_addr, first.pointee.ai_addrlen, name)
    }

    private static func open(path: String) throws(ServingError) -> Int32 {
        guard var address = SocketAddress.of(path: path) else {
            throw ServingError("can't listen on \(path): a socket's path has 107 bytes at most")
        }
        return try unsafe withUnsafePointer(to: &address) { pointer throws(ServingError) in
            let general = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(to: sockaddr.self)
            let length = socklen_t(MemoryLayout<sockaddr_un>.size)
            // What a killed process left behind: nobody answers there, and binding is refused all the same.
            if unsafe isLeftover(path, general, length) { _ = unsafe unlink(path) }
            let number = try unsafe open(AF_UNIX, general, length, path)
            // Whoever may connect may read all that is served; the directory's rights bound it further.
            _ = unsafe chmod(path, 0o660)
            return number
        }
    }

    private static func isLeftover(_ path: String, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Bool {
        var status = stat()
        guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else { return false }
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer { close(number) }
        return unsafe connect(number, address, length) != 0 && errno == ECONNREFUSED
    }

    private static func open(
        _ family: Int32, _ address: UnsafePointer<sockaddr>?, _ length: socklen_t, _ name: String
    ) throws(ServingError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let number = socket(family, kind, 0)
        guard number >= 0 else { throw ServingError("can't listen on \(name)", errno: errno) }
        // Connections of a daemon that just ended don't bar the next one.
        var yes: Int32 = 1
        if family != AF_UNIX {
            unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        }
        guard unsafe bind(number, address, length) == 0, listen(number, backlog) == 0 else {
            let code = errno
            close(number)
            throw ServingError("can't listen on \(name)", errno: code)
        }
        return number
    }

    private static func port(of number: Int32) -> UInt16? {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutablePointer(to: &address) { pointer in
            let raw = UnsafeMutableRawPointer(pointer)
            guard unsafe getsockname(number, raw.assumingMemoryBound(to: sockaddr.self), &length) == 0 else {
                return nil
            }
            // The port stands behind the family in both kinds of address.
            return unsafe UInt16(bigEndian: raw.load(fromByteOffset: 2, as: UInt16.self))
        }
    }
}
