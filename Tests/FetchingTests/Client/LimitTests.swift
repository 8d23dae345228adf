import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A limit` {
    @Test func `of the body counts to the last byte`() async throws {
        let body = [UInt8](repeating: 0x61, count: 100_000)
        try await withServer(route: { $0.path == "/c" ? .chunked([body]) : .ok(body) }) { server, client in
            for path in ["/", "/c"] {
                let whole = try await client.fetch(.local(server.url(path)) { $0.limits.bodyBytes = 100_000 })
                #expect(whole.body == body)
                let error = try await client.failure(of: .local(server.url(path)) { $0.limits.bodyBytes = 99_999 })
                #expect(error.cause == .tooLarge(limit: 99_999))
            }
        }
    }

    @Test(arguments: [("gzip, gzip", Samples.gzipBomb), ("br", Samples.brotliBomb)])
    func `of the body stops a bomb`(coding: String, bytes: [UInt8]) async throws {
        try await withServer(route: { _ in .encoded(bytes, coding) }) { server, client in
            let error = try await client.failure(of: .local(server.url("/")))
            #expect(error.cause == .tooLarge(limit: 16 << 20))
        }
    }

    @Test func `of the header counts all its lines`() async throws {
        let headers = (0..<50).map { "X-\($0): " + String(repeating: "a", count: 100) }
        try await withServer(route: { _ in .ok("", headers: headers) }) { server, client in
            #expect(try await client.fetch(.local(server.url("/"))).headers.fields.count == 51)
            let error = try await client.failure(of: .local(server.url("/")) { $0.limits.headerBytes = 5_000 })
            #expect(error.cause == .headersTooLarge(limit: 5_000))
        }
    }

    @Test func `of time ends the wait for an answer`() async throws {
        try await withServer(route: { _ in .silence }) { server, client in
            let error = try await client.failure(
                of: .local(server.url("/")) { $0.limits.totalTimeout = .milliseconds(200) })
            #expect(error.cause == .timedOut(after: .milliseconds(200)) && error.phase == .wait)
            #expect(
                error.description == "127.0.0.1:\(server.port): timed out after 200 ms while waiting for the answer")
            await server.hangUps(atLeast: 1)
        }
    }

    @Test func `of time ends an answer that takes too long`() async throws {
        let slow = Reply.trickle([UInt8](repeating: 1, count: 1_000), milliseconds: 20)
        try await withServer(route: { _ in slow }) { server, client in
            let error = try await client.failure(
                of: .local(server.url("/")) { $0.limits.totalTimeout = .milliseconds(300) })
            #expect(error.cause == .timedOut(after: .milliseconds(300)) && error.phase == .receive)
        }
    }

    @Test func `of slowness cuts a trickle`() async throws {
        let slow = Reply.trickle([UInt8](repeating: 1, count: 1_000), milliseconds: 50)
        try await withServer(route: { _ in slow }) { server, client in
            let error = try await client.failure(
                of: .local(server.url("/")) {
                    $0.limits.slowTimeout = .seconds(1)
                    $0.limits.slowBytesPerSecond = 1_000
                })
            #expect(error.cause == .tooSlow(bytesPerSecond: 1_000, for: .seconds(1)) && error.phase == .receive)
        }
    }

    @Test func `of time leaves out what was paused for want of memory`() async throws {
        let (body, gate) = ([UInt8](repeating: 0x61, count: 4 << 20), Gate())
        var options = ClientOptions()
        options.bodyBudget = 1 << 20
        let held = Reply([.send(Array("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n".utf8)), .wait(gate), .send([1])])
        try await withServer(options, route: { $0.path == "/held" ? held : .ok(body) }) { server, client in
            async let first = client.fetch(.local(server.url("/held", host: "a.localhost")))
            _ = await server.requests(atLeast: 1)
            let limit = Duration.milliseconds(300)
            async let second = client.fetch(
                .local(server.url("/large", host: "b.localhost")) { $0.limits.totalTimeout = limit })
            _ = await server.requests(atLeast: 2)
            // The clock of this test: a fetch by another client, which ends when the second would have ended long ago.
            let other = try Client()
            let clock = try await other.failure(of: .local(server.url("/held")) { $0.limits.totalTimeout = limit * 2 })
            #expect(clock.cause == .timedOut(after: limit * 2))
            await other.close()
            gate.open()
            let sizes = try await [first.body.count, second.body.count]
            #expect(sizes == [1, body.count])
        }
    }

    @Test func `of memory lets large bodies through one after the other`() async throws {
        let body = [UInt8](repeating: 0x61, count: 2 << 20)
        var options = ClientOptions()
        options.bodyBudget = 1 << 20
        try await withServer(options, route: { _ in .ok(body) }) { server, client in
            let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        try await client.fetch(.local(server.url("/", host: "f\(number).localhost"))).body.count
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(sizes == [Int](repeating: body.count, count: 12))
            #expect(server.peak() <= 4)
        }
    }
}
