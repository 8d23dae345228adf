import Storage
import Testing

@testable import FeedDaemon

@Suite struct `A feed's state` {
    private func state(polled: Int64, next: Int64, held: Int64 = 0) -> FeedState {
        var state = FeedState(url: "http://a/")
        var rhythm = Rhythm()
        rhythm.heldUntil = held
        (state.lastAttempt, state.nextPoll, state.rhythm) = (polled, next, rhythm.packed)
        return state
    }

    @Test func `says when the next poll is due`() {
        #expect(FeedState(url: "http://a/").wait(at: 1_000) == 0)
        #expect(state(polled: 1_000, next: 1_900).wait(at: 1_300) == 600)
        #expect(state(polled: 1_000, next: 1_900).wait(at: 5_000) == 0)
    }

    @Test func `waits no longer than was decided when the clock was set back`() {
        #expect(state(polled: 1_000_000, next: 1_000_900).wait(at: 10_000) == 900)
    }

    @Test func `holds until the host may be asked, and not by a clock that was set back`() {
        let state = state(polled: 1_000, next: 9_000, held: 8_000)
        #expect(state.hold(at: 3_000) == 5_000)
        #expect(state.hold(at: 8_000) == 0)
        #expect(state.hold(at: 999) == 0)
    }
}
