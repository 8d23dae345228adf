internal import Pipeline

extension JSONSchema {
    /// Holds a value against the schema.
    /// - Returns: what is wrong, each with the path of the value, as in `/quotes/1/end: is too small`; empty where nothing is.
    func faults(of value: JSONValue) -> [String] {
        var check = SchemaCheck(rules: rules)
        check.hold(value, by: 0)
        return check.faults
    }
}

/// One value being held against a schema. What is right costs no text.
private struct SchemaCheck {
    enum Step {
        case key(JSONValue)
        case index(Int)
    }

    let rules: [JSONSchema.Rule]
    var faults: [String] = []
    private var path: [Step] = []

    /// Of a value in a message.
    private static let shownScalars = 80

    init(rules: [JSONSchema.Rule]) { self.rules = rules }

    mutating func hold(_ value: JSONValue, by index: Int) {
        let rule = rules[index]
        if rule.isForbidden { return tell("isn't allowed") }
        if let reference = rule.reference { hold(value, by: reference) }
        if let type = rule.type, !Self.is(value, type) { tell("is no \(type)") }
        if let allowed = rule.allowed, !allowed.contains(where: { Self.isSame($0, value) }) {
            tell(rule.isConstant ? "isn't the constant" : "is none of those that may be")
        }
        switch value.kind {
        case .object: holdObject(value, rule)
        case .array: holdArray(value, rule)
        case .string: holdString(value, rule)
        case .number:
            guard rule.minimum != nil || rule.maximum != nil, let number = value.double else { return }
            if let minimum = rule.minimum, number < minimum { tell("is too small") }
            if let maximum = rule.maximum, number > maximum { tell("is too large") }
        case .true, .false, .null: break
        }
    }

    private mutating func holdObject(_ value: JSONValue, _ rule: JSONSchema.Rule) {
        var count = 0
        // Keys come in the order of the schema, so that each is mostly the next one.
        var next = 0
        var found = [Bool](repeating: false, count: rule.properties.count)
        for member in value.members {
            count += 1
            guard let place = Self.place(of: member.key, in: rule.properties, from: next) else {
                if let additional = rule.additional { step(.key(member.key)) { $0.hold(member.value, by: additional) } }
                continue
            }
            next = place + 1
            found[place] = true
            step(.key(member.key)) { $0.hold(member.value, by: rule.properties[place].rule) }
        }
        func has(_ name: String) -> Bool {
            guard let place = rule.properties.firstIndex(where: { $0.name == name }) else { return value[name] != nil }
            return found[place]
        }
        for name in rule.required where !has(name) { tell("has no \(name)") }
        for (name, others) in rule.dependent where has(name) {
            for other in others where !has(other) { tell("has \(name) without \(other)") }
        }
        if count < rule.minProperties { tell("has too few keys") }
    }

    private static func place(
        of key: JSONValue, in properties: [(name: String, rule: Int)], from next: Int
    ) -> Int? {
        for offset in properties.indices {
            let place = (next + offset) % properties.count
            if key.equals(properties[place].name) { return place }
        }
        return nil
    }

    private mutating func holdArray(_ value: JSONValue, _ rule: JSONSchema.Rule) {
        var count = 0
        for element in value.elements {
            if let items = rule.items { step(.index(count)) { $0.hold(element, by: items) } }
            count += 1
        }
        if count < rule.minItems { tell("has too few elements") }
        if count > rule.maxItems { tell("has too many elements") }
    }

    private mutating func holdString(_ value: JSONValue, _ rule: JSONSchema.Rule) {
        guard rule.minLength > 0 || rule.pattern != nil else { return }
        var bytes: [UInt8] = []
        value.stringBytes(into: &bytes)
        // Each scalar has a byte at least.
        if bytes.count < rule.minLength || (rule.minLength > 1 && Self.scalars(in: bytes) < rule.minLength) {
            tell("is too short")
        }
        if let pattern = rule.pattern, !pattern.matches(bytes) {
            let shown = String(decoding: bytes.prefix(4 * Self.shownScalars), as: UTF8.self)
            tell("\"\(Substring(shown.unicodeScalars.prefix(Self.shownScalars)))\" isn't of the form \(pattern.text)")
        }
    }

    private mutating func step(_ step: Step, _ body: (inout SchemaCheck) -> Void) {
        path.append(step)
        body(&self)
        path.removeLast()
    }

    private mutating func tell(_ words: String) {
        let place = path.map { step in
            switch step {
            case .key(let key): "/\(key.string ?? "")"
            case .index(let index): "/\(index)"
            }
        }
        faults.append("\(place.joined()): \(words)")
    }

    private static func scalars(in bytes: [UInt8]) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    private static func `is`(_ value: JSONValue, _ type: String) -> Bool {
        switch value.kind {
        case .object: type == "object"
        case .array: type == "array"
        case .string: type == "string"
        case .number: type == "number" || (type == "integer" && value.int64 != nil)
        case .true, .false: type == "boolean"
        case .null: type == "null"
        }
    }

    private static func isSame(_ one: JSONValue, _ other: JSONValue) -> Bool {
        switch (one.kind, other.kind) {
        case (.string, .string): one.string.map { other.equals($0) } ?? false
        case (.number, .number): one.double == other.double
        case (.true, .true), (.false, .false), (.null, .null): true
        default: false
        }
    }
}
