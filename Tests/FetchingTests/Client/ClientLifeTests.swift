import Foundation
import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A client` {
    @Test func `cancels a transfer with its task`() async throws {
        try await withServer(route: { _ in .silence }) { server, client in
            let task = Task { try await client.failure(of: .local(server.url("/"))) }
            _ = await server.requests(atLeast: 1)
            task.cancel()
            let error = try await task.value
            #expect(error.cause == .cancelled)
            await server.hangUps(atLeast: 1)
        }
    }

    @Test func `cancels one that waits, and lets the next go on`() async throws {
        let gate = Gate()
        try await withServer(route: { _ in .ok("").after(gate) }) { server, client in
            async let first = client.fetch(.local(server.url("/1")))
            _ = await server.requests(atLeast: 1)
            let second = Task { try await client.failure(of: .local(server.url("/2"))) }
            while await client.waitingCount < 1 { await Task.yield() }
            async let third = client.fetch(.local(server.url("/3")))
            while await client.waitingCount < 2 { await Task.yield() }
            second.cancel()
            let error = try await second.value
            #expect(error.cause == .cancelled && error.phase == .queue)
            gate.open()
            _ = try await (first, third)
            #expect(server.requests.map(\.path) == ["/1", "/3"])
        }
    }

    @Test func `fetches nothing for a task that is already cancelled`() async throws {
        try await withServer(route: { _ in .silence }) { server, client in
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await client.failure(of: .local(server.url("/")))
            }
            task.cancel()
            let error = try await task.value
            #expect(error.cause == .cancelled)
        }
    }

    @Test func `ends everything when it closes, and fetches no more`() async throws {
        let server = try LoopbackServer { _ in .silence }
        defer { server.stop() }
        let client = try Client()
        let errors = await withTaskGroup(of: FetchError?.self) { group in
            for number in 0..<10 {
                let url = server.url("/", host: "h\(number % 5).localhost")
                group.addTask { try? await client.failure(of: .local(url)) }
            }
            _ = await server.requests(atLeast: 5)
            while await client.waitingCount < 5 { await Task.yield() }
            await client.close()
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(errors.map { $0?.cause } == [FetchError.Cause?](repeating: .cancelled, count: 10))
        await server.hangUps(atLeast: 5)
        #expect(try await client.failure(of: .local(server.url("/"))).cause == .cancelled)
        await client.close()
    }

    /// In a process of its own, where no other test opens anything.
    @Test func `comes and goes many times and leaves neither thread nor descriptor`() async {
        await #expect(processExitsWith: .success) {
            func count(_ folder: String) throws -> Int {
                try FileManager.default.contentsOfDirectory(atPath: folder).count
            }
            func useClients(_ times: Int) async throws {
                let server = try LoopbackServer { _ in .ok("") }
                for _ in 0..<times {
                    let client = try Client()
                    _ = try await client.fetch(.local(server.url("/")))
                    await client.close()
                }
                server.stop()
            }
            try await useClients(1)
            let (descriptors, threads) = (try count("/proc/self/fd"), try count("/proc/self/task"))
            try await useClients(100)
            guard try count("/proc/self/fd") <= descriptors else { exit(1) }
            // The runtime may have started a few of its own.
            guard try count("/proc/self/task") < threads + 50 else { exit(2) }
            exit(0)
        }
    }

    @Test func `that is let go without being closed ends by itself`() async throws {
        let server = try LoopbackServer { _ in .ok("") }
        defer { server.stop() }
        weak var gone: Client?
        do {
            let client = try Client()
            _ = try await client.fetch(.local(server.url("/")))
            gone = client
        }
        while gone != nil { await Task.yield() }
        #expect(gone == nil)
    }
}
