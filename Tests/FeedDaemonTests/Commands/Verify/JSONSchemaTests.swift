import Pipeline
import Testing

@testable import FeedDaemon

@Suite struct `A schema` {
    private func faults(_ schema: String, _ value: String) throws -> [String] {
        try JSONSchema(Array(schema.utf8)).faults(of: try JSONDocument(Array(value.utf8)).root)
    }

    @Test(arguments: [
        (#"{"type": "integer"}"#, "1", "1.5"), (#"{"type": "number"}"#, "1", "\"1\""), (#"{"const": 1}"#, "1", "2"),
        (#"{"enum": ["a", "b"]}"#, "\"b\"", "\"c\""), (#"{"minimum": 2, "maximum": 3}"#, "2", "4"),
        (#"{"pattern": "^a+$"}"#, "\"aa\"", "\"ab\""), (#"{"minLength": 1}"#, "\"a\"", "\"\""),
        (#"{"minItems": 1, "maxItems": 1}"#, "[1]", "[1, 2]"), (#"{"items": {"type": "string"}}"#, "[\"a\"]", "[1]"),
        (#"{"required": ["a"]}"#, #"{"a": 1}"#, "{}"), (#"{"minProperties": 1}"#, #"{"a": 1}"#, "{}"),
        (#"{"properties": {"a": {"type": "null"}}, "additionalProperties": false}"#, #"{"a": null}"#, #"{"b": 1}"#),
        (#"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1, "b": 1}"#, #"{"a": 1}"#),
        (##"{"$ref": "#/$defs/x", "$defs": {"x": {"type": "boolean"}}}"##, "true", "0"),
    ])
    func `tells what fits from what doesn't`(schema: String, good: String, bad: String) throws {
        #expect(try faults(schema, good).isEmpty)
        #expect(try faults(schema, bad).count == 1)
    }

    @Test func `names the place of a fault`() throws {
        let schema = ##"{"properties": {"a": {"items": {"$ref": "#/$defs/n"}}}, "$defs": {"n": {"minimum": 0}}}"##
        #expect(try faults(schema, #"{"a": [1, -1]}"#) == ["/a/1: is too small"])
    }

    @Test(arguments: [#"{"oneOf": []}"#, #"{"$ref": "other.json"}"#, #"{"format": "date"}"#])
    func `ignores nothing that it doesn't know`(schema: String) throws {
        #expect(throws: JSONSchema.Fault.self) { try faults(schema, "1") }
    }

    @Test func `may name itself in what it holds`() throws {
        let schema =
            ##"{"$ref": "#/$defs/tree", "$defs": {"tree": {"items": {"$ref": "#/$defs/tree"}, "maxItems": 2}}}"##
        #expect(try faults(schema, "[[], [[1, 2, 3]]]") == ["/1/0: has too many elements"])
    }
}

@Suite struct `A pattern of a schema` {
    private static let texts = [
        "", "a", "https://a", "h:", "1:", "ab+c.d-e:x", "2026-11-24T03:05:00Z", "2026-11-24T03:05:00Z ", "x-y-z",
        "x--y", "-x",
        "x-", "0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdeF", "aa", "aab", "é", "x-y1-2",
    ]
    private static let patterns = [
        "^[A-Za-z][A-Za-z0-9+.-]*:", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", "^[0-9a-f]{32}$",
        "^[a-z0-9]+(-[a-z0-9]+)*$", "^a+$", "a?b", "^a*b$", "-", "^(x-)?y", "[a-z]$",
    ]

    @Test(arguments: patterns) func `means what it means elsewhere`(text: String) throws {
        let pattern = try #require(SchemaPattern(text))
        let regex = try Regex(text)
        for text in Self.texts {
            #expect(pattern.matches(Array(text.utf8)) == (try regex.firstMatch(in: text) != nil), "\(text)")
        }
    }

    @Test(arguments: ["a|b", "\\d", ".", "[^a]", "(a", "a)", "[a", "a{2,3}", "[b-a]", "é"])
    func `is none where it has what isn't known here`(text: String) { #expect(SchemaPattern(text) == nil) }

    @Test func `is no danger with a text of any length`() throws {
        let pattern = try #require(SchemaPattern("^[A-Za-z][A-Za-z0-9+.-]*:"))
        #expect(!pattern.matches([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)))
        let words = try #require(SchemaPattern("^[a-z0-9]+(-[a-z0-9]+)*$"))
        #expect(words.matches(Array("a-".utf8) + (0..<200_000).flatMap { _ in Array("b-".utf8) } + [UInt8(ascii: "c")]))
    }
}
