import Storage
import Testing

@testable import FeedDaemon

@Suite struct `A summary of polls` {
    private func add(_ endings: [PollReport.Ending]) -> PollSummary.Counts {
        let summary = PollSummary()
        for ending in endings { summary.add(PollReport(feedID: "bell", ending: ending)) }
        return summary.now
    }

    @Test func `counts what became of each`() {
        var receipt = PollReceipt()
        receipt.new = 40
        receipt.updated = 2
        let counts = add([
            .read(receipt), .read(PollReceipt()), .unchanged, .failed(PollFailure(kind: .notAFeed, reason: "")),
            .failed(PollFailure(kind: .gone, reason: "")), .left(.retired), .left(.stopping),
        ])
        #expect(counts.polled == 5 && counts.succeeded == 3 && counts.gone == 1 && counts.notFeeds == 1)
        #expect(
            counts.words
                == "5 feeds polled: 1 with news (40 new, 2 updated), 2 unchanged, 1 failed, 1 gone for good; 1 left alone"
        )
    }

    @Test func `is short when all is well`() {
        #expect(add([.unchanged]).words == "1 feed polled: 0 with news (0 new, 0 updated), 1 unchanged")
    }

    private func code(_ endings: [PollReport.Ending]) -> ExitCode? {
        do throws(CommandFailure) {
            try Once.judge(add(endings))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `fails a run only where nothing came of it`() {
        let dead = PollReport.Ending.failed(PollFailure(kind: .unreachable, reason: ""))
        let page = PollReport.Ending.failed(PollFailure(kind: .notAFeed, reason: ""))
        #expect(code([]) == nil)
        #expect(code([.left(.retired)]) == nil)
        #expect(code([dead, page, .unchanged]) == nil)
        #expect(code([page, page]) == .dataError)
        #expect(code([dead, page]) == .unavailable)
        #expect(code([dead, .left(.held(seconds: 1))]) == .unavailable)
    }
}
