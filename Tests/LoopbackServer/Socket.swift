internal import Glibc

/// The calls of the system that the server needs, on sockets that block.
enum Socket {
    /// Hang-ups of the other side's writing half count: a client of HTTP that closes does both.
    static let hangUpEvents = Int16(POLLIN)

    static func listenOnLoopback() throws(LoopbackFailure) -> (socket: Int32, port: Int) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw LoopbackFailure(call: "socket", code: errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> Int32 in
                guard unsafe bind(socket, address, length) == 0, listen(socket, backlog) == 0 else { return errno }
                return unsafe getsockname(socket, address, &length) == 0 ? 0 : errno
            }
        }
        guard code == 0 else {
            close(socket)
            throw LoopbackFailure(call: "bind", code: code)
        }
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// Tests connect by the thousand.
    private static let backlog: Int32 = 4_096

    /// - Returns: nil once the listener is shut down.
    static func accept(_ listener: Int32) -> Int32? {
        while true {
            let socket = Glibc.accept(listener, nil, nil)
            if socket >= 0 {
                _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
                return socket
            }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// - Returns: what has come; nil at the end.
    static func receive(_ socket: Int32) -> [UInt8]? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
            count = max(unsafe recv(socket, buffer.baseAddress, buffer.count, 0), 0)
        }
        return bytes.isEmpty ? nil : bytes
    }

    /// - Returns: whether all bytes went out.
    static func send(_ bytes: [UInt8], on socket: Int32) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            var rest = unsafe buffer[...]
            while unsafe !rest.isEmpty {
                let piece = unsafe UnsafeRawBufferPointer(rebasing: rest)
                let count = unsafe Glibc.send(socket, piece.baseAddress, piece.count, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return false }
                unsafe rest = rest.dropFirst(count)
            }
            return true
        }
    }

    /// Waits so long, or until the client says or does anything, which here is to hang up.
    static func hangsUp(_ socket: Int32, within milliseconds: Int) -> Bool {
        var watched = pollfd(fd: socket, events: hangUpEvents, revents: 0)
        return unsafe poll(&watched, 1, Int32(milliseconds)) > 0
    }

    /// An end without lingering is a reset.
    static func reset(_ socket: Int32) -> Bool {
        var now = linger(l_onoff: 1, l_linger: 0)
        return unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size)) == 0
    }
}

/// A thread that cleans up behind itself.
enum Background {
    /// - Returns: whether there was one to give.
    static func run(_ body: @escaping @Sendable () -> Void) -> Bool {
        let box = unsafe Unmanaged.passRetained(Box(body))
        var id = pthread_t()
        let code = unsafe pthread_create(
            &id, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        guard code == 0 else {
            unsafe box.release()
            return false
        }
        pthread_detach(id)
        return true
    }

    private final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
