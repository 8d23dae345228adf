import Pipeline

/// Holds values against a JSON Schema, as far as the project's own schemas go: a keyword that isn't known here is a fault
/// of the schema, and nothing is ever ignored.
/// - Source: JSON Schema, draft 2020-12.
struct JSONSchema {
    private let root: JSONValue

    /// Words that say nothing about values.
    private static let annotations: Set<String> = [
        "$schema", "$id", "$comment", "title", "description", "default", "examples",
    ]

    init(_ bytes: [UInt8]) throws { root = try JSONDocument(bytes).root }

    /// - Returns: what is wrong, each with the path of the value; empty where nothing is.
    func faults(of value: JSONValue) -> [String] { faults(of: value, at: "", by: root) }

    private func faults(of value: JSONValue, at path: String, by schema: JSONValue) -> [String] {
        if let verdict = schema.bool { return verdict ? [] : ["\(path): isn't allowed"] }
        guard schema.kind == .object else { return ["\(path): its schema is no schema"] }
        return schema.members.flatMap { member -> [String] in
            let keyword = member.key.string ?? ""
            return check(keyword, member.value, value, schema).map { fault in
                fault.hasPrefix("/") ? path + fault : "\(path): \(fault)"
            }
        }
    }

    /// - Returns: faults; those of a part begin with its path.
    private func check(_ keyword: String, _ rule: JSONValue, _ value: JSONValue, _ schema: JSONValue) -> [String] {
        switch keyword {
        case "$defs": return []
        case "$ref":
            guard let target = target(of: rule) else { return ["the schema has no \(rule.string ?? "")"] }
            return faults(of: value, at: "", by: target).map { $0.hasPrefix(": ") ? String($0.dropFirst(2)) : $0 }
        case "type":
            return rule.string == Self.type(of: value) || Self.isNumber(rule, value)
                ? [] : ["is no \(rule.string ?? "")"]
        case "const": return Self.isSame(rule, value) ? [] : ["isn't the constant"]
        case "enum": return rule.elements.contains { Self.isSame($0, value) } ? [] : ["is none of those that may be"]
        case "properties", "required", "additionalProperties", "minProperties", "dependentRequired":
            return value.kind == .object ? checkObject(keyword, rule, value, schema) : []
        case "items", "minItems", "maxItems": return value.kind == .array ? checkArray(keyword, rule, value) : []
        case "pattern", "minLength": return value.string.map { checkString(keyword, rule, $0) } ?? []
        case "minimum": return value.double.map { $0 >= rule.double ?? .nan ? [] : ["is too small"] } ?? []
        case "maximum": return value.double.map { $0 <= rule.double ?? .nan ? [] : ["is too large"] } ?? []
        case _ where Self.annotations.contains(keyword): return []
        default: return ["the schema has a keyword that is unknown here: \(keyword)"]
        }
    }

    private func checkObject(_ keyword: String, _ rule: JSONValue, _ value: JSONValue, _ schema: JSONValue) -> [String]
    {
        let keys = value.members.compactMap(\.key.string)
        switch keyword {
        case "properties":
            return value.members.flatMap { member -> [String] in
                let key = member.key.string ?? ""
                return rule[key].map { faults(of: member.value, at: "/\(key)", by: $0) } ?? []
            }
        case "additionalProperties":
            return value.members.flatMap { member -> [String] in
                let key = member.key.string ?? ""
                return schema["properties"]?[key] == nil ? faults(of: member.value, at: "/\(key)", by: rule) : []
            }
        case "required": return rule.elements.compactMap(\.string).filter { !keys.contains($0) }.map { "has no \($0)" }
        case "minProperties": return Int64(keys.count) >= rule.int64 ?? .max ? [] : ["has too few keys"]
        default:
            return rule.members.filter { keys.contains($0.key.string ?? "") }.flatMap { dependent in
                dependent.value.elements.compactMap(\.string).filter { !keys.contains($0) }.map {
                    "has \(dependent.key.string ?? "") without \($0)"
                }
            }
        }
    }

    private func checkArray(_ keyword: String, _ rule: JSONValue, _ value: JSONValue) -> [String] {
        let elements = Array(value.elements)
        switch keyword {
        case "items":
            return elements.enumerated().flatMap { index, element in faults(of: element, at: "/\(index)", by: rule) }
        case "minItems": return Int64(elements.count) >= rule.int64 ?? .max ? [] : ["has too few elements"]
        default: return Int64(elements.count) <= rule.int64 ?? 0 ? [] : ["has too many elements"]
        }
    }

    private func checkString(_ keyword: String, _ rule: JSONValue, _ text: String) -> [String] {
        guard keyword == "pattern" else {
            return Int64(text.unicodeScalars.count) >= rule.int64 ?? .max ? [] : ["is too short"]
        }
        guard let pattern = try? Regex(rule.string ?? "(") else { return ["the schema has a pattern that is none"] }
        return (try? pattern.firstMatch(in: text)) != nil ? [] : ["\"\(text)\" isn't of the form \(rule.string ?? "")"]
    }

    /// `#/$defs/…` alone.
    private func target(of reference: JSONValue) -> JSONValue? {
        guard let text = reference.string, text.hasPrefix("#/$defs/") else { return nil }
        return root["$defs"]?[String(text.dropFirst("#/$defs/".count))]
    }

    private static func type(of value: JSONValue) -> String {
        switch value.kind {
        case .object: "object"
        case .array: "array"
        case .string: "string"
        case .number: value.int64 == nil ? "number" : "integer"
        case .true, .false: "boolean"
        case .null: "null"
        }
    }

    private static func isNumber(_ rule: JSONValue, _ value: JSONValue) -> Bool {
        rule.string == "number" && value.kind == .number
    }

    private static func isSame(_ one: JSONValue, _ other: JSONValue) -> Bool {
        type(of: one) == type(of: other) && one.string == other.string && one.double == other.double
            && Array(one.elements).isEmpty && Array(one.members).isEmpty
    }
}
