internal import CCurl
internal import Glibc

extension Exchange {
    /// What one hop came to, once libcurl is done with it.
    func result(_ code: CURLcode, of easy: Easy) -> Result<Answer, FetchError> {
        if let stop, stop != .enough { return .failure(failure(for: stop)) }
        let isAnswered = hop.address.isWeb && head.isComplete
        let isDiscarded = isAnswered && !(200...299).contains(head.status)
        // A page that nobody reads may be cut: its status is known.
        if code != CURLE_OK, !isDiscarded { return .failure(failure(for: code, easy)) }
        if !isDecoded { return .failure(failure(.receive, .truncated)) }
        if hop.address.isWeb, !head.isComplete { return .failure(failure(.wait, .noAnswer)) }
        return .success(Answer(head: hop.address.isWeb ? head : .ofFile, body: takeBody(), timing: timing(easy)))
    }

    private func timing(_ easy: Easy) -> Timing {
        var timing = easy.timing
        timing.total -= timePaused
        return timing
    }

    func failure(_ phase: FetchError.Phase, _ cause: FetchError.Cause) -> FetchError { hop.failure(phase, cause) }

    func cancelled(in phase: FetchError.Phase) -> FetchError { failure(phase, .cancelled) }

    private func failure(for stop: Stop) -> FetchError {
        switch stop {
        case .headersTooLarge: failure(.receive, .headersTooLarge(limit: hop.limits.headerBytes))
        case .body(.tooLarge): failure(.receive, .tooLarge(limit: hop.limits.bodyBytes))
        case .body(.corrupt(let reason)): failure(.receive, .badEncoding(reason))
        case .body(.unknownCoding(let name)): failure(.receive, .badEncoding("\(name) was not offered"))
        case .addressRefused, .enough: failure(.connect, refusal ?? .cancelled)
        }
    }

    private func failure(for code: CURLcode, _ easy: Easy) -> FetchError {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: failure(.resolve, .nameNotFound(host: hop.address.host))
        case CURLE_COULDNT_RESOLVE_PROXY: failure(.resolve, .proxy("its name doesn't resolve"))
        case CURLE_PROXY: failure(.connect, .proxy(CurlLibrary.words(code)))
        case CURLE_COULDNT_CONNECT where hop.proxy != nil:
            failure(.connect, .proxy(Self.words(ofSystem: easy.systemError)))
        case CURLE_COULDNT_CONNECT: failure(.connect, connectFault(easy.systemError))
        case CURLE_OPERATION_TIMEDOUT: timeout(easy)
        case CURLE_PARTIAL_FILE: failure(.receive, .truncated)
        case CURLE_HTTP2_STREAM where head.isComplete: failure(.receive, .truncated)
        case CURLE_GOT_NOTHING: failure(.wait, .noAnswer)
        case CURLE_RECV_ERROR where head.isComplete: failure(.receive, .truncated)
        case CURLE_RECV_ERROR: failure(.wait, .connectionLost(CurlLibrary.words(code)))
        case CURLE_SEND_ERROR: failure(.send, .connectionLost(CurlLibrary.words(code)))
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            failure(.tls, .tls(TLSFault.words(code, verdict: easy.certificateVerdict)))
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM,
            CURLE_BAD_CONTENT_ENCODING:
            failure(.receive, .badResponse(CurlLibrary.words(code)))
        case CURLE_FILE_COULDNT_READ_FILE: failure(.file, .missingFile)
        default: failure(easy.phase, .system(CurlLibrary.words(code)))
        }
    }

    private var refusal: FetchError.Cause? {
        refused.map { .addressRefused(host: hop.address.host, address: $0) }
    }

    /// Where one of several addresses was refused and others could not be reached, the refusal is what can be mended.
    private func connectFault(_ systemError: Int32) -> FetchError.Cause {
        if let refusal { return refusal }
        guard systemError != ECONNREFUSED else {
            let address = tried.map(String.init(describing:)) ?? hop.address.host
            return .connectionRefused(address: address, port: hop.address.port)
        }
        return .unreachable(reason: systemError == 0 ? "no connection" : Self.words(ofSystem: systemError))
    }

    private func timeout(_ easy: Easy) -> FetchError {
        let (phase, total, limits) = (easy.phase, easy.timing.total - timePaused, hop.limits)
        if [.resolve, .connect, .tls].contains(phase), total >= limits.connectTimeout {
            return failure(phase, .timedOut(after: limits.connectTimeout))
        }
        // The total may have begun in an earlier hop; only the rest of it was this one's.
        let isSlow = limits.slowTimeout < limits.totalTimeout && total < timeAllowed
        return isSlow
            ? failure(phase, .tooSlow(bytesPerSecond: limits.slowBytesPerSecond, for: limits.slowTimeout))
            : failure(phase, .timedOut(after: limits.totalTimeout))
    }

    private static func words(ofSystem code: Int32) -> String {
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
