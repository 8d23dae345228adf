import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A credential` {
    @Test func `goes to its origin, as Basic or Bearer`() async throws {
        try await withServer(route: { _ in .ok("") }) { server, client in
            let secrets: [(Credential, String)] = [
                (.basic(user: "me", password: "p:w"), "Basic bWU6cDp3"), (.bearer(token: "abc"), "Bearer abc"),
            ]
            for (secret, header) in secrets {
                _ = try await client.fetch(.local(server.url("/")) { $0.credential = secret })
                #expect(await server.requests(atLeast: 1).last?.text("authorization") == header)
            }
            _ = try await client.fetch(.local(server.url("/")))
            #expect(await server.requests(atLeast: 3).last?.text("authorization") == nil)
        }
    }

    @Test func `stays at home when a redirect leads away`() async throws {
        try await withServer(route: { _ in .ok("") }) { other, client in
            let target = other.url("/there")
            let server = try LoopbackServer { _ in .status(302, headers: ["Location: \(target)"]) }
            defer { server.stop() }
            for secret in [.basic(user: "a", password: "b"), .bearer(token: "c")] as [Credential] {
                _ = try await client.fetch(.local(server.url("/")) { $0.credential = secret })
            }
            let (athome, away) = await (server.requests(atLeast: 2), other.requests(atLeast: 2))
            #expect(athome.map { $0.text("authorization") != nil } == [true, true])
            #expect(away.map { $0.text("authorization") } == [nil, nil])
        }
    }

    @Test func `that is no certificate fails the fetch, and the next one goes without it`() async throws {
        try await withServer(route: { _ in .ok("") }) { server, client in
            let broken = Request.local("https://127.0.0.1:\(server.port)/") {
                $0.credential = .certificate(pem: Array("-----BEGIN CERTIFICATE-----\n".utf8))
            }
            let error = try await client.failure(of: broken)
            guard case .tls = error.cause else {
                Issue.record("\(error)")
                return
            }
            #expect(try await client.fetch(.local(server.url("/"))).status == 200)
        }
    }
}
