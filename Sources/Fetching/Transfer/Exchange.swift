/// One hop under way: what libcurl's callbacks fill, and what is to be told at its end.
///
/// It belongs to the client's thread; the callbacks run there too, within `Multi.perform`.
final class Exchange {
    let ticket: Int
    let hop: Hop
    /// What earlier hops have left of the total time.
    let timeAllowed: Duration
    private let budget: BodyBudget
    private let onEnd: (Result<Answer, FetchError>) -> Void

    /// When its turn came; nil while it stands in line.
    private(set) var started: ContinuousClock.Instant?
    private(set) var head = Head()
    private(set) var body: [UInt8] = []
    private(set) var stop: Stop?
    private var pausedSince: ContinuousClock.Instant?
    private(set) var timePaused = Duration.zero
    /// The last address that a connection was tried to.
    private(set) var tried: IPAddress?
    /// An address that the policy forbade.
    private(set) var refused: IPAddress?

    private var decoders: [any BodyDecoder] = []
    private var hasBody = false
    private var discarded = 0

    /// Why the transfer was ended from this side.
    enum Stop: Equatable {
        case headersTooLarge
        case body(BodyFault)
        case addressRefused
        /// All that is wanted has come: the rest of an error's page is not.
        case enough
    }

    /// What libcurl is to do with the bytes it offers.
    enum Verdict { case taken, pause, abort }

    init(_ errand: Inbox.Errand, budget: BodyBudget) {
        ticket = errand.ticket
        hop = errand.hop
        timeAllowed = hop.limits.totalTimeout - errand.spent
        self.budget = budget
        onEnd = errand.onEnd
    }

    func start() { started = .now }

    func end(_ result: Result<Answer, FetchError>) { onEnd(result) }

    /// Whether every decoder has seen the end of its stream.
    var isDecoded: Bool { decoders.allSatisfy(\.isComplete) }

    /// Whether the header has come and redirects to the origin that sent it, so that its connection is worth keeping.
    var returnsToOrigin: Bool {
        guard head.isComplete, RedirectChain.isRedirect(head.status), let location = head.headers.bytes("location"),
            case .success(let target) = hop.address.resolve(location)
        else { return false }
        return target.origin == hop.address.origin
    }

    func takeBody() -> [UInt8] {
        defer { body = [] }
        return body
    }

    // MARK: What the callbacks say

    /// A connection to this address is about to be used. Asked for each new socket, and again before the request is
    /// sent, since a connection that serves again was made for another request.
    func admits(_ address: IPAddress?) -> Bool {
        tried = address ?? tried
        // A proxy is whom the configuration names; where it connects to, this side never learns.
        guard !hop.allowPrivateAddresses, hop.proxy == nil else { return true }
        guard let address, AddressPolicy.isPublic(address) else {
            refused = address ?? refused
            return false
        }
        return true
    }

    func stopForAddress() { stop = .addressRefused }

    func takeHeader(_ line: Span<UInt8>) -> Verdict {
        guard head.take(line, limit: hop.limits.headerBytes) != .tooLarge else {
            stop = .headersTooLarge
            return .abort
        }
        return .taken
    }

    func takeBody(_ chunk: Span<UInt8>) -> Verdict {
        if hop.address.isWeb, !(200...299).contains(head.status) {
            discarded += chunk.count
            guard discarded > Limits.discardedBytes else { return .taken }
            stop = .enough
            return .abort
        }
        if hop.address.isWeb, budget.mustPause(ticket) {
            pausedSince = .now
            return .pause
        }
        do throws(BodyFault) {
            if !hasBody {
                hasBody = true
                decoders = try BodyDecoders.decoders(for: head.headers.joined("content-encoding"))
            }
            try decode(chunk, through: 0)
            budget.charge(ticket, bytes: body.capacity)
            return .taken
        } catch {
            stop = .body(error)
            return .abort
        }
    }

    var isPaused: Bool { pausedSince != nil }

    func resume() {
        timePaused += pausedSince?.duration(to: .now) ?? .zero
        pausedSince = nil
    }

    private func decode(_ bytes: Span<UInt8>, through index: Int) throws(BodyFault) {
        guard index < decoders.count else { return try keep(bytes) }
        try decoders[index].push(bytes) { (piece) throws(BodyFault) in try decode(piece, through: index + 1) }
    }

    private func keep(_ bytes: Span<UInt8>) throws(BodyFault) {
        let limit = hop.limits.bodyBytes
        guard bytes.count <= limit - body.count else { throw .tooLarge }
        if body.capacity < body.count + bytes.count {
            // Grows by half, where the array by itself would double: the budget counts what is reserved.
            body.reserveCapacity(max(body.count + bytes.count, min(body.count + body.count / 2, limit)))
        }
        unsafe bytes.withUnsafeBufferPointer { unsafe body.append(contentsOf: $0) }
    }
}

/// The end of one hop that the server answered in full.
struct Answer: Sendable {
    var head: Head
    var body: [UInt8]
    var timing: Timing
}
