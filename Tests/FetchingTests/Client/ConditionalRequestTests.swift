import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A conditional request` {
    @Test func `returns validators byte for byte`() async throws {
        // No UTF-8, weak, with spaces and quotes within; a date that is none.
        let etag: [UInt8] = Array("W/\"a b".utf8) + [0xFF, 0x80, 0x5C] + Array("\"x\"".utf8)
        let date = Array("Sometime in  May, or June".utf8)
        let head = Array("HTTP/1.1 200 OK\r\nETag: ".utf8) + etag + Array("  \r\nLast-Modified:\t".utf8) + date
        let answer = head + Array("\r\nContent-Length: 0\r\n\r\n".utf8)
        try await withServer(route: { _ in .raw(answer) }) { server, client in
            let first = try await client.fetch(.local(server.url("/feed")))
            let validators = try #require(first.validators)
            #expect(validators == Validators(address: server.url("/feed"), etag: etag, lastModified: date))
            _ = try await client.fetch(.local(server.url("/feed")) { $0.validators = validators })
            #expect(server.requests.first?.header("if-none-match") == nil)
            #expect(server.requests.last?.headers("if-none-match") == [etag])
            #expect(server.requests.last?.headers("if-modified-since") == [date])
        }
    }

    @Test func `learns that nothing has changed`() async throws {
        let body = Array("<rss/>".utf8)
        try await withServer(route: { .feed(body, etag: "\"7\"", for: $0) }) { server, client in
            let first = try await client.fetch(.local(server.url("/")))
            #expect(first.status == 200 && !first.notModified && first.body == body)
            let second = try await client.fetch(.local(server.url("/")) { $0.validators = first.validators })
            #expect(second.status == 304 && second.notModified && second.body.isEmpty)
            #expect(second.validators == first.validators)
        }
    }

    @Test func `offers to take the new items alone`() async throws {
        let body = Array("<rss/>".utf8)
        try await withServer(route: { .feed(body, etag: "\"7\"", for: $0) }) { server, client in
            let first = try await client.fetch(.local(server.url("/")))
            _ = try await client.fetch(.local(server.url("/")) { $0.validators = first.validators })
            #expect(server.requests.first?.header("a-im") == nil)
            #expect(server.requests.last?.text("a-im") == "feed")
        }
    }

    @Test func `is none without validators, and a 304 to it confirms nothing`() async throws {
        try await withServer(route: { _ in .status(304) }) { server, client in
            let response = try await client.fetch(.local(server.url("/")))
            #expect(response.status == 304 && !response.notModified)
        }
    }

    @Test func `bears none but what was asked for`() async throws {
        try await withServer(route: { _ in .ok("") }) { server, client in
            _ = try await client.fetch(.local(server.url("/a?b=c#d")))
            let request = try #require(server.requests.first)
            #expect(request.method == "GET" && request.path == "/a?b=c")
            let names = request.lines.map { line in String(decoding: line.prefix { $0 != 0x3A }, as: UTF8.self) }
            #expect(names == ["Host", "User-Agent", "Accept", "Accept-Encoding"])
            #expect(request.text("user-agent") == "test/1")
        }
    }

    @Test func `has the headers of the answer at hand`() async throws {
        let headers = [
            "Cache-Control: max-age=60", "cache-control: private", "Retry-After: 120", "Link: <h>; rel=hub", "Age: 5",
            "Content-Type: application/rss+xml",
        ]
        try await withServer(route: { _ in .status(503, headers: headers, body: [1, 2, 3]) }) { server, client in
            let response = try await client.fetch(.local(server.url("/")))
            #expect(response.status == 503 && response.body.isEmpty)
            #expect(response.cacheControl == "max-age=60, private")
            #expect(response.retryAfter == "120" && response.age == "5" && response.links == ["<h>; rel=hub"])
            #expect(response.contentType == "application/rss+xml")
            #expect(response.expires == nil && response.validators == nil)
        }
    }

    @Test func `of an address with credentials sends them and shows them to nobody`() async throws {
        try await withServer(route: { _ in .ok("") }) { server, client in
            let response = try await client.fetch(.local("http://me:secret@127.0.0.1:\(server.port)/"))
            #expect(server.requests.first?.text("authorization") == "Basic bWU6c2VjcmV0")
            #expect(response.address == server.url("/"))
            _ = try await client.fetch(.local(server.url("/")))
            #expect(server.requests.last?.text("authorization") == nil)
        }
    }
}
