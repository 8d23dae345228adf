import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A fetch fails` {
    private func failure(_ request: Request) async throws -> FetchError {
        let client = try Client()
        let error = try await client.failure(of: request)
        await client.close()
        return error
    }

    @Test func `where nobody listens`() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        server.stop()
        let error = try await failure(.local(server.url("/")))
        #expect(error.cause == .connectionRefused(address: "127.0.0.1", port: server.port) && error.phase == .connect)
        #expect(error.description == "127.0.0.1:\(server.port): connection refused by 127.0.0.1 port \(server.port)")
    }

    @Test func `where the name is unknown`() async throws {
        let error = try await failure(.local("http://news.invalid/feed"))
        #expect(error.cause == .nameNotFound(host: "news.invalid") && error.phase == .resolve)
        #expect(error.description == "news.invalid: the name doesn't resolve")
    }

    @Test func `where the address is not public`() async throws {
        try await withServer(route: { _ in .ok("") }) { server, client in
            let loopback = try #require(IPAddress("127.0.0.1"))
            for host in ["127.0.0.1", "0x7f.1", "2130706433", "localhost", "feed.localhost"] {
                let request = Request(url: server.url("/", host: host), userAgent: "test")
                let error = try await client.failure(of: request)
                guard case .addressRefused(_, let address) = error.cause, error.phase == .connect else {
                    Issue.record("\(host): \(error)")
                    continue
                }
                #expect(address == loopback || address == IPAddress("::1"))
            }
            #expect(server.connectionCount == 0)
        }
    }

    @Test func `where a connection to an address that is not public waits to serve again`() async throws {
        let gate = Gate()
        var options = ClientOptions()
        options.perHost = 1
        try await withServer(options, route: { _ in .ok("").after(gate) }) { server, client in
            // The second waits for the first, whose connection is kept for it.
            async let first = client.fetch(.local(server.url("/1")))
            _ = await server.requests(atLeast: 1)
            async let second = client.failure(of: Request(url: server.url("/2"), userAgent: "test"))
            async let third = client.fetch(.local(server.url("/3")))
            while await client.waitingCount < 2 { await Task.yield() }
            gate.open()
            _ = try await (first, third)
            guard case .addressRefused = try await second.cause else {
                Issue.record("the second was not refused")
                return
            }
            #expect(server.requests.map(\.path) == ["/1", "/3"])
        }
    }

    @Test(arguments: ["http://127.0.0.1:1/", "http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/", "http://10.0.0.1/"])
    func `where a redirect leads to an address that is not public`(target: String) async throws {
        try await withServer(route: { _ in .redirect(to: target) }) { server, client in
            // The first hop alone is allowed: what the policy says of the second is seen from the hop itself.
            let origin = try WebAddress.parse(server.url("/")).get()
            var chain = try RedirectChain(Request(url: origin.text, userAgent: "test"))
            _ = try chain.follow(status: 301, location: Array(target.utf8))
            #expect(!chain.hop.allowPrivateAddresses)
            let error = try await client.failure(of: Request(url: chain.hop.address.text, userAgent: "test"))
            guard case .addressRefused = error.cause else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `where the server hangs up or talks nonsense`() async throws {
        try await withServer(route: { request in
            switch request.path {
            case "/close": .close
            case "/reset": .reset
            case "/header": .raw("HTTP/1.1 200 OK\r\nETag: 1\r\n")
            default: .raw("SSH-2.0-OpenSSH\r\n")
            }
        }) { server, client in
            #expect(try await client.failure(of: .local(server.url("/close"))).cause == .noAnswer)
            let reset = try await client.failure(of: .local(server.url("/reset")))
            guard case .connectionLost = reset.cause else {
                Issue.record("\(reset)")
                return
            }
            let header = try await client.failure(of: .local(server.url("/header")))
            #expect(header.phase == .wait || header.phase == .receive)
            let nonsense = try await client.failure(of: .local(server.url("/ssh")))
            guard case .badResponse = nonsense.cause else {
                Issue.record("\(nonsense)")
                return
            }
        }
    }

    @Test(arguments: ["", "news", "ftp://news.example/", "file:///etc/hostname", "https://"])
    func `where the request makes no sense`(url: String) async throws {
        let error = try await failure(.local(url))
        #expect(error.phase == .request)
    }

    @Test func `where TLS meets plain HTTP`() async throws {
        try await withServer(route: { _ in .ok("") }) { server, client in
            let url = server.url("/").replacing("http:", with: "https:")
            let error = try await client.failure(of: .local(url) { $0.limits.totalTimeout = .milliseconds(500) })
            #expect(error.phase == .tls)
        }
    }
}
