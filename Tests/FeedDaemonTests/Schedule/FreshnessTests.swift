import Testing

@testable import FeedDaemon

@Suite struct `A response is fresh` {
    private func seconds(
        _ cacheControl: String? = nil, expires: String? = nil, date: String? = nil, age: String? = nil
    ) -> UInt32? {
        Freshness.seconds(cacheControl: cacheControl, expires: expires, date: date, age: age)
    }

    @Test func `for its max-age, less its age`() {
        #expect(seconds("max-age=600") == 600)
        #expect(seconds("public, Max-Age = \"600\" , max-age=5") == 600)
        #expect(seconds("max-age=600", age: "100") == 500)
        #expect(seconds("max-age=600", age: "1000") == 0)
        #expect(seconds("max-age=99999999999999999999") == UInt32(Freshness.longest))
    }

    @Test func `not at all where it may not be kept, or can't be read`() {
        #expect(seconds("no-store, max-age=600") == 0)
        #expect(seconds("no-cache") == 0)
        #expect(seconds("max-age=soon") == 0)
        #expect(seconds("max-age=-5") == 0)
        #expect(seconds(expires: "0") == 0)
    }

    @Test func `until it expires`() {
        let date = "Tue, 24 Nov 2026 03:05:00 GMT"
        #expect(seconds(expires: "Tue, 24 Nov 2026 04:05:00 GMT", date: date) == 3_600)
        #expect(seconds(expires: "Tue, 24 Nov 2026 02:05:00 GMT", date: date) == 0)
        #expect(seconds("max-age=60", expires: "Tue, 24 Nov 2026 04:05:00 GMT", date: date) == 60)
        #expect(seconds("public", expires: "Tue, 24 Nov 2026 04:05:00 GMT", date: date) == 3_600)
    }

    @Test func `for nobody knows how long`() {
        #expect(seconds() == nil)
        #expect(seconds("public") == nil)
    }

    @Test func `for its minutes to live`() {
        #expect(Freshness.seconds(minutesToLive: nil) == 0)
        #expect(Freshness.seconds(minutesToLive: 60) == 3_600)
        #expect(Freshness.seconds(minutesToLive: .max) == UInt32(Freshness.longest))
    }
}

@Suite struct `A host asks to be left alone` {
    private let now: Int64 = 1_795_489_500  // 24 November 2026, 03:05:00

    @Test(arguments: [
        ("120", 120), (" 120 ", 120), ("99999999999999999999999", Int64(UInt32.max)),
        ("Tue, 24 Nov 2026 03:06:00 GMT", 60),
    ])
    func `for seconds, or until a date`(value: String, wait: Int64) {
        #expect(Freshness.retryAfter(value, now: now) == wait)
    }

    @Test(arguments: [nil, "", "0", "-5", "soon", "1.5", "Tue, 24 Nov 2026 03:04:00 GMT"] as [String?])
    func `for nothing that counts`(value: String?) {
        #expect(Freshness.retryAfter(value, now: now) == nil)
    }
}
