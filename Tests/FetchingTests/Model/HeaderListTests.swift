import Testing

@testable import Fetching

@Suite struct `A header list` {
    private let list = HeaderList([
        HeaderField("ETag", [0x22, 0xFF, 0x22]), HeaderField("link", "<a>; rel=hub"),
        HeaderField("Link", "<b>; rel=self"),
    ])

    @Test(arguments: ["etag", "ETAG", "ETag"]) func `finds a field whatever the case of its name`(name: String) {
        #expect(list.bytes(name) == [0x22, 0xFF, 0x22])
    }

    @Test func `folds no more than the letters of ASCII`() {
        let names = HeaderList([HeaderField("a@b[", "1")])
        #expect(names.text("A@B[") == "1")
        #expect(names.text("a`b{") == nil)
    }

    @Test func `keeps every field of a name in order`() {
        #expect(list.all("LINK") == ["<a>; rel=hub", "<b>; rel=self"])
        #expect(list.joined("link") == "<a>; rel=hub, <b>; rel=self")
    }

    @Test func `has nothing where there is nothing`() {
        #expect(list.bytes("eta") == nil)
        #expect(list.joined("expires") == nil)
    }
}
