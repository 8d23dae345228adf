/// Where a fetch goes: statuses and `Location`s in, the next hop or an error out. No socket.
/// - Source: RFC 9110, 15.4.
struct RedirectChain: Sendable {
    private let request: Request
    private let origin: WebAddress
    private(set) var current: WebAddress
    private(set) var redirects: [Redirect] = []

    /// - Throws: a request that can't be made: its address, its scheme, a header.
    init(_ request: Request) throws(FetchError) {
        func fault(_ cause: FetchError.Cause, at url: String) -> FetchError {
            FetchError(phase: .request, url: url, cause: cause)
        }
        let address: WebAddress
        switch WebAddress.parse(request.url) {
        case .success(let parsed): address = parsed
        case .failure(let why): throw fault(.badURL(why.reason), at: request.url.withoutCredentials.quotable())
        }
        guard address.isWeb || (address.scheme == "file" && request.allowFile) else {
            throw fault(.scheme(address.scheme), at: address.text)
        }
        guard !address.isWeb || !address.host.isEmpty else {
            throw fault(.badURL("it names no host"), at: address.text)
        }
        if let cause = request.headerFault { throw fault(cause, at: address.text) }
        self.request = request
        origin = address
        current = address
    }

    var hop: Hop { Hop(to: current, for: request, origin: origin) }

    static func isRedirect(_ status: Int) -> Bool { [301, 302, 303, 307, 308].contains(status) }

    /// Judges an answer.
    /// - Returns: whether there is a further hop to make.
    /// - Throws: a redirect that may not be followed.
    mutating func follow(status: Int, location: [UInt8]?) throws(FetchError) -> Bool {
        guard current.isWeb, Self.isRedirect(status), let location else { return false }
        guard case .success(let target) = current.resolve(location) else {
            let text = String(decoding: location.prefix(400), as: UTF8.self).withoutCredentials.quotable()
            throw fault(.badRedirect(location: text))
        }
        guard target.isWeb else { throw fault(.scheme(target.scheme)) }
        guard !target.host.isEmpty else { throw fault(.badRedirect(location: target.text)) }
        let isKnown = target.text == current.text || redirects.contains { $0.from == target.text }
        guard !isKnown else { throw fault(.redirectLoop(to: target.text)) }
        guard redirects.count < Limits.redirects else { throw fault(.tooManyRedirects(limit: Limits.redirects)) }
        redirects.append(Redirect(status: status, from: current.text, to: target.text))
        current = target
        return true
    }

    private func fault(_ cause: FetchError.Cause) -> FetchError {
        FetchError(phase: .redirect, url: current.text, cause: cause)
    }
}
