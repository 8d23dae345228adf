internal import Glibc

/// Asks a server of this machine one question, as `HTTPServer` answers it.
public enum HTTPProbe {
    /// A server that is well answers at once.
    private static let timeout_seconds = 2
    /// What is asked for is a few lines.
    private static let bytesAtMost = 1 << 20

    /// - Parameters:
    ///   - path: with its query.
    ///   - place: where the server listens.
    /// - Returns: the body, whatever the status; nil where nobody answers in time.
    public static func body(of path: String, at place: ListeningPlace) -> [UInt8]? {
        let number = connected(to: place)
        guard number >= 0 else { return nil }
        defer { close(number) }
        let request = Array("GET \(path) HTTP/1.0\r\nHost: localhost\r\n\r\n".utf8)
        let sent = unsafe request.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
        guard sent == request.count else { return nil }
        var answer: [UInt8] = []
        while answer.count < bytesAtMost {
            let count = unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 1) { piece in
                let count = unsafe read(number, piece.baseAddress, piece.count)
                if count > 0 { unsafe answer.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[..<count])) }
                return count
            }
            if count < 0 { return nil }
            if count == 0 { break }
        }
        let end = Array("\r\n\r\n".utf8)
        guard answer.starts(with: "HTTP/1.".utf8),
            let head = answer.indices.first(where: { answer[$0...].starts(with: end) })
        else { return nil }
        return Array(answer[(head + end.count)...])
    }

    /// - Returns: a socket that gives up after `timeout_seconds`; -1 where nobody listens.
    private static func connected(to place: ListeningPlace) -> Int32 {
        switch place {
        case .path(let path):
            guard var address = SocketAddress.of(path: path) else { return -1 }
            return unsafe withUnsafePointer(to: &address) { pointer in
                let general = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(to: sockaddr.self)
                return unsafe connected(AF_UNIX, general, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        case .address(let host, let port):
            // Who listens everywhere listens here.
            let near = ["0.0.0.0": "127.0.0.1", "::": "::1"][host] ?? host
            var hints = unsafe addrinfo()
            unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
            unsafe hints.ai_flags = AI_NUMERICSERV
            var found: UnsafeMutablePointer<addrinfo>?
            guard unsafe getaddrinfo(near, "\(port)", &hints, &found) == 0, let first = unsafe found else { return -1 }
            defer { unsafe freeaddrinfo(found) }
            return unsafe connected(first.pointee.ai_family, first.pointee.ai_addr, first.pointee.ai_addrlen)
        }
    }

    private static func connected(_ family: Int32, _ address: UnsafePointer<sockaddr>?, _ length: socklen_t) -> Int32 {
        let number = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { return -1 }
        var wait = timeval(tv_sec: timeout_seconds, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            unsafe setsockopt(number, SOL_SOCKET, option, &wait, socklen_t(MemoryLayout<timeval>.size))
        }
        guard unsafe connect(number, address, length) == 0 else {
            close(number)
            return -1
        }
        return number
    }
}

/// The address of a socket in the file system.
enum SocketAddress {
    /// - Returns: nil where the path is longer than one may be.
    /// - Source: unix(7).
    static func of(path: String) -> sockaddr_un? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        return address
    }
}
