import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A client at work` {
    private func fetchAll(_ urls: [String], _ client: Client) async throws -> [Int: Int] {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for url in urls { group.addTask { try await client.fetch(.local(url)).status } }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
    }

    @Test func `has as many transfers at once as it may, and no more`() async throws {
        let gate = Gate()
        var options = ClientOptions()
        options.concurrency = 5
        try await withServer(options, route: { _ in .ok("").after(gate) }) { server, client in
            let urls = (0..<20).map { server.url("/", host: "f\($0).localhost") }
            async let statuses = fetchAll(urls, client)
            _ = await server.requests(atLeast: 5)
            while await client.waitingCount < 15 { await Task.yield() }
            #expect(server.requests.count == 5)
            gate.open()
            let counts = try await statuses
            #expect(counts == [200: 20])
            #expect(server.peak() == 5)
        }
    }

    @Test func `burdens no host with more than its share, and keeps its connection meanwhile`() async throws {
        let gate = Gate()
        try await withServer(route: { _ in .ok("").after(gate) }) { server, client in
            let urls = (0..<20).map { server.url("/\($0)", host: "h\($0 % 2).localhost") }
            async let statuses = fetchAll(urls, client)
            _ = await server.requests(atLeast: 2)
            while await client.waitingCount < 18 { await Task.yield() }
            gate.open()
            let counts = try await statuses
            #expect(counts == [200: 20])
            #expect(server.peak(host: "h0.localhost") == 1 && server.peak(host: "h1.localhost") == 1)
            #expect(server.peak() == 2)
            // The first of each host began before another waited for it; at most those two connections were not kept.
            #expect(server.connectionCount <= 4)
        }
    }

    @Test func `serves a thousand feeds`() async throws {
        let body = [UInt8](repeating: 0x61, count: 10_000)
        try await withServer(route: { .feed(body, etag: "\"1\"", for: $0) }) { server, client in
            let urls = (0..<1_000).map { server.url("/feed", host: "f\($0).localhost") }
            let counts = try await fetchAll(urls, client)
            #expect(counts == [200: 1_000])
            #expect(server.requests.count == 1_000)
            #expect(server.peak() <= 64)
        }
    }
}
