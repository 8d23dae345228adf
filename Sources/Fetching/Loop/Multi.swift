internal import CCurl

/// libcurl's handle of all transfers. It belongs to this value alone and dies with it.
///
/// Everything but `Waker.wake` is called on one thread: the value is a part of the client's state.
/// - Source: libcurl 7.88, `libcurl-multi(3)`.
@safe struct Multi: ~Copyable {
    private let handle: UnsafeMutableRawPointer
    private var attached: [Int: Easy] = [:]

    /// - Parameter connections: as many are kept open at most, those in use included. libcurl walks through them for
    ///   every request, so that more would cost more.
    init?(connections: Int) {
        guard CurlLibrary.isReady, let handle = unsafe curl_multi_init() else { return nil }
        guard unsafe feedd_multi_setopt_long(handle, CURLMOPT_MAXCONNECTS, connections) == CURLM_OK else {
            unsafe curl_multi_cleanup(handle)
            return nil
        }
        unsafe self.handle = unsafe handle
    }

    deinit {
        for (_, easy) in attached { unsafe curl_multi_remove_handle(handle, easy.handle) }
        unsafe curl_multi_cleanup(handle)
    }

    var isIdle: Bool { attached.isEmpty }
    var waker: Waker { unsafe Waker(handle: handle) }

    /// Starts what `easy` is prepared for.
    mutating func attach(_ easy: Easy) -> Bool {
        guard let ticket = easy.exchange?.ticket else { return false }
        guard unsafe curl_multi_add_handle(handle, easy.handle) == CURLM_OK else { return false }
        attached[ticket] = easy
        return true
    }

    /// Ends a transfer, whatever its state; no callback runs for it any more.
    mutating func detach(_ ticket: Int) -> Easy? {
        guard let easy = attached.removeValue(forKey: ticket) else { return nil }
        unsafe curl_multi_remove_handle(handle, easy.handle)
        return easy
    }

    func easy(_ ticket: Int) -> Easy? { attached[ticket] }

    /// Those whose callbacks asked for a pause, in the order of their tickets.
    var paused: [Easy] {
        attached.filter { $0.value.exchange?.isPaused == true }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Moves every transfer on as far as it goes without waiting; the callbacks run in here.
    mutating func perform() {
        var running: Int32 = 0
        unsafe curl_multi_perform(handle, &running)
    }

    /// The next transfer that has come to its end since the last call.
    mutating func nextEnd() -> (ticket: Int, code: CURLcode)? {
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(handle, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle else {
                continue
            }
            let code = unsafe message.pointee.data.result
            var ticket: UnsafeMutableRawPointer?
            unsafe feedd_getinfo_pointer(easy, CURLINFO_PRIVATE, &ticket)
            return (Int(bitPattern: ticket), code)
        }
        return nil
    }

    /// Waits until a socket or a clock of libcurl has something to say, the waker rings, or the time is over.
    /// - Returns: whether there is something for `perform` to do.
    mutating func wait(atMost time: Duration?) -> Bool {
        let asked = time.map { max($0.milliseconds, 0) + 1 } ?? Self.longestWaitMilliseconds
        var ready: Int32 = 0
        unsafe curl_multi_poll(handle, nil, 0, Int32(min(asked, Self.longestWaitMilliseconds)), &ready)
        guard ready == 0 else { return true }
        var due = 0
        unsafe curl_multi_timeout(handle, &due)
        return due == 0
    }

    /// libcurl wakes for its own clocks; this bounds only a wait in which none is set.
    private static let longestWaitMilliseconds = 60_000

    /// Ends a `wait` from any thread.
    ///
    /// Unchecked: `curl_multi_wakeup` is the one function of libcurl's multi handle that may be called from any thread.
    /// The loop rings only while its own thread stands in `wait`, so that the handle is there.
    @safe struct Waker: @unchecked Sendable {
        fileprivate let handle: UnsafeMutableRawPointer
        func wake() { unsafe curl_multi_wakeup(handle) }
    }
}
