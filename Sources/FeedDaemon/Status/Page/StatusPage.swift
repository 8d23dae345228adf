/// The page for a person: how the daemon is, what was said last, and every feed. It needs no script.
struct StatusPage {
    let snapshot: StatusSnapshot
    let query: FeedQuery
    let quotations: [NewQuotation]

    func written() -> [UInt8] {
        var html = HTMLWriter()
        writeHead(&html)
        html.raw("<main id=\"main\">\n")
        writeSummary(&html)
        writeQuotations(&html)
        FeedsSection(snapshot: snapshot, query: query).write(&html)
        html.raw("</main>\n<footer><p>feedd ")
        html.text(Version.current)
        html.raw(
            """
            . For programs: <a href="/feeds.json">feeds</a>, <a href="/records?after=0&amp;limit=10">records</a>,
            <a href="/stream">stream</a>, <a href="/metrics">metrics</a>, <a href="/healthz">health</a>.</p></footer>
            </body>
            </html>

            """)
        return html.output
    }

    private func writeHead(_ html: inout HTMLWriter) {
        html.raw(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>
            """)
        let failing = snapshot.counts[.failing, default: 0]
        html.text(failing > 0 ? "\(failing) failing – feedd" : "feedd")
        html.raw(
            """
            </title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/style.css">
            <script src="/script.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header><h1>feedd</h1><nav aria-label="On this page"><a href="#quotations">Quotations</a> <a
            href="#feeds">Feeds</a></nav></header>

            """)
    }

    private func writeSummary(_ html: inout HTMLWriter) {
        let faults = snapshot.faults
        html.raw("<section id=\"summary\" aria-labelledby=\"how\">\n<h2 id=\"how\">How it is</h2>\n")
        html.raw("<p class=\"state ")
        html.raw(faults.isEmpty ? (snapshot.counts[.failing, default: 0] == 0 ? "good" : "mixed") : "bad")
        html.raw("\">")
        html.text(StatusWords.sentence(snapshot))
        html.raw("</p>\n")
        for fault in faults + [snapshot.refusal].compactMap({ $0 }) {
            html.raw("<p class=\"fault\">")
            html.isolated(fault, atMost: 600)
            html.raw("</p>\n")
        }
        html.raw("<dl class=\"figures\">\n")
        for figure in StatusWords.figures(snapshot) {
            html.raw("<div><dt>")
            html.text(figure.name)
            html.raw("</dt><dd>")
            switch figure.value {
            case .text(let text): html.text(text)
            case .time(let time): html.time(time, now: snapshot.now)
            }
            html.raw("</dd></div>\n")
        }
        html.raw("</dl>\n</section>\n")
    }

    private func writeQuotations(_ html: inout HTMLWriter) {
        html.raw("<section id=\"quotations\" aria-labelledby=\"said\">\n<h2 id=\"said\">Said last</h2>\n")
        guard !quotations.isEmpty else {
            return html.raw("<p class=\"none\">No quotation has come yet.</p>\n</section>\n")
        }
        html.raw("<ul class=\"quotations\">\n")
        for quotation in quotations { quotation.write(&html, now: snapshot.now) }
        html.raw("</ul>\n</section>\n")
    }
}

extension NewQuotation {
    fileprivate func write(_ html: inout HTMLWriter, now: Int64) {
        html.raw("<li><figure><blockquote")
        if let language, Self.isTag(language) {
            html.raw(" lang=\"")
            html.text(language)
            html.raw("\"")
        }
        html.raw("><p dir=\"auto\">“")
        html.text(words, atMost: 400)
        html.raw("”</p></blockquote><figcaption>")
        if let speaker {
            html.raw("<b>")
            html.isolated(speaker, atMost: 120)
            html.raw("</b>, in ")
        } else {
            html.raw("In ")
        }
        html.link(url, title ?? url ?? "an item without a title", atMost: 200)
        html.raw(" <span class=\"source\">· ")
        html.isolated(feed, atMost: 100)
        html.raw(", ")
        html.time(time, now: now)
        html.raw("</span></figcaption></figure></li>\n")
    }

    /// What is longer, or has other characters, names no language.
    /// - Source: RFC 5646, 4.4.1.
    private static func isTag(_ text: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return text.utf8.count <= 35 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || letters.contains($0 | 0x20) }
    }
}
