import Testing

@testable import Pipeline

@Suite struct `A JSON value` {
    private func read(_ text: String) throws -> JSONValue { try JSONDocument(Array(text.utf8)).root }

    @Test(arguments: [
        (#""plain é 😀""#, "plain é 😀"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041\u00e9\u20AC""#, "Aé€"),
        (#""\ud83d\ude00!""#, "😀!"),
        (#""a\ud83d""#, "a\u{FFFD}"),
        (#""\ude00b""#, "\u{FFFD}b"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
        (#""\ud83dA""#, "\u{FFFD}A"),
        (#""\ud83d\n""#, "\u{FFFD}\n"),
        (#""\u0000""#, "\0"),
        (#""\uFFFF\uDBFF\uDFFF""#, "\u{FFFF}\u{10FFFF}"),
        (#""""#, ""),
    ])
    func `decodes its string`(text: String, string: String) throws {
        let value = try read(text)
        #expect(value.string == string)
        #expect(value.equals(string))
        var bytes: [UInt8] = [0x3E]
        let isString = value.stringBytes(into: &bytes)
        #expect(isString)
        #expect(bytes == [0x3E] + Array(string.utf8))
    }

    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("9223372036854775807", .max), ("-9223372036854775808", .min), ("1e3", 1_000),
            ("12.50e1", 125), ("10.0", 10), ("1.5", nil), ("9223372036854775808", nil), ("1e300", nil), ("1e999", nil),
        ] as [(String, Int64?)])
    func `is a whole number where 64 bits hold it`(text: String, number: Int64?) throws {
        let value = try read(text)
        #expect(value.int64 == number)
        #expect(value.numberText == text)
    }

    @Test(
        arguments: [("0.1", 0.1), ("-2.5E-3", -0.0025), ("1e999", nil), ("5e-324", .leastNonzeroMagnitude)]
            as [(String, Double?)])
    func `is the nearest double`(text: String, number: Double?) throws {
        #expect(try read(text).double == number)
    }

    @Test func `gives its members in order, with those that stand twice`() throws {
        let value = try read(#"{"b":1,"a":{"x":[]},"b":2,"\u0061":3}"#)
        let members = Array(value.members)
        #expect(members.map(\.key.string) == ["b", "a", "b", "a"])
        #expect(value["b"]?.int64 == 2)
        #expect(value["a"]?.int64 == 3)
        #expect(value["x"] == nil)
    }

    @Test func `gives its elements, each past all that is in the one before`() throws {
        let value = try read(#"[[1,[2]],{"a":[3]},"x",null,false,true]"#)
        #expect(value.elements.map(\.kind) == [.array, .object, .string, .null, .false, .true])
        #expect(value.elements.map(\.bool) == [nil, nil, nil, nil, false, true])
        #expect(value.elements.map(\.isNull) == [false, false, false, true, false, false])
    }

    @Test func `answers nil when it is of another kind`() throws {
        let value = try read(#"[1]"#)
        #expect(value.string == nil)
        #expect(value.int64 == nil)
        #expect(value.double == nil)
        #expect(value.bool == nil)
        #expect(value["a"] == nil)
        #expect(Array(value.members).isEmpty)
        #expect(Array(try read(#"{"a":1}"#).elements).isEmpty)
        #expect(!value.equals("1"))
        var bytes: [UInt8] = []
        let isString = value.stringBytes(into: &bytes)
        #expect(!isString && bytes.isEmpty)
    }
}
