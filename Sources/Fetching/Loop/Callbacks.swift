internal import CCurl
internal import Glibc

// What libcurl calls on the client's thread, within `curl_multi_perform` and `curl_easy_pause`.

/// The handle that libcurl was given as its own user; the `Multi` that it is attached to keeps it alive.
private func easyBehind(_ user: UnsafeMutableRawPointer?) -> Easy {
    unsafe Unmanaged.fromOpaque(user.unsafelyUnwrapped).takeUnretainedValue()
}

/// Fewer bytes than were offered: libcurl ends the transfer.
private let abort = 0

let takeHeader: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
    start, size, count, user in
    let line = unsafe UnsafeRawBufferPointer(start: start, count: size * count).bindMemory(to: UInt8.self)
    let easy = unsafe easyBehind(user)
    guard let exchange = easy.exchange, unsafe exchange.takeHeader(line.span) == .taken else { return abort }
    if exchange.returnsToOrigin { easy.keepConnection() }
    return line.count
}

let takeBody: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
    start, size, count, user in
    let chunk = unsafe UnsafeRawBufferPointer(start: start, count: size * count).bindMemory(to: UInt8.self)
    guard !chunk.isEmpty else { return 0 }
    let easy = unsafe easyBehind(user)
    switch unsafe easy.exchange?.takeBody(chunk.span) {
    case .taken: return chunk.count
    case .pause:
        easy.stopClock()
        return Int(CURL_WRITEFUNC_PAUSE)
    case .abort, nil: return abort
    }
}

/// The policy's place: the name is resolved, and this very address is about to be connected to.
let openSocket:
    @convention(c) (UnsafeMutableRawPointer?, curlsocktype, UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t = {
        user, _, target in
        guard let target = unsafe target else { return feedd_no_socket() }
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe feedd_address_bytes(target, &bytes)
        let address = IPAddress(bytes: Array(bytes.prefix(count)))
        guard unsafe easyBehind(user).exchange?.admits(address) == true else { return feedd_no_socket() }
        let (family, type, proto) = unsafe (target.pointee.family, target.pointee.socktype, target.pointee.protocol)
        return socket(family, type | Int32(SOCK_CLOEXEC.rawValue), proto)
    }

/// A connection that serves again was judged for the request that made it: judge it for this one too.
let beforeRequest:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int32, Int32
    ) -> Int32 = { user, peer, _, _, _ in
        guard let exchange = unsafe easyBehind(user).exchange else { return CURL_PREREQFUNC_ABORT }
        let address = unsafe peer.flatMap { IPAddress(unsafe String(cString: $0)) }
        guard !exchange.hop.address.isWeb || exchange.admits(address) else {
            exchange.stopForAddress()
            return CURL_PREREQFUNC_ABORT
        }
        return CURL_PREREQFUNC_OK
    }
