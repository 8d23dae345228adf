@testable import FeedDaemon

/// What somebody may put into a feed to have it run where it is shown.
enum Hostile {
    static let words = [
        "<script>window.pwned=1</script>", "\"><img src=x onerror=window.pwned=1>", "' onmouseover='window.pwned=1",
        "</title></bdi></table><script>window.pwned=1</script>", "<svg/onload=window.pwned=1>", "{{constructor}}",
        "&lt;script&gt;window.pwned=1&lt;/script&gt;", "<!--", "]]><iframe src=javascript:window.pwned=1>",
        "\u{202e}gpj.exe\u{202c} \u{2066}", "\u{0000}\u{0008}\u{fffe}\u{009b}31mred", "<base href=//evil.example/>",
        String(repeating: "W", count: 3_000),
    ]

    static let addresses = [
        "javascript:window.pwned=1", "JaVaScRiPt:alert(1)", "data:text/html,<script>window.pwned=1</script>",
        "vbscript:x", " javascript:window.pwned=1", "java\nscript:window.pwned=1", "file:///etc/passwd",
        "https://ok.example/\" onclick=\"window.pwned=1", "http://ok.example/<script>", "//evil.example/x",
    ]

    /// As a reader should see it.
    static func seen(_ words: String) -> String {
        guard words.unicodeScalars.count < 100 else { return "WWWW" }
        if words.hasPrefix("\u{202e}") { return "gpj.exe" }
        return words.hasPrefix("\u{0000}") ? "31mred" : words
    }

    static let feed: String = {
        let items = zip(words, addresses).enumerated().map { index, pair in
            let (words, address) = (pair.0.replacing("]]>", with: "").replacing("\u{0000}", with: ""), pair.1)
            return """
                <item><guid isPermaLink="false">\(index)</guid><title><![CDATA[\(words)]]></title>
                <link><![CDATA[\(address)]]></link><description><![CDATA[<p>“We say that \(words) is what it
                is, and we will not stop,” said <b>\(words)</b> Ada Bellweather \(words).</p>]]></description></item>
                """
        }
        return "<rss version=\"2.0\"><channel><title><![CDATA[\(words[1])]]></title>\(items.joined())</channel></rss>"
    }()
}

extension StatusSnapshot {
    private static let now: Int64 = 1_795_000_000

    /// Feeds of every kind.
    static func sample(feeds count: Int) -> StatusSnapshot {
        let feeds = (0..<count).map { number in
            var feed = FeedStatus(.named("feed-\(number)", url: "https://news.example/\(number)/rss.xml"))
            feed.title = number.isMultiple(of: 5) ? nil : "The Daily Number \(number)"
            guard number % 11 != 10 else { return feed }
            feed.lastAttempt = now - 600
            feed.lastSuccess = now - 600 - Int64(number)
            feed.lastChange = now - Int64(number) * 7_200
            feed.nextPoll = now + Int64(number) * 60
            feed.answer_ms = UInt32(number % 13) * 400
            feed.rhythm.perDay = Float(number % 30)
            feed.rhythm.hours = (0..<24).map { UInt8(($0 * 37 + number * 11) % 256) }
            if number % 7 == 3 {
                feed.failures = number
                feed.error = "can't connect to news.example: connection refused"
            }
            if number % 17 == 5 { feed.error = "the document breaks off at line 12; its whole items are kept" }
            feed.isGone = number % 19 == 7
            return feed
        }
        var snapshot = StatusSnapshot(feeds: feeds, now: now)
        snapshot.started = now - 400_000
        snapshot.lastSeq = 123_456
        snapshot.lastPoll = now - 3
        return snapshot
    }

    static var hostile: StatusSnapshot {
        let feeds = Hostile.words.enumerated().map { number, words in
            var feed = FeedStatus(.named("feed-\(number)", url: Hostile.addresses[number % Hostile.addresses.count]))
            feed.title = words
            feed.tags = [words]
            feed.error = words
            feed.failures = 2
            feed.lastAttempt = now
            return feed
        }
        var snapshot = StatusSnapshot(feeds: feeds, now: now)
        snapshot.stall = Hostile.words[0]
        return snapshot
    }
}

extension [NewQuotation] {
    static var sample: [NewQuotation] {
        let said = [
            ("We will rebuild the tower, stone by stone", "Ada Bellweather", "en"),
            ("Das Observatorium hat seinen Kometen gefunden", "Jonas Petersen", "de"),
            ("Мы не остановимся, пока не построим мост", "Ирина Соколова", "ru"),
            ("هذه بداية جديدة لنا جميعا", "ليلى حداد", "ar"), ("The comet was never lost at all", nil, "en"),
        ]
        return said.enumerated().map { number, quote in
            NewQuotation(
                words: quote.0, speaker: quote.1, title: "Observatory finds its comet, number \(number)",
                url: "https://news.example/articles/\(number)", language: quote.2, feed: "The Daily Number",
                time: 1_795_000_000 - Int64(number) * 3_000)
        }
    }

    static var hostile: [NewQuotation] {
        Hostile.words.enumerated().map { number, words in
            NewQuotation(
                words: words, speaker: words, title: words, url: Hostile.addresses[number % Hostile.addresses.count],
                language: words, feed: words, time: .min / 4)
        }
    }
}

extension Configuration.Feed {
    static func named(_ id: String, url: String) -> Configuration.Feed {
        Configuration.Feed(url: url, id: id, interval: .seconds(900)...(.seconds(86_400)), content: .text)
    }
}
