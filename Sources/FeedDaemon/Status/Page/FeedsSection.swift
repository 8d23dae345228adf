/// The part of the page that searches and lists the feeds.
struct FeedsSection {
    let snapshot: StatusSnapshot
    let query: FeedQuery

    func write(_ html: inout HTMLWriter) {
        let found = query.feeds(of: snapshot)
        let pages = max((found.count + FeedQuery.pageSize - 1) / FeedQuery.pageSize, 1)
        let page = min(query.page, pages)
        let start = (page - 1) * FeedQuery.pageSize
        let shown = found.dropFirst(start).prefix(FeedQuery.pageSize)
        html.raw("<section id=\"feeds\" aria-labelledby=\"all\">\n<h2 id=\"all\">Feeds</h2>\n")
        writeForm(&html)
        html.raw("<p role=\"status\" id=\"count\">")
        html.text(words(found.count, start..<start + shown.count))
        html.raw("</p>\n<div id=\"found\">\n")
        if !shown.isEmpty { writeTable(Array(shown), &html) }
        if pages > 1 { writePages(page, of: pages, &html) }
        html.raw("</div>\n</section>\n")
    }

    private func words(_ count: Int, _ range: Range<Int>) -> String {
        if count == 0 { return "No feed is like that." }
        let total = "\(StatusWords.grouped(count)) \(count == 1 ? "feed" : "feeds")"
        return range.count == count
            ? total : "\(total), of which \(range.lowerBound + 1) to \(range.upperBound) are here"
    }

    private func writeForm(_ html: inout HTMLWriter) {
        html.raw(
            """
            <form method="get" action="/#feeds" role="search" aria-label="Feeds" id="search">
            <p><label for="q">Search</label> <input type="search" id="q" name="q" maxlength="200" autocomplete="off" value="
            """)
        html.text(query.text)
        html.raw("\"></p>\n<p><label for=\"show\">Show</label> <select id=\"show\" name=\"show\">")
        for show in FeedQuery.Show.allCases { writeOption(show.rawValue, show.words, show == query.show, &html) }
        html.raw("</select></p>\n<p><label for=\"sort\">Order</label> <select id=\"sort\" name=\"sort\">")
        for sort in FeedQuery.Sort.allCases { writeOption(sort.rawValue, sort.words, sort == query.sort, &html) }
        html.raw("</select></p>\n<p><button type=\"submit\">Show</button></p>\n</form>\n")
    }

    private func writeOption(_ value: String, _ words: String, _ isChosen: Bool, _ html: inout HTMLWriter) {
        html.raw("<option value=\"")
        html.text(value)
        html.raw(isChosen ? "\" selected>" : "\">")
        html.text(words)
        html.raw("</option>")
    }

    /// Rows are cards on a phone, which takes their meaning from tables in some browsers: the roles keep it.
    private func writeTable(_ feeds: [FeedStatus], _ html: inout HTMLWriter) {
        html.raw(
            """
            <table role="table">
            <caption>Feeds with their health, the last success, the next poll and when in the day their news comes</caption>
            <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Feed</th><th scope="col"
            role="columnheader">Health</th><th scope="col" role="columnheader">Last success</th><th scope="col"
            role="columnheader">Next poll</th><th scope="col" role="columnheader">Last news</th><th scope="col"
            role="columnheader">Rhythm</th></tr></thead>
            <tbody role="rowgroup">

            """)
        for feed in feeds { writeRow(feed, &html) }
        html.raw("</tbody>\n</table>\n")
    }

    private func writeRow(_ feed: FeedStatus, _ html: inout HTMLWriter) {
        html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">")
        html.link(feed.url, feed.name, atMost: 120)
        if feed.title != nil, feed.title != feed.id {
            html.raw(" <span class=\"id\">")
            html.isolated(feed.id, atMost: 128)
            html.raw("</span>")
        }
        html.raw("</th><td role=\"cell\" data-label=\"Health\"><span class=\"health ")
        html.text(feed.health.rawValue)
        html.raw("\">")
        html.text(feed.health.words)
        html.raw("</span>")
        for remark in remarks(on: feed) {
            html.raw(" <span class=\"remark\">")
            html.isolated(remark, atMost: 500)
            html.raw("</span>")
        }
        html.raw("</td>")
        html.raw("<td role=\"cell\" data-label=\"Last success\">")
        writeTime(feed.lastSuccess, &html)
        html.raw("</td><td role=\"cell\" data-label=\"Next poll\">")
        writeTime(feed.isGone ? nil : max(feed.nextPoll, feed.heldUntil, snapshot.now), &html)
        html.raw("</td><td role=\"cell\" data-label=\"Last news\">")
        writeTime(feed.lastChange, &html)
        html.raw("</td><td role=\"cell\" data-label=\"Rhythm\">")
        RhythmGraph.write(feed.rhythm, into: &html)
        html.raw("</td></tr>\n")
    }

    private func writeTime(_ time: Int64?, _ html: inout HTMLWriter) {
        guard let time else { return html.raw("<span class=\"none\">never</span>") }
        html.time(time, now: snapshot.now)
    }

    private func remarks(on feed: FeedStatus) -> [String] { feed.remarks(now: snapshot.now) }

    private func writePages(_ page: Int, of pages: Int, _ html: inout HTMLWriter) {
        html.raw("<nav aria-label=\"Pages of feeds\" class=\"pages\"><p>")
        if page > 1 { writePageLink(page - 1, "Previous", &html) }
        html.text("Page \(page) of \(pages)")
        if page < pages { writePageLink(page + 1, "Next", &html) }
        html.raw("</p></nav>\n")
    }

    private func writePageLink(_ page: Int, _ words: String, _ html: inout HTMLWriter) {
        html.raw(" <a href=\"/?q=")
        html.text(URLText.escaped(query.text))
        html.raw("&amp;show=")
        html.text(query.show.rawValue)
        html.raw("&amp;sort=")
        html.text(query.sort.rawValue)
        html.raw("&amp;page=")
        html.number(page)
        html.raw("#feeds\">")
        html.text(words)
        html.raw("</a> ")
    }
}

extension FeedStatus {
    /// What is to be said of it beside its health.
    func remarks(now: Int64) -> [String] {
        var remarks: [String] = []
        if let error { remarks.append(error) }
        if failures > 1 { remarks.append("\(failures) times in a row") }
        if heldUntil > now { remarks.append("its host asked to be left alone") }
        if isStale(now: now) { remarks.append("stale: it has been silent for unusually long") }
        if isSlow {
            remarks.append("slow: its server takes \(TimeWords.length(Int64(answer_ms) / 1_000)) for an answer")
        }
        return remarks
    }
}

/// A value within the query of an address.
enum URLText {
    /// - Source: RFC 3986, 2.3.
    static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
