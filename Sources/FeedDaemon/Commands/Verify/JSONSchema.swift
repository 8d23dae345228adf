internal import Pipeline

/// A JSON Schema, read once and held against many values, as far as the project's own schemas go. A keyword that isn't
/// known here is a fault of the schema: nothing is ever ignored.
/// - Source: JSON Schema, draft 2020-12.
struct JSONSchema: Sendable {
    /// What a schema says of a value; other schemas by their index.
    struct Rule: Sendable {
        var reference: Int?
        var type: String?
        /// `const`, or `enum`.
        var allowed: [JSONValue]?
        var isConstant = false
        var minimum: Double?
        var maximum: Double?
        var pattern: SchemaPattern?
        var minLength = 0
        var items: Int?
        var minItems = 0
        var maxItems = Int.max
        var minProperties = 0
        var properties: [(name: String, rule: Int)] = []
        /// Of keys that `properties` doesn't name; nil: anything.
        var additional: Int?
        var required: [String] = []
        var dependent: [(name: String, others: [String])] = []
        /// The schema `false`.
        var isForbidden = false
    }

    /// Why a schema can't be used.
    struct Fault: Error, Equatable { var words: String }

    private(set) var rules: [Rule] = []
    /// By their names under `$defs`.
    private var definitions: [String: Int] = [:]

    /// Words that say nothing about values.
    private static let annotations: Set<String> = [
        "$schema", "$id", "$comment", "$defs", "title", "description", "default", "examples",
    ]

    /// - Throws: where it is no JSON, or has a keyword that is unknown here.
    init(_ bytes: [UInt8]) throws(Fault) {
        let root: JSONValue
        do throws(JSONFault) { root = try JSONDocument(bytes).root } catch { throw Fault(words: error.description) }
        rules.append(Rule())
        for member in root["$defs"].map({ Array($0.members) }) ?? [] {
            definitions[member.key.string ?? ""] = rules.count
            rules.append(Rule())
        }
        for member in root["$defs"].map({ Array($0.members) }) ?? [] {
            guard let index = definitions[member.key.string ?? ""] else { continue }
            rules[index] = try rule(member.value)
        }
        rules[0] = try rule(root)
    }

    private mutating func add(_ schema: JSONValue) throws(Fault) -> Int {
        let rule = try rule(schema)
        rules.append(rule)
        return rules.count - 1
    }

    private mutating func rule(_ schema: JSONValue) throws(Fault) -> Rule {
        var rule = Rule()
        if let verdict = schema.bool {
            rule.isForbidden = !verdict
            return rule
        }
        guard schema.kind == .object else { throw Fault(words: "a schema is an object, true or false") }
        for member in schema.members {
            let keyword = member.key.string ?? ""
            guard !Self.annotations.contains(keyword) else { continue }
            guard try read(keyword, member.value, into: &rule) else {
                throw Fault(words: "the schema has a keyword, or a value of it, that is unknown here: \(keyword)")
            }
        }
        return rule
    }

    /// - Returns: false where the keyword isn't known or has a value that it can't have.
    private mutating func read(_ keyword: String, _ value: JSONValue, into rule: inout Rule) throws(Fault) -> Bool {
        let number = value.double
        let count = value.int64.flatMap { Int(exactly: $0) }
        switch keyword {
        case "$ref":
            let name = value.string.flatMap { $0.hasPrefix("#/$defs/") ? String($0.dropFirst(8)) : nil }
            rule.reference = name.flatMap { definitions[$0] }
            return rule.reference != nil
        case "type":
            rule.type = value.string
            return value.string != nil
        case "const", "enum":
            rule.isConstant = keyword == "const"
            rule.allowed = rule.isConstant ? [value] : Array(value.elements)
            return true
        case "minimum":
            rule.minimum = number
            return number != nil
        case "maximum":
            rule.maximum = number
            return number != nil
        case "pattern":
            rule.pattern = value.string.flatMap { SchemaPattern($0) }
            return rule.pattern != nil
        case "minLength":
            rule.minLength = count ?? 0
            return count != nil
        case "minItems":
            rule.minItems = count ?? 0
            return count != nil
        case "maxItems":
            rule.maxItems = count ?? 0
            return count != nil
        case "minProperties":
            rule.minProperties = count ?? 0
            return count != nil
        case "items":
            rule.items = try add(value)
            return true
        case "additionalProperties":
            rule.additional = try add(value)
            return true
        case "properties":
            for member in value.members { rule.properties.append((member.key.string ?? "", try add(member.value))) }
            return value.kind == .object
        case "required":
            rule.required = value.elements.compactMap(\.string)
            return value.kind == .array
        case "dependentRequired":
            rule.dependent = value.members.map { ($0.key.string ?? "", $0.value.elements.compactMap(\.string)) }
            return value.kind == .object
        default: return false
        }
    }
}
