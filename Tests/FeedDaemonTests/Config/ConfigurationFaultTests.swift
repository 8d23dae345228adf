import Foundation
import Testing

@testable import FeedDaemon

/// A configuration with a fault in each format, and what must be said of it, line and column included.
struct FaultyConfiguration: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var json: String
    var jsonFaults: [String]
    /// The content of the outermost `<dict>`.
    var xml: String
    var xmlFaults: [String]

    static let all: [FaultyConfiguration] = [
        FaultyConfiguration(
            testDescription: "an unknown key with a near one, one without",
            json: "{\"feeds\": [{\n  \"url\": \"http://a/\", \"intervall_min\": \"1s\"}],\n \"zebra\": 1}",
            jsonFaults: [
                "2:23: feeds[0].intervall_min: there is no such key; did you mean interval_min?",
                "3:2: zebra: there is no such key",
            ],
            xml: """
                <key>feeds</key><array><dict><key>url</key><string>http://a/</string>
                <key>intervall_min</key><string>1s</string></dict></array>
                <key>zebra</key><true/>
                """,
            xmlFaults: [
                "3:1: feeds[0].intervall_min: there is no such key; did you mean interval_min?",
                "4:1: zebra: there is no such key",
            ]),
        FaultyConfiguration(
            testDescription: "a key that stands twice",
            json: "{\"feeds\": [],\n \"feeds\": []}",
            jsonFaults: ["2:2: feeds: the key stands twice; the first is on line 1"],
            xml: "<key>feeds</key><array/>\n<key>feeds</key><array/>",
            xmlFaults: ["3:1: feeds: the key stands twice; the first is on line 2"]),
        FaultyConfiguration(
            testDescription: "wrong types",
            json: """
                {"feeds": "http://a/",
                 "feeds_from": [1, []],
                 "output": null,
                 "extract": {"quotes": "yes"},
                 "fetch": {"concurrency": 1.5, "timeout": 60, "max_body": {}, "contact": true}}
                """,
            jsonFaults: [
                "1:11: feeds: must be an array, this is a string",
                "2:17: feeds_from[0]: must be a string, this is a whole number",
                "2:20: feeds_from[1]: must be a string, this is an array",
                "3:12: output: must be an object, this is null",
                "4:24: extract.quotes: must be true or false, this is a string",
                "5:27: fetch.concurrency: must be a whole number, this is a number with a fraction",
                "5:43: fetch.timeout: must be a duration in a string, such as \"15m\", this is a whole number",
                "5:59: fetch.max_body: must be a size in a string, such as \"16MiB\", this is an object",
                "5:74: fetch.contact: must be a string, this is true",
            ],
            xml: """
                <key>feeds</key><string>http://a/</string>
                <key>feeds_from</key><array><integer>1</integer><array/></array>
                <key>output</key><data/>
                <key>extract</key><dict><key>quotes</key><string>yes</string></dict>
                <key>fetch</key><dict>
                <key>concurrency</key><real>1.5</real>
                <key>timeout</key><integer>60</integer>
                <key>max_body</key><dict/>
                <key>contact</key><date>2026-11-24T00:00:00Z</date></dict>
                """,
            xmlFaults: [
                "2:17: feeds: must be an array, this is a string",
                "3:29: feeds_from[0]: must be a string, this is a whole number",
                "3:49: feeds_from[1]: must be a string, this is an array",
                "4:18: output: must be a dictionary, this is data",
                "5:42: extract.quotes: must be true or false, this is a string",
                "7:23: fetch.concurrency: must be a whole number, this is a number with a fraction",
                "8:19: fetch.timeout: must be a duration in a string, such as \"15m\", this is a whole number",
                "9:20: fetch.max_body: must be a size in a string, such as \"16MiB\", this is a dictionary",
                "10:19: fetch.contact: must be a string, this is a date",
            ]),
        FaultyConfiguration(
            testDescription: "feeds that are none",
            json: "{\"feeds\": [\"http://a/\",\n {\"id\": \"a\"},\n {\"url\": \"\"},\n {\"url\": \"ftp://a\"}]}",
            jsonFaults: [
                "1:12: feeds[0]: must be an object, this is a string",
                "2:2: feeds[1]: url is missing",
                "3:10: feeds[2].url: is empty; leave the key out instead",
                "4:10: feeds[3].url: \"ftp://a\" is not the URL of a feed: its scheme is ftp, "
                    + "and only http, https and file are fetched",
            ],
            xml: """
                <key>feeds</key><array><string>http://a/</string>
                <dict><key>id</key><string>a</string></dict>
                <dict><key>url</key><string/></dict>
                <dict><key>url</key><string>ftp://a</string></dict></array>
                """,
            xmlFaults: [
                "2:24: feeds[0]: must be a dictionary, this is a string",
                "3:1: feeds[1]: url is missing",
                "4:21: feeds[2].url: is empty; leave the key out instead",
                "5:21: feeds[3].url: \"ftp://a\" is not the URL of a feed: its scheme is ftp, "
                    + "and only http, https and file are fetched",
            ]),
        FaultyConfiguration(
            testDescription: "neither feeds nor feeds_from",
            json: "\n{}",
            jsonFaults: [
                "2:1: there is neither feeds nor feeds_from: name at least one feed, "
                    + #"as in {"feeds": [{"url": "https://example.com/feed.xml"}]}"#
            ],
            xml: "",
            xmlFaults: [
                "1:8: there is neither feeds nor feeds_from: name at least one feed, "
                    + #"as in {"feeds": [{"url": "https://example.com/feed.xml"}]}"#
            ]),
        FaultyConfiguration(
            testDescription: "values out of their bounds",
            json: """
                {"feeds": [], "fetch": {"concurrency": 0, "per_host": 1025,
                "interval_min": "0s", "interval_max": "2y", "max_body": "2GiB"},
                "output": {"rotate_size": "1 MB", "retain_age": "40000d", "content": "pdf", "archive": "gzip"}}
                """,
            jsonFaults: [
                #"1:11: feeds: there is nothing to poll: name at least one feed, as in {"feeds": [{"url": "https://example.com/feed.xml"}]}"#,
                "1:40: fetch.concurrency: must be from 1 to 1024, and 0 is not",
                "1:55: fetch.per_host: must be from 1 to 1024, and 1025 is not",
                "2:17: fetch.interval_min: must be from 1s to 366d, and 0s is not",
                "2:39: fetch.interval_max: \"2y\" is not a duration such as \"90s\", \"15m\", \"6h\" or \"7d\"",
                "2:57: fetch.max_body: must be from 1B to 1GiB, and 2GiB is not",
                "3:27: output.rotate_size: \"1 MB\" is not a size such as \"512KiB\", \"16MiB\" or \"10GiB\"",
                "3:49: output.retain_age: must be from 1s to 36525d, and 40000d is not",
                "3:70: output.content: must be one of \"text\", \"html\", \"both\"",
                "3:88: output.archive: must be one of \"zstd\", \"none\"",
            ],
            xml: """
                <key>feeds</key><array/><key>fetch</key><dict><key>concurrency</key><integer>0</integer>
                <key>interval_min</key><string>0s</string><key>interval_max</key><string>2y</string>
                <key>max_body</key><string>2GiB</string></dict>
                <key>output</key><dict><key>rotate_size</key><string>1 MB</string>
                <key>content</key><string>pdf</string></dict>
                """,
            xmlFaults: [
                #"2:17: feeds: there is nothing to poll: name at least one feed, as in {"feeds": [{"url": "https://example.com/feed.xml"}]}"#,
                "2:69: fetch.concurrency: must be from 1 to 1024, and 0 is not",
                "3:24: fetch.interval_min: must be from 1s to 366d, and 0s is not",
                "3:66: fetch.interval_max: \"2y\" is not a duration such as \"90s\", \"15m\", \"6h\" or \"7d\"",
                "4:20: fetch.max_body: must be from 1B to 1GiB, and 2GiB is not",
                "5:46: output.rotate_size: \"1 MB\" is not a size such as \"512KiB\", \"16MiB\" or \"10GiB\"",
                "6:19: output.content: must be one of \"text\", \"html\", \"both\"",
            ]),
        FaultyConfiguration(
            testDescription: "intervals that cross",
            json: """
                {"feeds": [{"url": "http://a/", "interval_min": "2h", "interval_max": "90m"}],
                "fetch": {"interval_min": "2h", "interval_max": "1h"}}
                """,
            jsonFaults: [
                "1:49: feeds[0].interval_min: interval_min (2h) is longer than interval_max (1h30m)",
                "2:27: fetch.interval_min: interval_min (2h) is longer than interval_max (1h)",
            ],
            xml: """
                <key>feeds</key><array><dict><key>url</key><string>http://a/</string>
                <key>interval_min</key><string>2h</string><key>interval_max</key><string>90m</string></dict></array>
                """,
            xmlFaults: ["3:24: feeds[0].interval_min: interval_min (2h) is longer than interval_max (1h30m)"]),
        FaultyConfiguration(
            testDescription: "feeds that stand twice, and ids",
            json: """
                {"feeds": [{"url": "http://a/x", "id": "x"}, {"url": "HTTP://A:80/x#top"},
                {"url": "http://b/", "id": "x"},
                {"url": "http://c/feed"},
                {"url": "https://www.c/feed/"}]}
                """,
            jsonFaults: [
                "1:54: feeds[1].url: the same feed as feeds[0] (FILE:1:12)",
                "2:28: feeds[2].id: \"x\" is the id of feeds[0] (FILE:1:12) already",
                "4:9: feeds[4].url: comes to the same id as feeds[3] (FILE:3:1), \"c-feed\"; "
                    + "give one of the two an id of its own",
            ],
            xml: """
                <key>feeds</key><array><dict><key>url</key><string>http://a/x</string></dict>
                <dict><key>url</key><string>http://a/x</string></dict></array>
                """,
            xmlFaults: ["3:21: feeds[1].url: the same feed as feeds[0] (FILE:2:24)"]),
        FaultyConfiguration(
            testDescription: "ids that stand twice, with URLs that are wrong too",
            json: """
                {"feeds": [{"url": "http://a/", "id": "x"}, {"url": "ftp://b/", "id": "x"},
                {"url": "http://a/", "id": "y"},
                {"id": "y"},
                {"url": "http://a/", "id": "x"}]}
                """,
            jsonFaults: [
                "1:53: feeds[1].url: \"ftp://b/\" is not the URL of a feed: its scheme is ftp, "
                    + "and only http, https and file are fetched",
                "1:71: feeds[1].id: \"x\" is the id of feeds[0] (FILE:1:12) already",
                "2:9: feeds[2].url: the same feed as feeds[0] (FILE:1:12)",
                "3:1: feeds[3]: url is missing",
                "3:8: feeds[3].id: \"y\" is the id of feeds[2] (FILE:2:1) already",
                "4:9: feeds[4].url: the same feed as feeds[0] (FILE:1:12)",
            ],
            xml: """
                <key>feeds</key><array><dict><key>url</key><string>http://a/</string><key>id</key><string>x</string></dict>
                <dict><key>url</key><string>b</string><key>id</key><string>x</string></dict></array>
                """,
            xmlFaults: [
                "3:21: feeds[1].url: \"b\" is not the URL of a feed: it has no scheme such as https: "
                    + "(a local file is written file:b)",
                "3:52: feeds[1].id: \"x\" is the id of feeds[0] (FILE:2:24) already",
            ]),
        FaultyConfiguration(
            testDescription: "words that can't go into a request",
            json: """
                {"feeds": [{"url": "http://a/", "user_agent": "a\\nb", "credential": "../x", "id": "a b",
                "headers": {"X Y": "1", "Range": "bytes=0-", "User-Agent": "x", "X-A": 1,
                "X-B": "secret\\r\\nX: y", "X-C": "1", "x-c": "2"}}],
                "fetch": {"contact": "me", "proxy": "proxy:3128"}, "status": {"listen": "8787",
                "hosts": ["news.lan", "news.lan:80", "http://x", 7]}}
                """,
            jsonFaults: [
                "1:47: feeds[0].user_agent: has a line break or another control character in it",
                "1:69: feeds[0].credential: must be the name of a credential, not a path",
                "1:83: feeds[0].id: may have no space, control character or slash in it",
                "2:13: feeds[0].headers.X Y: is not the name of a header",
                "2:25: feeds[0].headers.Range: is a header that feedd sets itself",
                "2:46: feeds[0].headers.User-Agent: is set by the key user_agent",
                "2:65: feeds[0].headers.X-A: must be a string, this is a whole number",
                "3:1: feeds[0].headers.X-B: has a line break or another control character in it",
                "3:38: feeds[0].headers.x-c: the header stands twice",
                "4:22: fetch.contact: must be a URL such as "
                    + "\"https://example.com/about\" or \"mailto:me@example.com\"",
                "4:37: fetch.proxy: must be a URL such as "
                    + "\"http://proxy.example.com:3128\" or \"socks5h://127.0.0.1:1080\"",
                "4:73: status.listen: must be an address and a port, as in \"127.0.0.1:8787\" or \"[::1]:8787\", "
                    + "a socket as in \"unix:/run/feedd/status.sock\", or false",
                "5:23: status.hosts[1]: must be the name of a host alone, as in \"news.example\"",
                "5:38: status.hosts[2]: must be the name of a host alone, as in \"news.example\"",
                "5:50: status.hosts[3]: must be a string, this is a whole number",
            ],
            xml: """
                <key>feeds</key><array><dict><key>url</key><string>http://a/</string>
                <key>headers</key><dict><key>X Y</key><string>1</string></dict></dict></array>
                <key>status</key><dict><key>listen</key><string>8787</string></dict>
                """,
            xmlFaults: [
                "3:25: feeds[0].headers.X Y: is not the name of a header",
                "4:41: status.listen: must be an address and a port, as in \"127.0.0.1:8787\" or \"[::1]:8787\", "
                    + "a socket as in \"unix:/run/feedd/status.sock\", or false",
            ]),
    ]
}

