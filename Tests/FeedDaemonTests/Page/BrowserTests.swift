import Foundation
import LoopbackServer
import Serving
import Testing

@testable import FeedDaemon

/// `make test-page` sets it, to a folder for pictures or to nothing in particular.
private let wish = ProcessInfo.processInfo.environment["FEEDD_PAGE"]

@Suite(
    .serialized, .enabled(if: wish != nil, "`make test-page` runs it"),
    .enabled(if: Chromium.path != nil, "there is no Chromium; apt-get install chromium"), .timeLimit(.minutes(5)))
struct `The page in a browser` {
    private static let checks: String = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "accessibility.js")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    private func browsing(_ body: (Chromium) throws -> Void) throws {
        let browser = try Chromium()
        defer { browser.close() }
        try body(browser)
    }

    /// Puts a picture where somebody wants to look at it.
    private func picture(_ name: String, _ browser: Chromium) throws {
        guard let wish, wish.hasPrefix("/") else { return }
        try browser.picture().write(to: URL(filePath: "\(wish)/\(name).png"))
    }

    /// Holds the page that is open against what people need.
    private func expectAccessible(_ browser: Chromium, _ name: String) throws {
        let result = try #require(try browser.value(Self.checks) as? [String: Any])
        #expect(result["faults"] as? [String] == [], "\(name)")
        #expect((result["texts"] as? Int ?? 0) > 20)
        #expect((result["least"] as? Double ?? 0) >= 4.5)
        let heard = try browser.heard()
        for role in ["link", "button", "searchbox", "combobox", "image", "table", "navigation", "region", "search"] {
            let names = heard.filter { $0.role == role }.map(\.name)
            if role != "image" { #expect(!names.isEmpty, "\(name): there is no \(role)") }
            #expect(
                !names.contains { $0.trimmingCharacters(in: .whitespaces).isEmpty }, "\(name): a \(role) has no name")
        }
        for role in ["main", "banner", "contentinfo", "columnheader", "rowheader", "caption", "status"] {
            #expect(heard.contains { $0.role.lowercased() == role }, "\(name): there is no \(role)")
        }
    }

    /// Nothing was run, loaded or asked for that isn't the page's own.
    private func expectHarmless(_ browser: Chromium, _ address: String) throws {
        #expect(try browser.value("typeof window.pwned") as? String == "undefined")
        #expect(browser.events("Page.javascriptDialogOpening").isEmpty)
        #expect(browser.events("Runtime.exceptionThrown").isEmpty)
        let told = browser.events("Log.entryAdded").compactMap { $0["entry"] as? [String: Any] }
        #expect(told.filter { $0["level"] as? String == "error" }.isEmpty, "\(told)")
        let asked = browser.events("Network.requestWillBeSent").compactMap { event in
            (event["request"] as? [String: Any])?["url"] as? String
        }
        #expect(asked.allSatisfy { $0.hasPrefix(address) || $0 == "about:blank" }, "\(asked)")
        let strays =
            try browser.value(
                """
                [...document.querySelectorAll("*")].filter((element) =>
                    element.matches("script:not([src='/script.js']), img, iframe, object, embed, link:not([href^='/']), style, base, meta[http-equiv]")
                    || [...element.attributes].some((attribute) => /^on|^style$|^srcdoc$/.test(attribute.name))
                    || (element.href && !/^https?:$/.test(new URL(element.href, location).protocol) && element.tagName === "A")
                ).map((element) => element.outerHTML.slice(0, 100))
                """) as? [String]
        #expect(strays == [])
    }

    private func serving(_ page: @escaping @Sendable ([String: String]) -> StatusPage, _ body: (String) throws -> Void)
        throws
    {
        let folder = try Folder()
        let routes = StatusRoutes(board: StatusBoard([], clock: .system), output: folder.path)
        let server = try HTTPServer(.address(host: "127.0.0.1", port: 0), hosts: HostRule(listeningOn: nil)) {
            request in
            guard request.path == "/" else { return routes.answer(request) }
            return HTTPResponse(200, "text/html; charset=utf-8", page(request.arguments).written())
        }
        defer { server.stop() }
        try body("http://127.0.0.1:\(try #require(server.port))/")
    }

    @Test func `is good to look at, to hear and to use with a keyboard`() throws {
        try serving({ StatusPage(snapshot: .sample(feeds: 40), query: FeedQuery($0), quotations: .sample) }) {
            address in
            try browsing { browser in
                for scheme in Chromium.Scheme.allCases {
                    for width in [1_280, 390] {
                        try browser.open(address, width: width, height: 844, scheme: scheme)
                        try expectAccessible(browser, "\(scheme) at \(width)")
                        try picture("\(scheme)-\(width)", browser)
                    }
                }
                try expectHarmless(browser, address)
            }
        }
    }

    @Test func `leads the keyboard through everything, in order and in sight`() throws {
        try serving({ StatusPage(snapshot: .sample(feeds: 3), query: FeedQuery($0), quotations: .sample) }) { address in
            try browsing { browser in
                try browser.open(address)
                let wanted = try #require(
                    try browser.value("[...document.querySelectorAll('a[href], input, select, button')].length") as? Int
                )
                var places: [Int] = []
                for step in 0..<wanted {
                    try browser.press("Tab")
                    let place = try browser.value(
                        "[...document.querySelectorAll('a[href], input, select, button')].indexOf(document.activeElement)"
                    )
                    places.append(try #require(place as? Int))
                    let isSeen = try browser.value(
                        """
                        (() => {
                            const [box, style] = [document.activeElement.getBoundingClientRect(), getComputedStyle(document.activeElement)];
                            return box.width > 0 && box.left >= 0 && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                        })()
                        """)
                    #expect(isSeen as? Bool == true, "at step \(step)")
                }
                #expect(places == Array(0..<wanted))
            }
        }
    }

    @Test func `searches as somebody types, and without a script`() throws {
        try serving({ StatusPage(snapshot: .sample(feeds: 250), query: FeedQuery($0), quotations: []) }) { address in
            try browsing { browser in
                try browser.open(address)
                #expect(try browser.value("document.querySelectorAll('tbody tr').length") as? Int == 100)
                let found = try browser.value(
                    """
                    new Promise((done) => {
                        new MutationObserver(() => done(document.getElementById("count").textContent))
                            .observe(document.getElementById("feeds"), { childList: true });
                        document.getElementById("q").value = "number 17";
                        document.getElementById("q").focus();
                        document.getElementById("q").dispatchEvent(new Event("input", { bubbles: true }));
                    })
                    """)
                #expect(found as? String == "11 feeds")
                #expect(try browser.value("document.activeElement.id") as? String == "q")
                #expect(try browser.value("location.search") as? String == "?q=number+17&show=all&sort=trouble")
                try browser.open(address + "?q=number+17&show=failing&sort=name")
                #expect(try browser.value("document.getElementById('q').value") as? String == "number 17")
                try browser.open(address + "?page=3")
                #expect(try browser.value("document.querySelectorAll('tbody tr').length") as? Int == 50)
            }
        }
    }

    @Test func `runs nothing that a feed says`() throws {
        try serving({ StatusPage(snapshot: .hostile, query: FeedQuery($0), quotations: .hostile) }) { address in
            try browsing { browser in
                let query = URLText.escaped("\"><script>window.pwned=1</script>")
                for path in ["", "?q=\(query)"] {
                    try browser.open(address + path)
                    try expectHarmless(browser, address)
                }
                try browser.open(address, width: 390)
                try expectAccessible(browser, "hostile")
                try picture("hostile-390", browser)
                let text = try #require(try browser.value("document.body.innerText") as? String)
                // It is there to be read.
                for words in Hostile.words { #expect(text.contains(Hostile.seen(words)), "\(words)") }
                #expect(!text.unicodeScalars.contains { (0x202a...0x202e).contains($0.value) })
            }
        }
    }

    @Test(.enabled(if: Program.isBuilt)) func `shows what the daemon read, samples and hostile feeds alike`()
        async throws
    {
        let samples = Checkout.files(in: "samples", ".xml", ".json")
        var feeds: [[String: Any]] = samples.map { ["url": "file:\($0)", "id": ($0 as NSString).lastPathComponent] }
        feeds.append(["url": "/hostile", "id": "hostile"])
        feeds.append(["url": "/missing", "id": "missing"])
        try await Site.with(feeds: feeds, status: ["listen": "127.0.0.1:0"]) { site in
            site.answers.set("/hostile", .ok(Hostile.feed))
            let daemon = try site.start("run", "--show")
            let address = try await daemon.statusAddress()
            await daemon.says("missing: ")
            for feed in feeds.dropLast() { await daemon.prints("\(feed["id"] ?? ""): ") }
            try browsing { browser in
                for (name, width, scheme) in [
                    ("real-light", 1_280, Chromium.Scheme.light), ("real-dark-390", 390, .dark),
                ] {
                    try browser.open(address, width: width, height: 844, scheme: scheme)
                    try expectAccessible(browser, name)
                    try picture(name, browser)
                }
                try expectHarmless(browser, address)
                #expect((try browser.value("document.querySelectorAll('blockquote').length") as? Int ?? 0) > 3)
                #expect(try browser.value("document.querySelectorAll('tbody tr').length") as? Int == feeds.count)
            }
            daemon.signal(SIGTERM)
            #expect(await daemon.ended().code == 0)
        }
    }
}
