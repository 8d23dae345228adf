import Testing

@testable import FeedDaemon

@Suite(.timeLimit(.minutes(1))) struct `The wish to stop` {
    @Test func `is seen by all who wait, and by who comes later`() async {
        let stop = Stop()
        async let first: Void = stop.wait()
        async let second: Void = stop.wait()
        stop.raise()
        stop.raise()
        _ = await (first, second)
        await stop.wait()
        #expect(stop.isRaised)
    }

    @Test func `keeps nobody who gives up`() async {
        let stop = Stop()
        let waiting = Task { await stop.wait() }
        waiting.cancel()
        await waiting.value
        #expect(!stop.isRaised)
    }

    @Test func `ends a pause`() async {
        let stop = Stop()
        #expect(await !stop.wait(atMost: .milliseconds(1)))
        async let wasRaised = stop.wait(atMost: .seconds(3_600))
        stop.raise()
        #expect(await wasRaised)
    }
}
