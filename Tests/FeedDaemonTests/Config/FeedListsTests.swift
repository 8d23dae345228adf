import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `Lists of feeds` {
    private let folder: Folder
    init() throws { folder = try Folder() }

    private func configuration(from patterns: String) throws -> Configuration {
        try folder.configuration(#"{"feeds_from": [\#(patterns)]}"#)
    }

    @Test func `are files of every format, in the order of patterns and names`() throws {
        try folder.write("feeds.d/b.json", #"[{"url": "http://b/"}]"#)
        try folder.write("feeds.d/a.json", #"{"feeds": [{"url": "http://a/", "interval_min": "1h"}]}"#)
        let list = try PropertyListSerialization.data(
            fromPropertyList: [["url": "http://c/", "tags": ["c"]]], format: .binary, options: 0)
        try folder.write("feeds.d/c.plist", list)
        try folder.write(
            "d.plist", "<plist><array><dict><key>url</key><string>http://d/</string></dict></array></plist>")
        try folder.write("feeds.d/ignored.txt", "nothing")
        let configuration = try configuration(from: #""feeds.d/*.json", "feeds.d/[bc].*", "d.plist""#)
        #expect(configuration.feeds.map(\.url) == ["http://a/", "http://b/", "http://c/", "http://d/"])
        #expect(configuration.feeds.map(\.tags) == [[], [], ["c"], []])
        #expect(configuration.feedsFrom == ["feeds.d/*.json", "feeds.d/[bc].*", "d.plist"])
        #expect(configuration.notes.isEmpty)
    }

    @Test func `may be OPML with folders`() throws {
        try folder.write(
            "subscriptions.opml",
            """
            <?xml version="1.0"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="News"><outline text="World">
              <outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed?x=1&amp;y=2" category="/Top/Press,daily"/>
              <outline type="rss" text="text" title="Title" xmlUrl="https://b.example/" id="bee"/>
            </outline></outline>
            <outline text="Later"><outline text="again" xmlUrl="https://A.example/feed?x=1&amp;y=2"/></outline>
            <outline type="link" text="no feed" url="https://c.example/"/>
            <outline xmlUrl="file:local.xml"/>
            </body></opml>
            """)
        let feeds = try configuration(from: #""subscriptions.opml""#).feeds
        #expect(
            feeds.map(\.url) == [
                "https://a.example/feed?x=1&y=2", "https://b.example/",
                try FeedURL("file:local.xml", in: folder.path).text,
            ])
        #expect(feeds.map(\.title) == ["A & B", "Title", nil])
        #expect(feeds.map(\.tags) == [["News", "World", "Press", "daily", "Later"], ["News", "World"], []])
        #expect(feeds.map(\.id) == ["a.example-feed-x-1-y-2", "bee", "local.xml"])
    }

    @Test func `have faults in their own files`() throws {
        try folder.write("feeds.d/a.json", "[{\"url\": \"http://a/\",\n \"id\": 1}, {\"url\": \"http://main/\"}]")
        try folder.write("feeds.d/b.json", "{\"output\": {}}")
        try folder.write("feeds.d/c.json", "[")
        try folder.write("d.opml", "<opml><body>\n<outline><outline xmlUrl='ftp://d/'/></outline></body></opml>")
        try folder.write("e.opml", "<opml/>")
        try folder.write(
            "feedd.json",
            """
            {"feeds": [{"url": "http://main/"}],
             "feeds_from": ["feeds.d/*", "missing.json", "feeds.d", "?.opml"],
             "extra": 1}
            """)
        #expect(
            folder.faults(in: "feedd.json") == [
                "feedd.json:2:30: feeds_from[1]: can't read missing.json: No such file or directory",
                "feedd.json:2:46: feeds_from[2]: can't read feeds.d: Is a directory",
                "feedd.json:3:2: extra: there is no such key",
                "feeds.d/a.json:2:8: [0].id: must be a string, this is a whole number",
                "feeds.d/a.json:2:20: [1].url: the same feed as feeds[0] (feedd.json:1:12)",
                "feeds.d/b.json:1:1: feeds is missing",
                "feeds.d/b.json:1:2: output: there is no such key",
                "feeds.d/c.json:1:2: the document ends inside an array: ] is missing",
                "d.opml:2:10: outline[0].outline[0].xmlUrl: \"ftp://d/\" is not the URL of a feed: "
                    + "its scheme is ftp, and only http, https and file are fetched",
                "e.opml:1:1: the OPML document has no <body>",
            ])
    }

    @Test func `that match nothing are a note where there are other feeds`() throws {
        let configuration = try folder.configuration(
            #"{"feeds": [{"url": "http://a/"}], "feeds_from": ["feeds.d/*.json", "*.opml"]}"#)
        #expect(configuration.feeds.count == 1)
        #expect(
            configuration.notes.map { $0.replacingOccurrences(of: folder.path + "/", with: "") } == [
                "feeds_from[0] (feedd.json:1:50): no file matches \"feeds.d/*.json\"",
                "feeds_from[1] (feedd.json:1:68): no file matches \"*.opml\"",
            ])
    }

    @Test func `that lead to no feed at all are a fault, told with the others`() throws {
        try folder.write("empty.json", "[]")
        try folder.write(
            "feedd.json", "{\"feeds_from\": [\"feeds.d/*.json\", \"empty.json\"],\n \"feeds\": [], \"fetch\": 1}")
        #expect(
            folder.faults(in: "feedd.json") == [
                "feedd.json:1:16: feeds_from: there is nothing to poll: no feed comes from \"feeds.d/*.json\", \"empty.json\"",
                "feedd.json:2:24: fetch: must be an object, this is a whole number",
            ])
    }

    @Test func `in OPML have both faults of a feed, each in its place`() throws {
        try folder.write(
            "a.opml",
            "<opml><body><outline xmlUrl='http://a/' id='x'/>\n<outline xmlUrl='b' id='x'/>\n"
                + "<outline xmlUrl='http://c/' id='a b'/></body></opml>")
        try folder.write("feedd.json", #"{"feeds_from": ["a.opml"]}"#)
        #expect(
            folder.faults(in: "feedd.json") == [
                "a.opml:2:1: outline[1].xmlUrl: \"b\" is not the URL of a feed: it has no scheme such as https: "
                    + "(a local file is written file:b)",
                "a.opml:2:1: outline[1].id: \"x\" is the id of outline[0] (a.opml:1:13) already",
                "a.opml:3:1: outline[2].id: may have no space, control character or slash in it",
            ])
    }

    @Test func `are seen from the file that names them`() throws {
        try folder.write("lists/one.json", #"[{"url": "file:one.xml"}]"#)
        let feeds = try configuration(from: #""lists/*""#).feeds
        let expected = try FeedURL("file:lists/one.xml", in: folder.path).text
        #expect(feeds.map(\.url) == [expected])
    }
}
