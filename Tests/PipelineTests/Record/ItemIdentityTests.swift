import Testing

@testable import Pipeline

@Suite struct `An item's identity` {
    private func item(
        guid: String = "", link: String = "", title: String = "T", published: Int64? = nil, updated: Int64? = nil,
        text: String = "", file: String = ""
    ) -> ItemTraits {
        ItemTraits(
            guid: Array(guid.utf8), address: Array(link.utf8), title: Array(title.utf8), published: published,
            updated: updated, text: Array(text.utf8), file: Array(file.utf8))
    }

    private func key(_ traits: ItemTraits) -> Digest? { ItemIdentity(traits, feedID: "f").keys.first }
    private func alias(_ traits: ItemTraits) -> Digest { ItemIdentity(traits, feedID: "f").alias }

    // MARK: Keys

    @Test(arguments: [
        ("http://x.example/1", "https://x.example/1"), ("HTTPS://X.Example/1", "http://x.example/1"),
        ("http://x.example:80/1", "https://x.example:443/1"), ("https://x.example", "http://x.example/"),
        (" http://x.example/1\n", "https://x.example/1"), ("https://x.example/1#a", "http://x.example/1#a"),
    ])
    func `is the same under guids that name one address`(one: String, other: String) {
        #expect(key(item(guid: one)) == key(item(guid: other)))
        #expect(key(item(link: one)) == key(item(link: other)))
        #expect(key(item(guid: one)) == key(item(link: other)))
    }

    @Test(arguments: [
        ("http://x.example/1", "http://y.example/1"), ("http://x.example/1", "http://x.example/A"),
        ("http://x.example/a", "http://x.example/A"), ("http://x.example/1#a", "http://x.example/1#b"),
        ("http://x.example/?p=1", "http://x.example/?p=2"), ("http://x.example:8080/1", "http://x.example/1"),
        ("tag:x,2026:1", "TAG:x,2026:1"), ("a", "A"), ("http:1", "https:1"), ("x.example/1", "http://x.example/1"),
        ("http://x.example/?utm_source=1", "http://x.example/?utm_source=2"),
    ])
    func `is another under guids that differ in anything else`(one: String, other: String) {
        #expect(key(item(guid: one)) != key(item(guid: other)))
    }

    @Test func `is the guid, else the link, else title and date, else the text, else the file`() {
        let full = item(guid: "g", link: "https://x.example/1", published: 1, text: "words", file: "1.mp3")
        var other = full
        other.address = Array("https://x.example/2".utf8)
        other.title = [1]
        other.published = 2
        other.text = [2]
        other.file = [3]
        #expect(key(full) == key(other))
        other.guid = []
        let byLink = key(other)
        other.title = [4]
        #expect(key(other) == byLink)
        other.address = []
        let byTitle = key(other)
        other.text = [5]
        #expect(key(other) == byTitle)
        other.published = 3
        #expect(key(other) != byTitle)
        other.title = []
        let byText = key(other)
        other.published = 4
        other.file = [6]
        #expect(key(other) == byText)
        other.text = []
        let byFile = key(other)
        other.file = [7]
        #expect(key(other) != byFile)
    }

    @Test func `takes an update's date where the item has no other`() {
        #expect(key(item(updated: 1)) == key(item(published: 1)))
        #expect(key(item(updated: 1)) != key(item(updated: 2)))
    }

    // MARK: Aliases

    @Test(arguments: ["g", "", "https://x.example/1", "urn:uuid:1", "tag:x.example,2026:1"])
    func `survives a change of host`(guid: String) {
        let old = item(guid: guid, link: "http://x.example/1?a=b#c", published: 5)
        let new = item(
            guid: guid.replacing("x.example", with: "news.y.example"),
            link: "https://news.y.example/1?utm_source=rss&a=b#c", published: 5, text: "new design")
        #expect(alias(old) == alias(new))
    }

    @Test func `survives one where guid and link are all there is`() {
        let old = item(guid: "http://x.example/1", link: "http://x.example/1")
        #expect(alias(old) == alias(item(guid: "http://y.example/1", link: "http://y.example/1")))
        #expect(alias(old) == alias(item(link: "http://y.example/1")))
    }

    @Test func `knows a guid that is an address for the item's place where there is no link`() {
        #expect(alias(item(guid: "http://x.example/1")) == alias(item(guid: "http://y.example/1")))
        #expect(alias(item(guid: "http://x.example/1")) != alias(item(guid: "http://y.example/2")))
    }

    @Test func `survives new guids where the date, or the text, agrees`() {
        let dated = item(guid: "g1", link: "https://x.example/1", published: 5, text: "a")
        #expect(alias(dated) == alias(item(guid: "g2", link: "https://x.example/1", published: 5, text: "b")))
        #expect(alias(dated) == alias(item(link: "https://x.example/1", published: 5)))
        #expect(alias(dated) != alias(item(guid: "g2", link: "https://x.example/1", published: 6, text: "a")))
        let undated = item(guid: "g1", link: "https://x.example/1", text: "a")
        #expect(alias(undated) == alias(item(guid: "g2", link: "https://x.example/1", text: "a")))
        #expect(alias(undated) != alias(item(guid: "g2", link: "https://x.example/1", text: "b")))
    }

    @Test func `is no more than the guid where nothing proves that another one means the same`() {
        #expect(
            alias(item(guid: "g1", link: "https://x.example/1")) != alias(item(guid: "g2", link: "https://x.example/1"))
        )
        #expect(alias(item(guid: "g1")) != alias(item(guid: "g2")))
        let front = item(guid: "https://x.example/", link: "https://x.example/")
        #expect(alias(front) != alias(item(guid: "https://y.example/", link: "https://y.example/")))
    }

    @Test func `tells items of a site's front page apart by their text`() {
        let one = item(guid: "g", link: "https://x.example/", published: 5, text: "a")
        #expect(alias(one) != alias(item(guid: "g", link: "https://x.example/", published: 5, text: "b")))
        #expect(alias(one) == alias(item(guid: "h", link: "https://y.example/", published: 5, text: "a")))
    }

    @Test func `is another in another feed, and no alias is a key`() {
        let traits = item(link: "https://x.example/1")
        let one = ItemIdentity(traits, feedID: "one")
        let two = ItemIdentity(traits, feedID: "two")
        #expect(one.alias != two.alias)
        #expect(one.keys.first != two.keys.first)
        #expect(!one.keys.contains(one.alias))
    }
}
