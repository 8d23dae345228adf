import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A redirect` {
    private let body = Array("<rss/>".utf8)

    @Test func `is followed, and told`() async throws {
        try await withServer(route: { request in
            switch request.path {
            case "/a/old": .redirect(to: "../b/newer", status: 301)
            case "/b/newer": .redirect(to: "/new feed", status: 302)
            default: .ok("<rss/>", headers: ["ETag: \"n\""])
            }
        }) { server, client in
            let response = try await client.fetch(.local(server.url("/a/old")))
            #expect(response.status == 200 && response.body == body)
            #expect(response.address == server.url("/new%20feed"))
            #expect(response.validators?.address == response.address)
            #expect(
                response.redirects == [
                    Redirect(status: 301, from: server.url("/a/old"), to: server.url("/b/newer")),
                    Redirect(status: 302, from: server.url("/b/newer"), to: server.url("/new%20feed")),
                ])
            #expect(server.requests.map(\.path) == ["/a/old", "/b/newer", "/new%20feed"])
            #expect(server.connectionCount == 1)
        }
    }

    @Test func `in a circle is an error`() async throws {
        try await withServer(route: { .redirect(to: $0.path == "/a" ? "/b" : "/a") }) { server, client in
            let error = try await client.failure(of: .local(server.url("/a")))
            #expect(error.cause == .redirectLoop(to: server.url("/a")) && error.phase == .redirect)
            #expect(server.requests.count == 2)
        }
    }

    @Test func `is not followed a sixth time`() async throws {
        try await withServer(route: { .redirect(to: $0.path + "x") }) { server, client in
            let error = try await client.failure(of: .local(server.url("/")))
            #expect(error.cause == .tooManyRedirects(limit: 5))
            #expect(server.requests.count == 6)
        }
    }

    @Test func `never leads to a file`() async throws {
        try await withServer(route: { _ in .redirect(to: "file:///etc/hostname") }) { server, client in
            let error = try await client.failure(of: .local(server.url("/")) { $0.allowFile = true })
            #expect(error.cause == .scheme("file") && error.phase == .redirect)
        }
    }

    @Test func `to another origin takes no configured header, credential or validator along`() async throws {
        let target = try LoopbackServer { _ in .ok("") }
        defer { target.stop() }
        let location = target.url("/t")
        try await withServer(route: { $0.path == "/" ? .redirect(to: "/2") : .redirect(to: location) }) {
            server, client in
            var request = Request.local("http://me:secret@127.0.0.1:\(server.port)/")
            request.headers = [HeaderField("X-Key", "secret")]
            request.validators = Validators(address: server.url("/"), etag: Array("\"1\"".utf8))
            _ = try await client.fetch(request)
            #expect(server.requests.map { $0.text("x-key") } == ["secret", "secret"])
            #expect(server.requests.map { $0.text("if-none-match") } == ["\"1\"", nil])
            let last = try #require(target.requests.first)
            #expect(last.text("x-key") == nil && last.text("authorization") == nil && last.text("if-none-match") == nil)
            #expect(last.text("referer") == nil && last.text("user-agent") == "test/1")
        }
    }

    @Test func `is unconditional until it reaches the address that gave the validators`() async throws {
        try await withServer(route: { request in
            request.path == "/" ? .redirect(to: "/new") : .feed([1], etag: "\"1\"", for: request)
        }) { server, client in
            let first = try await client.fetch(.local(server.url("/")))
            let second = try await client.fetch(.local(server.url("/")) { $0.validators = first.validators })
            #expect(second.notModified)
            #expect(server.requests.map { $0.text("if-none-match") } == [nil, nil, nil, "\"1\""])
        }
    }

    @Test func `without a target is an answer`() async throws {
        try await withServer(route: { _ in .status(302) }) { server, client in
            let response = try await client.fetch(.local(server.url("/")))
            #expect(response.status == 302 && response.redirects.isEmpty)
        }
    }

    @Test func `spends the time of the whole fetch`() async throws {
        try await withServer(route: { $0.path == "/" ? .redirect(to: "/slow") : .silence }) { server, client in
            let error = try await client.failure(
                of: .local(server.url("/")) { $0.limits.totalTimeout = .milliseconds(300) })
            #expect(error.cause == .timedOut(after: .milliseconds(300)) && error.phase == .wait)
        }
    }
}
