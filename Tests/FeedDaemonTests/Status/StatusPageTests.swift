import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `The status page` {
    private func page(
        _ snapshot: StatusSnapshot, _ arguments: [String: String] = [:], _ quotations: [NewQuotation] = []
    ) -> String {
        let page = StatusPage(snapshot: snapshot, query: FeedQuery(arguments), quotations: quotations)
        return String(decoding: page.written(), as: UTF8.self)
    }

    @Test func `has a hundred of ten thousand feeds, in little time and few bytes`() {
        let snapshot = StatusSnapshot.sample(feeds: 10_000)
        let start = ContinuousClock.now
        let text = page(snapshot, ["page": "3"])
        #expect(start.duration(to: .now) < .seconds(3))
        #expect(text.components(separatedBy: "<tr role=\"row\"><th scope=\"row\"").count == 101)
        #expect(text.contains("10\u{202f}000 feeds, of which 201 to 300 are here"))
        #expect(text.contains("Page 3 of 100"))
        #expect(text.utf8.count < 200_000)
        #expect(page(snapshot, ["page": "999"]).contains("Page 100 of 100"))
    }

    @Test func `keeps the search in its links`() {
        let text = page(.sample(feeds: 400), ["q": "a b&<", "show": "failing", "sort": "next"])
        #expect(text.contains("value=\"a b&amp;&lt;\"") && text.contains("No feed is like that."))
        let found = page(.sample(feeds: 400), ["q": "news.example", "sort": "next"])
        #expect(found.contains("href=\"/?q=news.example&amp;show=all&amp;sort=next&amp;page=2#feeds\""))
    }

    @Test func `says how things are in a sentence`() {
        var snapshot = StatusSnapshot(feeds: [], now: 1_000)
        #expect(page(snapshot).contains("0 feeds, not polled yet."))
        snapshot = .sample(feeds: 3)
        #expect(page(snapshot).contains("All is well with 3 feeds."))
        snapshot = .sample(feeds: 4)
        #expect(page(snapshot).contains("1 of 4 feeds fails.") && page(snapshot).contains("<title>1 failing – feedd"))
        snapshot.stall = "can't write /x: no space left"
        #expect(page(snapshot).contains("Something keeps the daemon from its work."))
        #expect(page(snapshot).contains("polling pauses: can&#39;t write /x: no space left"))
    }

    @Test func `opens and closes its elements in order, whatever feeds say`() throws {
        for text in [page(.sample(feeds: 30), [:], .sample), page(.hostile, ["q": Hostile.words[3]], .hostile)] {
            var open: [Substring] = []
            for match in text.matches(of: /<(\/?)([a-z0-9]+)[^<>]*>/) {
                if match.1 == "/" {
                    #expect(open.popLast() == match.2)
                } else if !["meta", "link", "input", "path"].contains(match.2) {
                    open.append(match.2)
                }
            }
            #expect(open.isEmpty)
            #expect(!text.contains("<script>") && !text.contains("<img") && !text.contains(" style="))
        }
    }

    @Test func `names a language only where it is one`() {
        #expect(page(.sample(feeds: 1), [:], .sample).contains("lang=\"ar\""))
        #expect(page(.sample(feeds: 1), [:], .hostile).components(separatedBy: " lang=").count == 2)
    }
}

@Suite struct `The graph of a rhythm` {
    @Test func `has a bar for each hour that has news`() {
        var hours = [UInt8](repeating: 0, count: 24)
        (hours[0], hours[14]) = (1, 255)
        #expect(RhythmGraph.path(hours) == "M0 20v-1h3v1zM56 20v-19h3v19z")
    }

    @Test func `is told in words to those who don't see it`() {
        var rhythm = NewsRhythm()
        rhythm.perDay = 12.4
        rhythm.hours = (0..<24).map { $0 == 5 ? 255 : 3 }
        #expect(RhythmGraph.words(rhythm) == "About 12 items a day, most of them at 05:00 UTC")
    }

    @Test(
        arguments: [1: "1 item a day", 0.5: "4 items a week", 0.1: "3 items a month", 0: "less than 1 item a month"]
            as [Float: String])
    func `counts in the unit that fits`(perDay: Float, words: String) { #expect(RhythmGraph.perDay(perDay) == words) }

    @Test func `comes from what the schedule has learned`() {
        var pace = Pace()
        pace.learn((1...20).map { 1_800_000_000 - $0 * 86_400 }, now: 1_800_000_000)
        let rhythm = NewsRhythm(pace)
        #expect(rhythm.busiestHour == Int(1_800_000_000 / 3_600 % 24))
        #expect((0.8...1.3).contains(rhythm.perDay))
        #expect(NewsRhythm(Pace()).hours.isEmpty)
    }
}

@Suite struct `A length of time` {
    @Test(
        arguments: [
            0: "0s", 45: "45s", 60: "1m", 90: "1m 30s", 200: "3m", 3_600: "1h", 4_800: "1h 20m", 176_400: "2d 1h",
            2_592_000: "30d",
        ] as [Int64: String])
    func `is told by its greatest unit`(seconds: Int64, words: String) {
        #expect(TimeWords.length(seconds) == words)
        let distance = TimeWords.distance(1_000_000_000 - seconds, now: 1_000_000_000)
        #expect(distance == (seconds == 0 ? "now" : words + " ago"))
    }
}
