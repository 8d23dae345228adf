internal import CCurl

/// Fetches feeds: conditional GETs over HTTP and HTTPS, with every bound that strangers call for.
///
/// One thread owns libcurl and is this actor's executor: between jobs it moves all transfers on. Redirects are followed
/// by hand, one hop after the other; each stands in line anew, ahead of all that came later.
///
///     let client = try Client()
///     let response = try await client.fetch(Request(url: "https://news.example/feed", userAgent: "feedd/1.0"))
///     await client.close()
public actor Client {
    private nonisolated let loop = LoopThread()
    private nonisolated let inbox = Inbox()
    /// Nil once closed.
    private var multi: Multi?
    private var admission: Admission
    private let pause: Duration?
    private let authorities: [UInt8]
    private let budget: BodyBudget
    private var exchanges: [Int: Exchange] = [:]
    /// False where the last wait found nothing for libcurl to do: it looks at all transfers each time.
    private var mayPerform = true
    /// Handles at rest, at most as many as transfers run at once.
    private var resting: [Easy] = []

    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe loop.asUnownedSerialExecutor() }

    /// - Throws: `.system` where the system has no memory or no thread to give.
    public init(_ options: ClientOptions = ClientOptions()) throws(FetchError) {
        admission = Admission(concurrency: options.concurrency, perHost: options.perHost)
        pause = options.pause
        authorities = options.authorities
        budget = BodyBudget(limit: options.bodyBudget)
        guard let multi = Multi(connections: admission.concurrency) else {
            throw FetchError(phase: .request, url: "", cause: .system("libcurl can't be started"))
        }
        let waker = multi.waker
        self.multi = consume multi
        let work = LoopThread.Work(
            turn: { [weak self] in self?.assumeIsolated { $0.turn() } ?? false },
            wait: { [weak self] in self?.assumeIsolated { $0.wait() } },
            wake: { waker.wake() })
        guard loop.start(work) else {
            throw FetchError(phase: .request, url: "", cause: .system("there is no thread to fetch on"))
        }
    }

    deinit { loop.stop(join: false) }

    /// Fetches one resource, following redirects.
    ///
    /// Cancelling the task ends the transfer at once.
    /// - Returns: whatever the server answered, errors of HTTP included.
    /// - Throws: why there is no complete answer; `.cancelled` once the client is closed.
    public nonisolated func fetch(_ request: Request) async throws(FetchError) -> Response {
        try await fetch(request) { $0 }
    }

    /// As above, and counts the body among those that share the budget until `use` has returned: whoever works on bodies
    /// more slowly than they come holds back those that are still to come, and not all of them in memory.
    ///
    /// `use` must not wait for another fetch of this client, which may wait for it.
    public nonisolated func fetch<Use: Sendable>(
        _ request: Request, for use: @Sendable (consuming Response) async -> Use
    ) async throws(FetchError) -> Use {
        let (response, ticket) = try await complete(request)
        let isCharged = !response.body.isEmpty
        // Moved, so that `use` may free the body before it ends.
        let result = await use(consume response)
        if isCharged { inbox.leave(released: ticket) { loop.nudge() } }
        return result
    }

    /// - Returns: the answer, and the ticket under which its body is still charged.
    private nonisolated func complete(_ request: Request) async throws(FetchError) -> (Response, ticket: Int) {
        var chain = try RedirectChain(request)
        let ticket = inbox.nextTicket()
        var spent = Duration.zero
        while true {
            let hop = chain.hop
            if !hop.address.isWeb, let cause = LocalFile.fault(hop.address) {
                throw FetchError(phase: .file, url: hop.address.text, cause: cause)
            }
            if hop.proxy != nil, !hop.allowPrivateAddresses, let cause = AddressPolicy.fault(host: hop.address.host) {
                throw FetchError(phase: .request, url: hop.address.text, cause: cause)
            }
            let answer = try await exchange(hop, ticket, spent: spent)
            spent += answer.timing.total
            if try chain.follow(status: answer.head.status, location: answer.head.headers.bytes("location")) {
                continue
            }
            var timing = answer.timing
            timing.total = spent
            let response = Response(
                status: answer.head.status, address: hop.address.text, body: answer.body, headers: answer.head.headers,
                redirects: chain.redirects, timing: timing,
                notModified: answer.head.status == 304 && hop.isConditional)
            return (response, ticket)
        }
    }

    /// Fetches that stand in line for their turn.
    public var waitingCount: Int { admission.waitingCount }

    /// Ends all transfers with `.cancelled`, frees what libcurl holds and waits for the thread to end. Every later
    /// fetch is `.cancelled`.
    public nonisolated func close() async {
        await shutDown()
        loop.stop(join: true)
    }

    private func shutDown() {
        for errand in inbox.close().errands { errand.onEnd(.failure(errand.hop.failure(.queue, .cancelled))) }
        for ticket in exchanges.keys.sorted() { cancel(ticket) }
        resting = []
        multi = nil
    }

    // MARK: One hop

    private nonisolated func exchange(_ hop: Hop, _ ticket: Int, spent: Duration) async throws(FetchError) -> Answer {
        let entrance = Entrance()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let errand = Inbox.Errand(ticket: ticket, hop: hop, spent: spent) { continuation.resume(returning: $0) }
                let isInside = entrance.enter { inbox.leave(errand) { loop.nudge() } }
                if !isInside { errand.onEnd(.failure(hop.failure(.queue, .cancelled))) }
            }
        } onCancel: {
            if entrance.cancel() { Task { await self.cancel(ticket) } }
        }
        return try result.get()
    }

    private func takeInbox() {
        let content = inbox.take()
        guard !content.isEmpty else { return }
        for errand in content.errands {
            exchanges[errand.ticket] = Exchange(errand, budget: budget)
            admission.add(errand.ticket, host: errand.hop.owner)
        }
        let released = content.released.filter { budget.end($0) }
        if !released.isEmpty { resumePaused() }
        startWaiting()
    }

    private func startWaiting() {
        admission.wake(at: .now)
        while multi != nil, budget.mayStart, let ticket = admission.next() {
            guard let exchange = exchanges[ticket] else { continue }
            budget.start(ticket)
            if !start(exchange) {
                let cause = FetchError.Cause.system("libcurl has no memory for another transfer")
                finish(exchange, .failure(exchange.failure(.request, cause)))
            }
        }
    }

    private func start(_ exchange: Exchange) -> Bool {
        guard let easy = resting.popLast() ?? Easy(authorities: authorities) else { return false }
        exchange.start()
        let keepsConnection = admission.isAwaited(exchange.hop.owner)
        guard easy.prepare(exchange, keepsConnection: keepsConnection) else { return false }
        return multi?.attach(easy) ?? false
    }

    private func cancel(_ ticket: Int) {
        takeInbox()
        guard let exchange = exchanges[ticket] else { return }
        if admission.leave(ticket) {
            exchanges[ticket] = nil
            return exchange.end(.failure(exchange.cancelled(in: .queue)))
        }
        detach(ticket)
        finish(exchange, .failure(exchange.cancelled(in: .receive)))
        resumePaused()
        startWaiting()
    }

    private func detach(_ ticket: Int) {
        guard let easy = multi?.detach(ticket) else { return }
        easy.release()
        resting.append(easy)
    }

    private func finish(_ exchange: Exchange, _ result: Result<Answer, FetchError>) {
        exchanges[exchange.ticket] = nil
        if case .success(let answer) = result {
            budget.keep(exchange.ticket, bytes: answer.body.capacity)
        } else {
            budget.end(exchange.ticket)
        }
        admission.finish(host: exchange.hop.owner, restingUntil: restEnd(behind: exchange))
        exchange.end(result)
    }

    /// Until when the place of a transfer that ends now rests; nil where it doesn't.
    private func restEnd(behind exchange: Exchange) -> ContinuousClock.Instant? {
        guard exchange.hop.address.isWeb, let start = exchange.started else { return nil }
        let now = ContinuousClock.now
        let rest = pause ?? min(start.duration(to: now), ClientOptions.longestPause)
        return rest > .zero ? now + rest : nil
    }

    // MARK: The loop

    /// - Returns: whether transfers are under way, or may start when a host has rested.
    private func turn() -> Bool {
        guard multi != nil else { return false }
        takeInbox()
        if let end = admission.nextRestEnd, end <= .now { startWaiting() }
        if mayPerform, multi?.isIdle == false { perform() }
        mayPerform = true
        while inbox.settle(wants) { takeInbox() }
        return multi?.isIdle == false || admission.nextRestEnd != nil
    }

    private var wants: Inbox.Wants {
        Inbox.Wants(errands: admission.hasRoom, released: !budget.mayStart || multi?.paused.isEmpty == false)
    }

    private func wait() {
        let rest = admission.nextRestEnd.map { ContinuousClock.now.duration(to: $0) }
        mayPerform = multi?.wait(atMost: rest) ?? false
    }

    private func perform() {
        multi?.perform()
        var hasEnded = false
        while let (ticket, code) = multi?.nextEnd() {
            guard let exchange = exchanges[ticket], let easy = multi?.easy(ticket) else { continue }
            let result = exchange.result(code, of: easy)
            detach(ticket)
            finish(exchange, result)
            hasEnded = true
        }
        if hasEnded {
            takeInbox()
            resumePaused()
            startWaiting()
        }
    }

    private func resumePaused() {
        for easy in multi?.paused ?? [] {
            guard let ticket = easy.exchange?.ticket, !budget.mustPause(ticket) else { continue }
            easy.resume()
        }
    }
}
