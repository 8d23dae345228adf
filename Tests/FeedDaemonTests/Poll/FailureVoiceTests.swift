import Storage
import Testing

@testable import FeedDaemon

@Suite struct `The voice of failures` {
    private let lines = LogLines()

    private func report(_ ending: PollReport.Ending, next: Int64? = nil) -> PollReport {
        PollReport(feedID: "bell", ending: ending, nextAfter: next)
    }

    private func failure(_ reason: String) -> PollReport.Ending {
        .failed(PollFailure(kind: .unreachable, reason: reason))
    }

    @Test func `speaks once of a failure, and once when the feed is well again`() {
        let voice = FailureVoice(log: lines.log, repeats: true)
        for next in [60, 120, 240] { voice.tell(report(failure("it is dark"), next: Int64(next))) }
        voice.tell(report(failure("it is cold")))
        for _ in 1...2 { voice.tell(report(.unchanged)) }
        #expect(
            lines.lines == [
                "feedd: bell: it is dark; next try in 1m", "feedd: bell: it is cold", "feedd: bell: is well again",
            ])
    }

    @Test func `says who is left alone and why, and nothing of a daemon that stops`() {
        let voice = FailureVoice(log: lines.log, repeats: true)
        voice.tell(report(.left(.held(seconds: 90))))
        voice.tell(report(.left(.stopping)))
        voice.tell(report(.read(PollReceipt())))
        #expect(lines.lines == ["feedd: bell: not polled: its host asked to be left alone for another 1m30s"])
    }
}
