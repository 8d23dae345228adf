internal import CCurl

/// Why there is no secure connection, in words for whoever runs the daemon: whose fault it is, and what would help.
enum TLSFault {
    /// - Parameters:
    ///   - code: what libcurl ended with.
    ///   - verdict: what OpenSSL said of the server's certificate; 0 or 1 where it had nothing to say.
    /// - Returns: whole words.
    /// - Source: openssl-verification-options(1), X509_STORE_CTX_get_error(3).
    static func words(_ code: CURLcode, verdict: Int) -> String {
        guard code == CURLE_PEER_FAILED_VERIFICATION else { return words(code) }
        switch verdict {
        // Names are compared by libcurl itself.
        case 0, 1: return "the certificate of the server is for another name"
        case 9: return "the certificate of the server is not valid yet; is the clock of this machine right?"
        case 10: return "the certificate of the server has expired"
        case 18, 19, 20, 21:
            return "the certificate of the server comes from an authority that is not trusted here; "
                + "fetch.authorities could name it"
        case 23: return "the certificate of the server was revoked"
        default: return "the certificate of the server can't be trusted (code \(verdict) of OpenSSL)"
        }
    }

    private static func words(_ code: CURLcode) -> String {
        switch code {
        case CURLE_SSL_CERTPROBLEM: "the certificate that the feed's credential holds, or its key, can't be used"
        case CURLE_SSL_CACERT_BADFILE: "the authorities of this machine, or those of fetch.authorities, can't be read"
        case CURLE_SSL_CONNECT_ERROR: "the server doesn't speak TLS here, or refuses this client"
        default: CurlLibrary.words(code)
        }
    }
}
