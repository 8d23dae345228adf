internal import CCurl

/// libcurl's handle of one transfer, used again for the next: what never changes is set once.
///
/// The handle and its header list belong to this object alone. libcurl holds a bare pointer back to it, for the callbacks;
/// a `Multi` keeps it alive for as long as they may be called. No pointer of libcurl leaves this folder.
/// - Source: libcurl 7.88, `curl_easy_setopt(3)`.
@safe final class Easy {
    let handle: UnsafeMutableRawPointer
    private var lines: UnsafeMutablePointer<curl_slist>?
    private(set) var exchange: Exchange?

    /// - Parameter authorities: trusted beside those of the system, in PEM.
    init?(authorities: [UInt8]) {
        guard CurlLibrary.isReady, let handle = unsafe curl_easy_init() else { return nil }
        unsafe self.handle = unsafe handle
        guard setForGood(), trust(authorities) else { return nil }
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe curl_slist_free_all(lines)
    }

    /// Makes it ready for one hop.
    /// - Parameters:
    ///   - exchange: what the callbacks will fill.
    ///   - keepsConnection: whether the connection is to serve again.
    /// - Returns: false where memory ran out.
    func prepare(_ exchange: Exchange, keepsConnection: Bool) -> Bool {
        let hop = exchange.hop
        self.exchange = exchange
        var isSet = unsafe set(CURLOPT_PRIVATE, UnsafeMutableRawPointer(bitPattern: exchange.ticket))
        isSet = set(CURLOPT_URL, hop.address.text) && isSet
        isSet = set(CURLOPT_PROTOCOLS_STR, hop.address.isWeb ? "http,https" : "file") && isSet
        // An empty proxy is none, where nil would be that of the environment: whom the daemon talks to is said in its
        // configuration alone.
        isSet = set(CURLOPT_PROXY, hop.proxy ?? "") && isSet
        isSet = setCredential(hop.credential) && isSet
        let limits = hop.limits
        // 0 would mean no limit to libcurl.
        isSet = set(CURLOPT_CONNECTTIMEOUT_MS, max(limits.connectTimeout.milliseconds, 1)) && isSet
        isSet = startClock(exchange) && isSet
        isSet = set(CURLOPT_LOW_SPEED_LIMIT, max(limits.slowBytesPerSecond, 0)) && isSet
        isSet = set(CURLOPT_LOW_SPEED_TIME, max(limits.slowTimeout.milliseconds / 1_000, 1)) && isSet
        isSet = set(CURLOPT_FORBID_REUSE, keepsConnection ? 0 : 1) && isSet
        return setLines(hop.lines) && isSet
    }

    /// Lets the exchange go; the handle may be attached no more.
    func release() { exchange = nil }

    /// Called from within a callback: the next hop goes to the same origin.
    func keepConnection() { _ = set(CURLOPT_FORBID_REUSE, 0) }

    private func setForGood() -> Bool {
        let behind = unsafe Unmanaged.passUnretained(self).toOpaque()
        // CURLOPT_TRANSFER_ENCODING and CURLOPT_ACCEPT_ENCODING stay off: bodies are decoded behind the callback.
        // Names are asked anew each time, since libcurl walks through its whole cache of them for every request.
        let isSet = [
            set(CURLOPT_NOSIGNAL, 1),
            set(CURLOPT_FOLLOWLOCATION, 0),
            set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS),
            set(CURLOPT_NOPROXY, ""),
            set(CURLOPT_DNS_CACHE_TIMEOUT, 0),
            // A transfer that is cancelled does not wait for a name server that is silent.
            set(CURLOPT_QUICK_EXIT, 1),
            unsafe set(CURLOPT_WRITEDATA, behind),
            unsafe set(CURLOPT_HEADERDATA, behind),
            unsafe set(CURLOPT_OPENSOCKETDATA, behind),
            unsafe set(CURLOPT_PREREQDATA, behind),
            unsafe feedd_setopt_data_callback(handle, CURLOPT_WRITEFUNCTION, takeBody) == CURLE_OK,
            unsafe feedd_setopt_data_callback(handle, CURLOPT_HEADERFUNCTION, takeHeader) == CURLE_OK,
            unsafe feedd_setopt_socket_callback(handle, openSocket) == CURLE_OK,
            unsafe feedd_setopt_prerequest_callback(handle, beforeRequest) == CURLE_OK,
        ]
        return isSet.allSatisfy { $0 }
    }

    /// libcurl reads the system's authorities once for all connections where they come from one file alone, and for each
    /// connection where there is a directory too. Others come from bytes, and then the directory stands for the system.
    /// - Source: libcurl 7.88, `CURLOPT_CA_CACHE_TIMEOUT(3)`.
    private func trust(_ authorities: [UInt8]) -> Bool {
        guard authorities.isEmpty else { return set(CURLOPT_CAINFO_BLOB, authorities) }
        return !CurlLibrary.hasAuthoritiesFile || set(CURLOPT_CAPATH, String?.none)
    }

    private func setCredential(_ credential: Credential?) -> Bool {
        var (user, password, pem) = (String?.none, String?.none, [UInt8]())
        switch credential {
        case .basic(let name, let secret): (user, password) = (name, secret)
        case .certificate(let bytes): pem = bytes
        case .bearer, nil: break
        }
        return [
            set(CURLOPT_USERNAME, user), set(CURLOPT_PASSWORD, password), set(CURLOPT_SSLCERT_BLOB, pem),
            set(CURLOPT_SSLKEY_BLOB, pem),
        ].allSatisfy { $0 }
    }

    private func setLines(_ lines: [[UInt8]]) -> Bool {
        unsafe curl_slist_free_all(self.lines)
        unsafe self.lines = nil
        for line in lines {
            let terminated = line.map { CChar(bitPattern: $0) } + [0]
            guard let longer = unsafe curl_slist_append(self.lines, terminated) else { return false }
            unsafe self.lines = longer
        }
        return unsafe feedd_setopt_list(handle, CURLOPT_HTTPHEADER, self.lines) == CURLE_OK
    }

    fileprivate func set(_ option: CURLoption, _ value: Int) -> Bool {
        unsafe feedd_setopt_long(handle, option, value) == CURLE_OK
    }

    private func set(_ option: CURLoption, _ value: String?) -> Bool {
        unsafe feedd_setopt_string(handle, option, value) == CURLE_OK
    }

    /// libcurl keeps a copy; no bytes take back what was set.
    private func set(_ option: CURLoption, _ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { unsafe feedd_setopt_blob(handle, option, $0.baseAddress, $0.count) } == CURLE_OK
    }

    @unsafe private func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) -> Bool {
        unsafe feedd_setopt_pointer(handle, option, value) == CURLE_OK
    }
}

