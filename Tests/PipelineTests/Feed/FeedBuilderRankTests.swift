import Testing

@testable import Pipeline

/// The same values in another order must give the same item.
@Suite struct `Of several values of a kind` {
    static func item(_ parts: [String]) throws -> (FeedItem, ParsedFeed) {
        let document = "<rss version='2.0'><channel><item>\(parts.joined())</item></channel></rss>"
        let feed = try FeedReader.read(Array(document.utf8), address: "https://a.example/feed")
        return (try #require(feed.items.first), feed)
    }

    @Test func `the date with the clearest meaning is the published one, in any order`() throws {
        let parts = [
            "<dcterms:created>2026-01-01T00:00:00Z</dcterms:created>", "<dc:date>2026-01-02T00:00:00Z</dc:date>",
            "<pubDate>Sat, 03 Jan 2026 00:00:00 GMT</pubDate>",
        ]
        for order in [parts, parts.reversed()] {
            let (item, _) = try Self.item(order)
            #expect(item.published == 1_767_398_400)
        }
    }

    @Test func `the title is the format's own, in any order, and the other stays by its name`() throws {
        for other in ["dc:title", "itunes:title", "media:title"] {
            let parts = ["<\(other)>Other</\(other)>", "<title>Own</title>"]
            for order in [parts, parts.reversed()] {
                let (item, feed) = try Self.item(order)
                #expect(feed.string(item.title.slice) == "Own")
                #expect(
                    feed.extensions[item.extensions].filter { !$0.isTaken }.map { feed.string($0.value) } == ["Other"])
            }
            let (item, feed) = try Self.item([parts[0], "<title>Other</title>"])
            #expect(feed.string(item.title.slice) == "Other")
            let isRepeated = feed.extensions[item.extensions].contains { !$0.isTaken }
            #expect(!isRepeated)
        }
    }

    @Test func `the widest picture of the best kind is the item's, in any order`() throws {
        let parts = [
            "<media:thumbnail url='https://a.example/t.jpg' width='2000'/>",
            "<media:content url='https://a.example/s.jpg' medium='image' width='300'/>",
            "<media:content url='https://a.example/l.jpg' medium='image' width='900'/>",
            "<enclosure url='https://a.example/e.jpg' type='image/jpeg' length='1'/>",
        ]
        for order in [parts, parts.reversed()] {
            let (item, feed) = try Self.item(order)
            #expect(feed.string(item.image) == "https://a.example/l.jpg")
        }
    }

    @Test func `a file that stands twice is one, with all that is said of it`() throws {
        let (item, feed) = try Self.item([
            "<enclosure url='https://a.example/a.mp3' length='0'/>",
            "<media:content url='https://a.example/a.mp3' fileSize='5' duration='9'/>",
        ])
        let files = feed.attachments[item.attachments]
        #expect(files.count == 1)
        #expect(files.first?.bytes == 5)
        #expect(files.first?.seconds == 9)
        #expect(files.first.map { feed.string($0.type) } == "audio/mpeg")
    }

    @Test func `a person is named once`() throws {
        let (item, feed) = try Self.item([
            "<dc:creator>Ann Lee</dc:creator>", "<author>ann@a.example (Ann Lee)</author>",
            "<itunes:author>The Station</itunes:author>",
        ])
        #expect(feed.people[item.people].map { feed.string($0.name) } == ["Ann Lee"])
        #expect(feed.extensions[item.extensions].map { feed.string($0.value) } == ["The Station"])
    }

    @Test func `FeedBurner's own address gives way to the publisher's`() throws {
        let (item, feed) = try Self.item([
            "<link>http://feedproxy.google.com/~r/a/~3/b/</link>",
            "<feedburner:origLink>https://a.example/1</feedburner:origLink>",
        ])
        #expect(feed.string(item.link) == "https://a.example/1")
    }
}
