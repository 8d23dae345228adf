import LoopbackServer
import Synchronization
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A body that is worked on` {
    private let body = [UInt8](repeating: 0x61, count: 900 << 10)

    /// Room for one such body, and for no other beside it.
    private var options: ClientOptions {
        var options = ClientOptions()
        options.bodyBudget = 1 << 20
        return options
    }

    @Test func `holds back those that are still to come`() async throws {
        try await withServer(options, route: { [body] _ in .ok(body) }) { server, client in
            let (works, begun) = AsyncStream<CheckedContinuation<Void, Never>>.makeStream()
            async let first = client.fetch(.local(server.url("/1", host: "a.localhost"))) { response in
                await withCheckedContinuation { begun.yield($0) }
                return response.body.count
            }
            var iterator = works.makeAsyncIterator()
            let work = try #require(await iterator.next())
            async let second = client.fetch(.local(server.url("/2", host: "b.localhost")))
            while await client.waitingCount < 1 { await Task.yield() }
            #expect(server.requests.map(\.path) == ["/1"])
            work.resume()
            let counts = try await (first, second.body.count)
            #expect(counts == (body.count, body.count))
        }
    }

    @Test func `holds back nobody once it is done`() async throws {
        try await withServer(options, route: { [body] _ in .ok(body) }) { server, client in
            for turn in 1...5 {
                let count = try await client.fetch(.local(server.url("/\(turn)"))) { $0.body.count }
                #expect(count == body.count)
            }
            #expect(server.requests.count == 5)
        }
    }

    @Test func `may outlive the client`() async throws {
        try await withServer(options, route: { [body] _ in .ok(body) }) { server, client in
            let count = try await client.fetch(.local(server.url("/"))) { response in
                await client.close()
                return response.body.count
            }
            #expect(count == body.count)
        }
    }
}