@Suite struct `A faulty configuration` {
    @Test(arguments: FaultyConfiguration.all)
    func `names all its faults in JSON`(_ faulty: FaultyConfiguration) throws {
        let folder = try Folder()
        try folder.write("feedd.json", faulty.json)
        let expected = faulty.jsonFaults.map { "feedd.json:" + $0.replacingOccurrences(of: "FILE", with: "feedd.json") }
        #expect(folder.faults(in: "feedd.json") == expected)
    }

    @Test(arguments: FaultyConfiguration.all)
    func `names all its faults in an XML property list`(_ faulty: FaultyConfiguration) throws {
        let folder = try Folder()
        try folder.write("feedd.plist", "<plist><dict>\n\(faulty.xml)</dict></plist>")
        let expected = faulty.xmlFaults.map {
            "feedd.plist:" + $0.replacingOccurrences(of: "FILE", with: "feedd.plist")
        }
        #expect(folder.faults(in: "feedd.plist") == expected)
    }

    @Test func `in binary has no lines, and says so`() throws {
        let folder = try Folder()
        let object: [String: Any] = ["feeds": [["url": "http://a/", "tag": ["x"]]], "state": ["path": 1]]
        try folder.write(
            "feedd.plist", try PropertyListSerialization.data(fromPropertyList: object, format: .binary, options: 0))
        #expect(
            folder.faults(in: "feedd.plist").sorted() == [
                "feedd.plist (binary, so without lines): feeds[0].tag: there is no such key; did you mean tags?",
                "feedd.plist (binary, so without lines): state.path: must be a string, this is a whole number",
            ])
    }

    @Test func `that is no JSON names the first place`() throws {
        let folder = try Folder()
        try folder.write("feedd.json", "{\"feeds\": [\n  {\"url\": 'x'}]}")
        #expect(folder.faults(in: "feedd.json") == ["feedd.json:2:11: single quotes: JSON has only double quotes"])
    }

    @Test func `is one line for each fault, whatever it holds`() throws {
        let folder = try Folder()
        try folder.write("feedd.json", #"{"feeds": [{"url": "http://a/"}], "a\nb": 1}"#)
        #expect(folder.faults(in: "feedd.json") == ["feedd.json:1:35: a\u{FFFD}b: there is no such key"])
    }
}
