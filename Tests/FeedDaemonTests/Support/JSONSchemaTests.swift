import Pipeline
import Testing

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
        #expect(try faults(schema, "1").count == 1)
    }
}
