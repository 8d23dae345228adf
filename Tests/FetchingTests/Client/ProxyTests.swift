import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A proxy` {
    @Test func `is asked in the host's stead, and resolves its name`() async throws {
        try await withServer(route: { _ in .ok("by proxy") }) { proxy, client in
            var request = Request(url: "http://news.invalid/feed?a=1", userAgent: "test")
            request.proxy = proxy.url("")
            let response = try await client.fetch(request)
            #expect(response.status == 200 && response.body == Array("by proxy".utf8))
            let asked = await proxy.requests(atLeast: 1)
            #expect(asked.first?.path == "http://news.invalid/feed?a=1" && asked.first?.host == "news.invalid")
        }
    }

    @Test func `is not that of the next request`() async throws {
        try await withServer(route: { _ in .ok("proxy") }) { proxy, client in
            let server = try LoopbackServer { _ in .ok("direct") }
            defer { server.stop() }
            let first = try await client.fetch(.local(server.url("/")) { $0.proxy = proxy.url("") })
            let second = try await client.fetch(.local(server.url("/")))
            #expect(first.body == Array("proxy".utf8) && second.body == Array("direct".utf8))
        }
    }

    @Test(arguments: ["127.0.0.1", "localhost", "a.localhost", "[::1]", "10.1.2.3", "0x7f.1"])
    func `is no way to addresses that are not public`(host: String) async throws {
        try await withServer(route: { _ in .ok("") }) { proxy, client in
            var request = Request(url: "http://\(host)/", userAgent: "test")
            request.proxy = proxy.url("")
            let error = try await client.failure(of: request)
            guard case .addressRefused = error.cause else {
                Issue.record("\(error)")
                return
            }
            #expect(proxy.connectionCount == 0)
        }
    }

    @Test func `that nobody runs is told from the host`() async throws {
        try await withServer(route: { _ in .ok("") }) { server, client in
            let port = server.port
            server.stop()
            var request = Request(url: "http://news.invalid/", userAgent: "test")
            request.proxy = "http://127.0.0.1:\(port)"
            let error = try await client.failure(of: request)
            #expect(error.cause == .proxy("Connection refused"))
            #expect(error.description == "news.invalid: the proxy doesn't help: Connection refused")
        }
    }
}
