import Testing

@testable import Pipeline

@Suite struct `A place in a text` {
    private func place(of offset: Int, in text: String) -> [Int] {
        let position = TextPosition(of: offset, in: Array(text.utf8))
        return [position.line, position.column]
    }

    @Test func `counts Unicode scalars from one`() {
        #expect(place(of: 0, in: "") == [1, 1])
        #expect(place(of: 4, in: "a€😀b") == [1, 3])
        #expect(place(of: 8, in: "a€😀b") == [1, 4])
        #expect(place(of: 99, in: "ab") == [1, 3])
    }

    @Test(arguments: ["a\nb", "a\rb"])
    func `is on the next line behind a line break`(text: String) {
        #expect(place(of: 1, in: text) == [1, 2])
        #expect(place(of: 2, in: text) == [2, 1])
    }

    @Test func `takes CR LF as one line break`() {
        #expect(place(of: 3, in: "a\r\nb") == [2, 1])
        #expect(place(of: 4, in: "\r\n\r\nb") == [3, 1])
        #expect(place(of: 2, in: "\n\rb") == [3, 1])
    }

    @Test func `counts no byte order mark`() { #expect(place(of: 4, in: "\u{FEFF}ab") == [1, 2]) }

    @Test func `can be asked for in any order`() {
        var walk = TextWalk(Array("ab\ncd\nef".utf8))
        let places = [7, 0, 4, 4, 1].map { walk.position(of: $0) }
        #expect(places.map(\.line) == [3, 1, 2, 2, 1])
        #expect(places.map(\.column) == [2, 1, 2, 2, 2])
    }
}