extension Easy {
    /// Goes on with a transfer that a callback paused; more callbacks may run before this returns.
    func resume() {
        guard let exchange else { return }
        exchange.resume()
        _ = startClock(exchange)
        unsafe curl_easy_pause(handle, CURLPAUSE_CONT)
    }

    /// Called from within a callback: a pause is no fault of the server's and counts for nothing.
    func stopClock() { _ = set(CURLOPT_TIMEOUT_MS, 0) }

    /// libcurl counts from the start of the transfer, pauses included. 0 would mean no limit to it.
    private func startClock(_ exchange: Exchange) -> Bool {
        let allowed = exchange.timeAllowed + exchange.timePaused
        return set(CURLOPT_TIMEOUT_MS, max(allowed.milliseconds, 1))
    }

    /// The error of the system behind the last failure to connect; 0 for none.
    var systemError: Int32 {
        var value = 0
        unsafe feedd_getinfo_long(handle, CURLINFO_OS_ERRNO, &value)
        return Int32(truncatingIfNeeded: value)
    }

    /// What OpenSSL said of the server's certificate; 0 or 1 where it had nothing to say.
    var certificateVerdict: Int {
        var value = 0
        unsafe feedd_getinfo_long(handle, CURLINFO_SSL_VERIFYRESULT, &value)
        return value
    }

    var timing: Timing {
        var timing = Timing()
        timing.resolved = duration(CURLINFO_NAMELOOKUP_TIME_T)
        timing.connected = duration(CURLINFO_CONNECT_TIME_T)
        timing.secured = duration(CURLINFO_APPCONNECT_TIME_T)
        timing.firstByte = duration(CURLINFO_STARTTRANSFER_TIME_T)
        timing.total = duration(CURLINFO_TOTAL_TIME_T)
        return timing
    }

    /// How far the transfer came.
    var phase: FetchError.Phase {
        if duration(CURLINFO_NAMELOOKUP_TIME_T) == .zero { return .resolve }
        if duration(CURLINFO_PRETRANSFER_TIME_T) == .zero {
            // libcurl takes the time of a connection with TLS when both are made; its port is there before.
            var port = 0
            unsafe feedd_getinfo_long(handle, CURLINFO_LOCAL_PORT, &port)
            if port == 0 { return .connect }
            return exchange?.hop.address.scheme == "https" ? .tls : .send
        }
        return duration(CURLINFO_STARTTRANSFER_TIME_T) == .zero ? .wait : .receive
    }

    private func duration(_ info: CURLINFO) -> Duration {
        var microseconds: curl_off_t = 0
        unsafe feedd_getinfo_offset(handle, info, &microseconds)
        return .microseconds(microseconds)
    }
}

/// libcurl as a whole, made ready once in the life of the process.
enum CurlLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Whether the authorities that libcurl trusts by itself are at hand in one file.
    static let hasAuthoritiesFile = feedd_has_authorities_file() != 0

    /// What libcurl says of a code.
    static func words(_ code: CURLcode) -> String {
        unsafe curl_easy_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code.rawValue) of libcurl"
    }
}
