import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `The URL of a feed` {
    private func url(_ text: String) -> FeedURL? { try? FeedURL(text, in: "/etc/a b") }

    private func reason(_ text: String) -> String? {
        do throws(ConfigurationFault.Problem) {
            _ = try FeedURL(text, in: "/etc/feedd")
            return nil
        } catch {
            guard case .notAURL(_, let reason) = error else { return "\(error)" }
            return reason
        }
    }

    @Test(arguments: [
        ("HTTPS://Example.COM:443/a?b#c", "https://example.com/a?b"),
        ("https://example.com", "https://example.com/"),
        ("http://example.com:/", "http://example.com/"),
        ("http://example.com:8080?x", "http://example.com:8080/?x"),
        ("http://[::1]:80/A", "http://[::1]/A"),
        ("http://Example.com/\u{301}", "http://example.com/\u{301}"),
        ("http://bücher.example/", "http://bücher.example/"),
    ])
    func `has one identity in all its spellings, and is kept as written`(text: String, identity: String) {
        #expect(url(text)?.identity == identity)
        #expect(url(text)?.text == text)
    }

    @Test(arguments: [
        ("file:samples/rss.xml", "file:///etc/a%20b/samples/rss.xml"),
        ("file:./rss.xml", "file:///etc/a%20b/rss.xml"),
        ("file:../c/./rss.xml", "file:///etc/c/rss.xml"),
        ("file:/srv//no/such/../rss.xml", "file:///srv/no/rss.xml"),
        ("file:///srv/a/../b?c/../d", "file:///srv/a/../b?c/../d"),
        ("file:/srv/rss.xml", "file:///srv/rss.xml"),
        ("file:///srv/rss.xml", "file:///srv/rss.xml"),
        ("FILE://localhost/srv/a%20b.xml", "file:///srv/a%20b.xml"),
    ])
    func `may be a file, seen from the file that names it`(text: String, resolved: String) {
        #expect(url(text)?.text == resolved)
        #expect(url(text)?.identity == resolved)
    }

    @Test(arguments: [
        ("samples/rss.xml", "it has no scheme such as https: (a local file is written file:samples/rss.xml)"),
        ("ftp://example.com/", "its scheme is ftp, and only http, https and file are fetched"),
        ("https:example.com", "two slashes are missing behind https:"),
        ("https:///feed", "its host or port is none"),
        ("https://exa|mple.com/", "its host or port is none"),
        ("https://example.com:70000/", "its host or port is none"),
        ("https://example.com:0/", "its host or port is none"),
        ("https://example.com:+80/", "its host or port is none"),
        ("https://example.com]\u{301}/", "its host or port is none"),
        ("https://[::1/", "its host or port is none"),
        ("https://[::1]x/", "its host or port is none"),
        ("https://example.com/a b", "it has a space or a control character in it"),
        (
            "https://me:secret@example.com/",
            "it has a user or password in it, which would stand in logs and records; send them in headers"
        ),
        ("file://other/rss.xml", "a local file is written file:NAME or file:///PATH"),
        ("file:", "a local file is written file:NAME or file:///PATH"),
        ("file:samples/", "a local file is written file:NAME or file:///PATH"),
    ])
    func `is refused with the reason`(text: String, expected: String) { #expect(reason(text) == expected) }

    @Test func `of a file keeps a detour behind a symbolic link, whatever its name`() throws {
        let folder = try Folder()
        try folder.write("a/b/c.xml", "")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/my link", withDestinationPath: folder.path + "/a/b")
        let start = try FeedURL("file:x", in: folder.path).text.dropLast()
        #expect(try FeedURL("file:my%20link/../x", in: folder.path).text == start + "my%20link/../x")
        #expect(try FeedURL("file:a/../x", in: folder.path).text == start + "x")
    }

    @Test func `is bounded`() {
        let long = "https://example.com/" + String(repeating: "a", count: FeedURL.maximumBytes)
        #expect(reason(long) == "it has more than 16384 bytes")
    }

    @Test func `shows no password in its fault`() {
        #expect(url("https://me:secret@example.com/") == nil)
        do {
            _ = try FeedURL("https://me:secret@example.com/", in: "/")
        } catch {
            #expect(error.description.hasPrefix("\"https://…@example.com/\" is not the URL of a feed"))
        }
    }
}

@Suite struct `The id of a feed` {
    private func id(_ text: String) throws -> String { FeedIdentifier.derived(from: try FeedURL(text, in: "/etc")) }

    @Test(arguments: [
        ("https://www.rt.com/rss/", "rt.com-rss"),
        ("http://RT.com/rss#top", "rt.com-rss"),
        ("https://example.com", "example.com"),
        ("https://example.com:8080/My-Blog/feed.xml", "example.com-8080-My-Blog-feed.xml"),
        ("https://example.com/feeds/videos.xml?channel_id=UCx_Y", "example.com-feeds-videos.xml-channel_id-UCx_Y"),
        ("file:samples/rss.xml", "samples-rss.xml"),
        ("file:///srv/samples/rss.xml", "srv-samples-rss.xml"),
        ("http://[::1]:80/a", "1-a"),
    ])
    func `is made from host and path`(url: String, expected: String) throws { #expect(try id(url) == expected) }

    @Test func `tells apart what letters alone don't`() throws {
        #expect(try id("https://example.com/новости") != id("https://example.com/спорт"))
        #expect(try id("https://example.com/%D0%BD") != id("https://example.com/%D1%81"))
        let long = "https://example.com/" + String(repeating: "a", count: 100)
        #expect(try id(long + "b") != id(long + "c"))
        #expect(try id(long).utf8.count == 89)
    }

    @Test func `stays the same for ever`() throws {
        #expect(try id("https://example.com/новости") == "example.com-bdeb3113")
    }

    @Test(arguments: ["a b", "a/b", "a\n", "\u{A0}", String(repeating: "a", count: 129)])
    func `can't be everything`(id: String) {
        #expect(throws: ConfigurationFault.Problem.self) { try FeedIdentifier.check(id) }
    }

    @Test func `may be in any script`() throws { try FeedIdentifier.check("новости>мир") }
}
