import Testing

@testable import Pipeline

@Suite struct `A page in its small form` {
    @Test(arguments: [
        ("https://www.bbc.com/news/world-1.amp", "https://www.bbc.com/news/world-1"),
        ("https://www.rt.com/news/1-a/amp/", "https://www.rt.com/news/1-a/"),
        ("https://www.rt.com/news/1-a/amp", "https://www.rt.com/news/1-a/"),
        ("https://www.thehindu.com/a.ece/amp/", "https://www.thehindu.com/a.ece"),
        ("https://amp.cnn.com/cnn/2020/a", "https://www.cnn.com/2020/a"),
        ("https://amp.dw.com/en/a/a-1?maca=x", "https://www.dw.com/en/a/a-1"),
        ("https://www.theverge.com/platform/amp/2020/a", "https://www.theverge.com/2020/a"),
        ("https://www.independent.co.uk/a.html?amp", "https://www.independent.co.uk/a.html"),
        ("https://www.amazon.de/dp/B0/ref=sr_1_1", "https://www.amazon.de/dp/B0"),
    ])
    func `is the page, on sites that are known`(published: String, canonical: String) {
        #expect(form(published) == canonical)
        #expect(form(canonical) == canonical)
    }

    @Test(arguments: [
        "https://example.org/a/amp", "https://example.org/a?amp=1", "https://amp.example.org/a",
        "https://www.rt.com/amp",
        "https://sub.amp.dw.com/a", "https://www.bbc.com/.amp", "https://example.org/dp/ref=x",
    ])
    func `is told from a page that is called so`(address: String) {
        #expect(form(address) == address)
    }

    private func form(_ address: String) -> String {
        String(decoding: CanonicalAddress.of(Array(address.utf8)), as: UTF8.self)
    }
}
