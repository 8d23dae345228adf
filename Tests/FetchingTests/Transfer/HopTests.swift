import Testing

@testable import Fetching

@Suite struct `A hop` {
    private func lines(_ request: Request, to target: String? = nil) throws -> [String] {
        let origin = try WebAddress.parse(request.url).get()
        let address = try WebAddress.parse(target ?? request.url).get()
        return Hop(to: address, for: request, origin: origin).lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private func request(_ headers: HeaderField...) -> Request {
        var request = Request(url: "http://news.example/feed", userAgent: "feedd/1")
        request.headers = headers
        return request
    }

    @Test func `says who asks, and for what`() throws {
        let lines = try lines(request())
        #expect(lines.map { $0.prefix { $0 != ":" } } == ["User-Agent", "Accept", "Accept-Encoding"])
        #expect(lines.first == "User-Agent: feedd/1")
        #expect(lines.last == "Accept-Encoding: gzip, br, zstd")
    }

    @Test func `lets the configuration say it in other words, once`() throws {
        let lines = try lines(request(HeaderField("accept", "text/xml"), HeaderField("X-Empty", "")))
        #expect(lines.filter { $0.lowercased().hasPrefix("accept:") } == ["accept: text/xml"])
        #expect(lines.contains("X-Empty;"))
    }

    @Test(arguments: ["https://news.example/feed", "http://news.example:81/feed", "http://www.news.example/feed"])
    func `to another origin bears no configured header`(target: String) throws {
        let request = request(HeaderField("X-Key", "secret"))
        #expect(try lines(request).contains("X-Key: secret"))
        #expect(try lines(request, to: "http://NEWS.example:80/other").contains("X-Key: secret"))
        #expect(try !lines(request, to: target).contains { $0.hasPrefix("X-Key") })
    }

    @Test(arguments: [
        HeaderField("X", "a\r\nHost: evil"), HeaderField("X", "a\nb"), HeaderField("X", [0]), HeaderField("X Y", "a"),
        HeaderField("", "a"), HeaderField("X:", "a"), HeaderField("host", "other"), HeaderField("Range", "bytes=0-1"),
    ])
    func `is not made with a header that would break it`(field: HeaderField) {
        #expect(request(field).headerFault != nil)
    }

    @Test func `is not made with a user agent or validator that would break it`() {
        var request = request()
        #expect(request.headerFault == nil)
        request.userAgent = "a\r\nb"
        #expect(request.headerFault != nil)
        request.userAgent = "a"
        request.validators = Validators(address: "http://news.example/feed", etag: Array("\"a\"\r\nX: y".utf8))
        #expect(request.headerFault != nil)
    }
}
