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
            let log = Log(least: .notice, prefixes: true) { line in
                #expect(line == "<4>feedd: careful\n")
                heard()
            }
            log.warning("careful")
            log.info("by the way")
        }
    }
}
