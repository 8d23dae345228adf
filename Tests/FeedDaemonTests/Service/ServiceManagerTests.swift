import Foundation
import Synchronization
import Testing

@testable import FeedDaemon

@Suite struct `The service manager` {
    private let said = Said()

    private final class Said: Sendable {
        let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
    }

    private func manager(watchdog: Duration? = nil) -> ServiceManager {
        ServiceManager(watchdog: watchdog) { [said] line in said.lines.withLock { $0.append(line) } }
    }

    @Test func `is told of readiness, reloads and the end, each with a line for people`() {
        let manager = manager()
        manager.ready("3 feeds\nof all")
        manager.reloading()
        manager.stopping()
        #expect(said.all[0] == "READY=1\nSTATUS=3 feeds of all")
        #expect(said.all[1].hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        #expect(said.all[2].hasPrefix("STOPPING=1\nSTATUS="))
    }

    @Test func `gets its watchdog fed only where it has one`() {
        manager().alive("well")
        manager(watchdog: .seconds(30)).alive("well")
        #expect(said.all == ["STATUS=well", "WATCHDOG=1\nSTATUS=well"])
    }

    @Test func `gives a start that waits for the disk more time`() {
        manager().waits(atMost: .seconds(5), "full")
        #expect(said.all == ["EXTEND_TIMEOUT_USEC=15000000\nSTATUS=full"])
    }
}

@Suite struct `A line about the service` {
    @Test func `counts feeds, failures, records and polls`() {
        var tally = ServiceTally()
        #expect(tally.words(feeds: 1) == "1 feed; 0 records in 0 polls")
        let failure = PollFailure(kind: .unreachable, reason: "no")
        tally.take(PollReport(feedID: "a", ending: .failed(failure)))
        tally.take(PollReport(feedID: "b", ending: .failed(failure)))
        tally.take(PollReport(feedID: "b", ending: .unchanged))
        tally.take(PollReport(feedID: "c", ending: .left(.retired)))
        #expect(tally.words(feeds: 3) == "3 feeds, 1 failing; 0 records in 3 polls")
        tally.follow([])
        tally.refusal = "the configuration was not taken over"
        #expect(tally.words(feeds: 0).hasSuffix("0 feeds; 0 records in 3 polls; the configuration was not taken over"))
    }
}
