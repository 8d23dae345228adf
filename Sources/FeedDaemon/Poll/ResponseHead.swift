internal import Fetching

/// What a response says beside its body, as far as a feed's state wants to know it.
struct ResponseHead: Equatable, Sendable {
    var status: Int
    /// The address that answered.
    var address: String
    var validators: Validators?
    var redirects: [Redirect]
    /// Seconds; nil where it says nothing.
    var freshness: UInt32?
    /// From the request to the last byte, all hops together, without the wait in line.
    var took: Duration
    /// Of the body, decoded.
    var bytes: Int

    init(_ response: borrowing Response) {
        status = response.status
        address = response.address
        validators = response.validators
        redirects = response.redirects
        took = response.timing.total
        bytes = response.body.count
        freshness = Freshness.seconds(
            cacheControl: response.cacheControl, expires: response.expires, date: response.date, age: response.age)
    }

    /// Where the feed has moved to for good; nil where it hasn't, or only some of the way says so.
    /// - Source: RFC 9110, 15.4.2 and 15.4.9.
    var permanentTarget: String? {
        guard !redirects.isEmpty, redirects.allSatisfy(\.isPermanent) else { return nil }
        return address
    }
}
