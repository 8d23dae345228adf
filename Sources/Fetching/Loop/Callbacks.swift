internal import CCurl
internal import Glibc

// What libcurl calls on the client's thread, within `curl_multi_perform` and `curl_easy_pause`. Each is handed the
// exchange that `Easy.prepare` gave; the easy handle keeps it alive for as long as libcurl may call.

private func exchangeBehind(_ user: UnsafeMutableRawPointer?) -> Exchange {
    unsafe Unmanaged.fromOpaque(user.unsafelyUnwrapped).takeUnretainedValue()
}

/// Fewer bytes than were offered: libcurl ends the transfer.
private let abort = 0

let takeHeader: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
    start, size, count, user in
    let line = unsafe UnsafeRawBufferPointer(start: start, count: size * count).bindMemory(to: UInt8.self)
    return unsafe exchangeBehind(user).takeHeader(line.span) == .taken ? line.count : abort
}

let takeBody: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = {
    start, size, count, user in
    let chunk = unsafe UnsafeRawBufferPointer(start: start, count: size * count).bindMemory(to: UInt8.self)
    guard !chunk.isEmpty else { return 0 }
    switch unsafe exchangeBehind(user).takeBody(chunk.span) {
    case .taken: return chunk.count
    case .pause: return Int(CURL_WRITEFUNC_PAUSE)
    case .abort: return abort
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
        guard unsafe exchangeBehind(user).admits(address) else { return feedd_no_socket() }
        let (family, type, proto) = unsafe (target.pointee.family, target.pointee.socktype, target.pointee.protocol)
        return socket(family, type | Int32(SOCK_CLOEXEC.rawValue), proto)
    }

/// A connection that serves again was judged for the request that made it: judge it for this one too.
let beforeRequest:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int32, Int32
    ) -> Int32 = { user, peer, _, _, _ in
        let exchange = unsafe exchangeBehind(user)
        let address = unsafe peer.flatMap { IPAddress(unsafe String(cString: $0)) }
        guard !exchange.hop.address.isWeb || exchange.admits(address) else {
            exchange.stopForAddress()
            return CURL_PREREQFUNC_ABORT
        }
        return CURL_PREREQFUNC_OK
    }
