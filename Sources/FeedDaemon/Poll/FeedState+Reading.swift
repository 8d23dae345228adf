internal import Fetching
internal import Storage

extension FeedState {
    /// The state of a feed whose address in the configuration has changed: what it has shown is kept with its id, all
    /// that belonged to the old address is not.
    func moved(to url: String) -> FeedState {
        var state = FeedState(url: url)
        state.identity = identity
        state.title = title
        state.lastChange = lastChange
        return state
    }

    /// The state of a feed whose configured page names another address.
    func discovered(at address: String) -> FeedState {
        var state = self
        state.address = address
        return state
    }

    /// How long its host is still to be left alone, in seconds. Where the wall clock has gone back behind the last request,
    /// nobody knows: then it may be asked.
    /// - Parameter now: in Unix seconds.
    /// - Returns: 0 where it may be asked.
    func hold(at now: Int64) -> Int64 { now < lastAttempt ?? 0 ? 0 : Rhythm(packed: rhythm).hold(at: now) }

    /// How long it is until its next poll, in seconds: no longer than was decided, though the wall clock may have gone back.
    /// - Parameter now: in Unix seconds.
    /// - Returns: 0 where it is due.
    func wait(at now: Int64) -> Int64 {
        let decided = nextPoll - (lastAttempt ?? nextPoll)
        return max(min(nextPoll - now, decided), 0)
    }

    /// Takes over what a request taught. Nothing is stored from an error or from a document that is no feed.
    mutating func take(_ reading: Reading, now: Int64) {
        switch reading.outcome {
        case .read where reading.defect != nil:
            lastSuccess = now
            lastError = reading.defect
            lastChange = now
            identity = reading.identity
        case .read, .sameBody:
            lastSuccess = now
            lastError = nil
            // A 200 replaces the validators, and one without any clears them.
            validators = Validators(reading.head?.validators)
            bodyHash = reading.bodyHash
            title = reading.title ?? title
            guard case .read = reading.outcome else { return }
            lastChange = now
            identity = reading.identity
        case .unchanged:
            lastSuccess = now
            lastError = nil
            // A 304 refreshes the validators that it carries and keeps the rest.
            guard let fresh = reading.head?.validators else { return }
            validators.etag = fresh.etag ?? validators.etag
            validators.lastModified = fresh.lastModified ?? validators.lastModified
        case .failed(let failure): lastError = failure.reason
        case .gone: lastError = "gone for good (410)"
        }
    }

    /// A redirect for good is believed when it was met so often in a row …
    private static let redirectsBelieved = 10
    /// … over so long a time, in seconds: a slip of the server's configuration is mended within a week.
    private static let redirectAge: Int64 = 7 * 86_400

    /// Remembers where the feed has moved to for good, and asks there once that is sure; goes back to the configured
    /// address where the new one fails.
    /// - Parameters:
    ///   - reading: how the poll ended.
    ///   - mayMove: whether the feed may be asked for elsewhere; not where it has headers meant for its own host.
    ///   - now: in Unix seconds.
    mutating func followMoves(_ reading: Reading, mayMove: Bool, now: Int64) {
        switch reading.outcome {
        case .read, .sameBody, .unchanged: break
        case .failed:
            address = url
            return
        case .gone: return
        }
        guard mayMove, let target = reading.head?.permanentTarget else { return redirect = nil }
        let before = redirect?.target == target ? redirect : nil
        // A clock that has gone back makes nobody wait for it.
        let since = min(before?.since ?? now, now)
        let met = PermanentRedirect(target: target, count: (before?.count ?? 0) + 1, since: since)
        redirect = met
        guard met.count >= Self.redirectsBelieved, now - met.since >= Self.redirectAge else { return }
        address = target
        redirect = nil
    }
}
