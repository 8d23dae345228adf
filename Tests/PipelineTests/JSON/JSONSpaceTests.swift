import Testing

@testable import Pipeline

@Suite struct `A JSON value on one line` {
    @Test func `keeps the white space of its strings alone`() {
        let text = "{ \"a b\" : [ 1 ,\n\t\"c \\\" d\\\\\" , { } ] }"
        #expect(
            String(decoding: JSONSpace.removed(from: text.utf8), as: UTF8.self) == #"{"a b":[1,"c \" d\\",{}]}"#)
    }
}
