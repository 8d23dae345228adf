import Testing

@testable import Pipeline

@Suite struct `A set of sizes of one picture` {
    @Test(
        arguments: [
            ("a.jpg 320w, b.jpg 1280w, c.jpg 640w", "b.jpg"), ("a.jpg, b.jpg 2x, c.jpg 1.5x", "b.jpg"),
            ("a.jpg", "a.jpg"), (" ,, a.jpg 1x ,", "a.jpg"), ("a.jpg 1.05x,b.jpg 1.1x", "b.jpg"),
            (
                "https://c.example/w_300,h_2/a.jpg 300w,\n https://c.example/w_900,h_6/a.jpg 900w",
                "https://c.example/w_900,h_6/a.jpg"
            ),
            ("a.jpg (1w, 2w) 3w, b.jpg 2w", "a.jpg"), ("a.jpg 100w 50h, b.jpg 90w", "a.jpg"),
            ("data:image/gif;base64,R0lGOD 9000w, a.jpg 1w", "a.jpg"),
            ("a.jpg 99999999999999999999w, b.jpg 2w", "b.jpg"),
            ("a.jpg 100w, b.jpg 100w", "a.jpg"), ("", nil), (" , ,", nil),
        ] as [(String, String?)])
    func `gives the largest, the first of equals`(value: String, largest: String?) {
        let bytes = Array(value.utf8)
        let found = SourceSet.largest(in: bytes[...]).map { String(decoding: bytes[$0.address], as: UTF8.self) }
        #expect(found == largest)
    }
}
