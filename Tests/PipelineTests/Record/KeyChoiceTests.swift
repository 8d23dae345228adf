import Testing

@testable import Pipeline

@Suite struct `The choice of keys` {
    private func item(_ guid: String, _ link: String, _ title: String = "T", published: Int64? = nil) -> ItemIdentity {
        ItemIdentity(
            ItemTraits(
                guid: Array(guid.utf8), address: Array(link.utf8), title: Array(title.utf8), published: published),
            feedID: "f")
    }

    private let a = "https://x.example/a"
    private let b = "https://x.example/b"

    @Test func `is each item's first one where that tells all apart`() {
        var choice = KeyChoice()
        #expect(choice.chooseKeys([item("1", a), item("2", a), item("", b)]) == [0, 0, 0])
        #expect(choice.packed == nil)
    }

    @Test func `is guid and link for all that share a guid, whatever their order`() {
        let items = [item("1", a), item("2", a), item("1", b)]
        var choice = KeyChoice()
        #expect(choice.chooseKeys(items) == [1, 0, 1])
        var turned = KeyChoice()
        #expect(turned.chooseKeys(items.reversed()) == [1, 0, 1])
        #expect(turned == choice)
    }

    @Test func `stays when one of them stands alone`() {
        var choice = KeyChoice()
        _ = choice.chooseKeys([item("1", a), item("1", b)])
        var later = KeyChoice(packed: choice.packed)
        #expect(later == choice)
        #expect(later.chooseKeys([item("1", b), item("2", b)]) == [1, 0])
        #expect(later == choice)
    }

    @Test func `is the title as well where guid and link are one`() {
        var choice = KeyChoice()
        #expect(choice.chooseKeys([item("1", a, "A"), item("1", a, "B"), item("1", b, "B")]) == [2, 2, 1])
        #expect(choice.chooseKeys([item("1", a, "C")]) == [2])
    }

    @Test func `is title and date where items share a link and have no guid`() {
        var choice = KeyChoice()
        let items = [item("", a, "A"), item("", a, "B", published: 1), item("", a, "B", published: 2)]
        #expect(choice.chooseKeys(items) == [1, 2, 2])
    }

    @Test func `leaves one of what stands twice, with another tracking parameter or scheme too`() {
        var choice = KeyChoice()
        let twice = [
            item("1", a), item("1", a, published: 3), item("1", a + "?utm_source=x"),
            item("1", "http://x.example/a"), item("2", a),
        ]
        #expect(choice.chooseKeys(twice) == [0, nil, nil, nil, 0])
        #expect(choice.packed == nil)
    }

    @Test func `is read from a record's id, and joined`() {
        let items = [item("1", a, "A"), item("1", a, "B"), item("1", b), item("2", b)]
        var choice = KeyChoice()
        let indices = choice.chooseKeys(items)
        var read = KeyChoice()
        for (item, index) in zip(items, indices) {
            read.merge(KeyChoice(item, recordedAs: item.keys[index ?? 0]))
        }
        #expect(read == choice)
        let unknown = Digest(low: 1, high: 2)
        #expect(KeyChoice(items[0], recordedAs: unknown) == KeyChoice())
    }

    @Test func `is guid and link for all items where too many guids are shared`() {
        var choice = KeyChoice()
        for number in 0...KeyChoice.sharedAtMost {
            #expect(choice.least == 0)
            #expect(choice.chooseKeys([item("\(number)", a), item("\(number)", b)]) == [1, 1])
        }
        #expect(choice.least == 1)
        #expect(choice.chooseKeys([item("new", a), item("", a)]) == [1, 0])
        #expect(KeyChoice(packed: choice.packed) == choice)
    }

    @Test func `has a bound, whatever a document holds, and tells its items apart`() {
        let items = (0..<400).map { item("", "https://x.example/\($0 / 2)", "T\($0)") }
        var choice = KeyChoice()
        for _ in 0..<4 { #expect(choice.chooseKeys(items) == Array(repeating: 1, count: 400)) }
        #expect(choice.shared.count <= KeyChoice.sharedAtMost)
        #expect(choice.least == 2)
    }

    @Test(arguments: [[], [1], [2, 0], [1, 3], [1, 0, 1], [UInt8](repeating: 1, count: 9)])
    func `begins anew with bytes that it can't read`(bytes: [UInt8]) {
        #expect(KeyChoice(packed: bytes) == KeyChoice())
    }
}
