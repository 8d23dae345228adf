import Testing

@testable import FeedDaemon

@Suite struct `A configuration` {
    private let folder: Folder
    init() throws { folder = try Folder() }

    @Test func `needs no more than a feed`() throws {
        let configuration = try folder.configuration(#"{"feeds": [{"url": "https://www.example.com/feed.xml"}]}"#)
        var expected = Configuration(directory: folder.path)
        expected.feeds = [
            Configuration.Feed(
                url: "https://www.example.com/feed.xml", id: "example.com-feed.xml",
                interval: .seconds(900)...(.seconds(86_400)), content: .text)
        ]
        #expect(configuration == expected)
        #expect(configuration.output.directory == folder.path + "/records")
        #expect(configuration.state.path == folder.path + "/state.db")
        #expect(configuration.fetch.concurrency == 64)
        #expect(configuration.fetch.maxBody == 16 << 20)
        #expect(configuration.output.rotateSize == 64 << 20)
    }

    @Test func `may say everything`() throws {
        let configuration = try folder.configuration(
            """
            {"$schema": "feedd.schema.json",
             "feeds": [{"url": "http://a/", "id": "a", "title": "A", "tags": ["x", "y"], "interval_min": "1m",
                "interval_max": "2m", "user_agent": "me", "headers": {"X-B": "1", "X-A": "é"},
                "content": "html", "discover": true}],
             "output": {"directory": "./out", "content": "both", "rotate_size": "1KiB", "rotate_every": "1h",
                "archive": "none", "archive_after": "0s", "retain_age": "90d", "retain_size": "10GB"},
             "state": {"path": "/srv/state.db"},
             "fetch": {"contact": "mailto:me@example.com", "concurrency": 8, "per_host": 2, "connect_timeout": "5s",
                "timeout": "30s", "max_body": "1MB", "interval_min": "5m", "interval_max": "1h",
                "host_pause": "0s", "allow_private_addresses": true},
             "extract": {"quotes": false, "indirect": false, "links": false, "posts": false},
             "status": {"listen": "[::1]:0", "hosts": ["news.lan", "fe80::1"]}}
            """)
        var expected = Configuration(directory: folder.path)
        expected.feeds = [
            Configuration.Feed(
                url: "http://a/", id: "a", title: "A", tags: ["x", "y"], interval: .seconds(60)...(.seconds(120)),
                userAgent: "me", headers: [.init(name: "X-B", value: "1"), .init(name: "X-A", value: "é")],
                content: .html, discover: true)
        ]
        expected.output = Configuration.Output(
            directory: folder.path + "/out", content: .both, rotateSize: 1_024, rotateEvery: .seconds(3_600),
            archive: .none, archiveAfter: .zero, retainAge: .seconds(7_776_000), retainSize: 10_000_000_000)
        expected.state.path = "/srv/state.db"
        expected.fetch = Configuration.Fetch(
            contact: "mailto:me@example.com", concurrency: 8, perHost: 2, hostPause: .zero, connectTimeout: .seconds(5),
            timeout: .seconds(30), maxBody: 1_000_000, interval: .seconds(300)...(.seconds(3_600)),
            allowPrivateAddresses: true, credentials: folder.path + "/credentials")
        expected.extract = Configuration.Extract(quotes: false, indirect: false, links: false, posts: false)
        expected.status.listen = .address(Configuration.Endpoint(host: "::1", port: 0))
        expected.status.hosts = ["news.lan", "fe80::1"]
        #expect(configuration == expected)
    }

    @Test func `says where the status is served, or that it isn't`() throws {
        func listen(_ value: String) throws -> Configuration.Place? {
            try folder.configuration(#"{"feeds": [{"url": "http://a/"}], "status": \#(value)}"#).status.listen
        }
        let usual = Configuration.Place.address(Configuration.Endpoint(host: "127.0.0.1", port: 8787))
        #expect(try listen("{}") == usual)
        #expect(try listen(#"{"listen": false}"#) == nil)
        #expect(try listen(#"{"listen": "unix:/run/x.sock"}"#) == .socket("/run/x.sock"))
        #expect(try listen(#"{"listen": "unix:run/x.sock"}"#) == .socket(folder.path + "/run/x.sock"))
        #expect(try listen(#"{"listen": "localhost:80"}"#) == .address(.init(host: "localhost", port: 80)))
    }

    @Test func `has paths without detours`() throws {
        try folder.write(
            "config/feedd.json",
            """
            {"feeds": [{"url": "file:../samples/x.xml"}], "feeds_from": ["../lists/*"],
             "output": {"directory": "../demo/./records"}, "state": {"path": "../demo/state.db"}}
            """)
        try folder.write("lists/a.json", #"[{"url": "file:../samples/y.xml"}]"#)
        let configuration = try ConfigurationFile.read(folder.path + "/config/../config/feedd.json")
        #expect(
            configuration.feeds.map(\.url) == [
                try FeedURL("file:samples/x.xml", in: folder.path).text,
                try FeedURL("file:samples/y.xml", in: folder.path).text,
            ])
        #expect(configuration.output.directory == folder.path + "/demo/records")
        #expect(configuration.state.path == folder.path + "/demo/state.db")
    }

    @Test func `is taken as said, without hidden minima`() throws {
        let configuration = try folder.configuration(
            """
            {"feeds": [{"url": "http://a/", "interval_min": "1s", "interval_max": "1s"}],
             "fetch": {"timeout": "2s", "max_body": "1MiB", "interval_min": "1s", "interval_max": "1s"}}
            """)
        #expect(configuration.feeds.first?.interval == .seconds(1)...(.seconds(1)))
        #expect(configuration.fetch.interval == .seconds(1)...(.seconds(1)))
        #expect(configuration.fetch.timeout == .seconds(2))
        #expect(configuration.fetch.connectTimeout == .seconds(2))
        #expect(configuration.fetch.maxBody == 1 << 20)
    }

    @Test func `of a feed falls back on what holds for all`() throws {
        let configuration = try folder.configuration(
            """
            {"feeds": [{"url": "http://a/"}, {"url": "http://b/", "interval_min": "2d"},
                       {"url": "http://c/", "interval_max": "1m", "content": "text"}],
             "fetch": {"interval_min": "5m"}, "output": {"content": "html"}}
            """)
        #expect(
            configuration.feeds.map(\.interval) == [
                .seconds(300)...(.seconds(86_400)), .seconds(172_800)...(.seconds(172_800)),
                .seconds(60)...(.seconds(60)),
            ])
        #expect(configuration.feeds.map(\.content) == [.html, .html, .text])
    }

    @Test(
        arguments: [
            ("127.0.0.1:8787", "127.0.0.1", 8_787), ("localhost:0", "localhost", 0), ("[::]:80", "::", 80),
            ("", nil, 0), ("8787", nil, 0), (":80", nil, 0), ("::1:80", nil, 0), ("a:65536", nil, 0),
            ("[a]b:1", nil, 0),
            ("a:", nil, 0), ("a:+80", nil, 0), ("http://a:80", nil, 0),
        ] as [(String, String?, UInt16)])
    func `listens where address and port say`(text: String, host: String?, port: UInt16) {
        let endpoint = Configuration.Endpoint(text)
        #expect(endpoint?.host == host)
        #expect(endpoint == nil || endpoint?.port == port)
    }

    @Test func `reads the authorities that it names`() throws {
        try folder.write("ours.pem", "-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n")
        try folder.write("key.pem", "-----BEGIN PRIVATE KEY-----\n")
        let feeds = #"{"feeds": [{"url": "http://a/"}], "fetch": {"authorities": "#
        #expect(try folder.configuration(feeds + #""ours.pem"}}"#).fetch.authorities.count == 59)
        for (name, words) in [("key.pem", "holds no certificate in PEM"), ("none.pem", "can't be read: No such file")] {
            try folder.write("feedd.json", feeds + "\"\(name)\"}}")
            let faults = folder.faults(in: "feedd.json")
            #expect(
                faults.count == 1 && faults.first?.contains("fetch.authorities: \(name) \(words)") == true, "\(faults)")
        }
    }
}
