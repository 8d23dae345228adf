import Testing

@testable import FeedDaemon

@Suite struct `The log` {
    @Test func `keeps a message on one line, whatever a stranger put into it`() {
        let lines = LogLines()
        lines.log.error("a\nb\u{1b}[31m\u{85}c")
        #expect(lines.lines == ["feedd: a b [31m c"])
    }

    @Test func `leaves out what matters less, and tells the journal the rest's priority`() async {
        await confirmation { heard in
            let log = Log(least: .notice, journal: { _ in false }) { line in
                #expect(line == "<4>feedd: careful\n")
                heard()
            }
            log.warning("careful")
            log.info("by the way")
        }
    }

    @Test func `gives the journal what a message is about as fields`() async {
        await confirmation { heard in
            let journal: @Sendable (Log.Fields) -> Bool = { fields in
                let kind = LogSubject.Kind.feedFails.rawValue
                let wanted = [
                    "MESSAGE": "bell: the server answered 500", "PRIORITY": "4", "SYSLOG_IDENTIFIER": "feedd",
                    "MESSAGE_ID": kind, "FEED": "bell", "HTTP_STATUS": "500",
                ]
                #expect(Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }) == wanted)
                heard()
                return true
            }
            let log = Log(journal: journal) { line in Issue.record("the line was written as well: \(line)") }
            let subject = LogSubject(kind: .feedFails, feed: "bell", httpStatus: 500)
            log.warning("bell: the server answered 500", subject)
        }
    }

    @Test func `names each kind of message by an id of its own, as the journal wants ids`() {
        let ids = LogSubject.Kind.allCases.map(\.rawValue)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.count == 32 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }
}
