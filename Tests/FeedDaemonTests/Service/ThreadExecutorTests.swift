import Foundation
import Testing

@testable import FeedDaemon

@Suite(.timeLimit(.minutes(1))) struct `A thread of its own` {
    private actor Counter {
        private let thread = ThreadExecutor()
        private(set) var count = 0
        private(set) var threads: Set<UInt> = []

        nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

        func add() {
            count += 1
            threads.insert(UInt(pthread_self()))
        }

        func stop() { thread.stop() }
    }

    @Test func `runs all that an actor does`() async {
        let counter = Counter()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<1_000 { group.addTask { await counter.add() } }
        }
        #expect(await counter.count == 1_000)
        #expect(await counter.threads.count == 1)
        await counter.stop()
    }

    @Test func `loses nothing that comes after its end`() async {
        let counter = Counter()
        await counter.stop()
        for _ in 0..<100 { await counter.add() }
        #expect(await counter.count == 100)
    }
}
