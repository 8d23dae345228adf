internal import Pipeline

/// One `--where`: a path into the record and what must stand there.
///
/// A path leads through arrays: `quotes.speaker.name=…` holds where any quotation has such a speaker. What begins with `!`
/// holds where the same without it doesn't.
struct RecordCondition: Equatable, Sendable {
    enum Relation: String, Sendable {
        case equal = "="
        case contains = "~"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        /// The path leads to something.
        case exists = ""
    }

    var path: [String]
    var relation: Relation
    var isNegated = false
    var value = ""
    private var bytes: [UInt8] = []
    /// What must stand in the line as it is, so that most lines need no reading; nil where nothing must.
    private var needle: [UInt8]?

    /// - Throws: `.usage` where `text` is no condition.
    init(_ text: String) throws(CommandFailure) {
        var rest = Substring(text)
        let isAbsence = rest.first == "!"
        if isAbsence { rest = rest.dropFirst() }
        let path = rest.prefix { !"=~<>!".contains($0) }
        rest = rest.dropFirst(path.count)
        isNegated = rest.first == "!"
        if isNegated { rest = rest.dropFirst() }
        let signs = rest.prefix(2)
        let relation = Relation(rawValue: String(signs)) ?? Relation(rawValue: String(signs.prefix(1)))
        self.path = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let mayBeNegated = relation == .equal || relation == .contains
        guard let relation, !self.path.contains(""), !isNegated || mayBeNegated, !isAbsence || relation == .exists
        else {
            throw CommandFailure(
                code: .usage,
                message:
                    "--where takes PATH=VALUE, as in quotes.speaker.name=Putin, or with !=, ~, !~, <, <=, > or >=, "
                    + "or a PATH alone; \(text) is none of these")
        }
        self.relation = relation
        isNegated = isNegated || isAbsence
        value = String(rest.dropFirst(relation.rawValue.count))
        bytes = Array(value.utf8)
        needle = Self.needle(relation, isNegated: isNegated, value)
    }

    /// Records escape control characters, quotes and backslashes alone. A number may be written in several ways.
    private static func needle(_ relation: Relation, isNegated: Bool, _ value: String) -> [UInt8]? {
        guard relation == .equal || relation == .contains, !isNegated, !value.isEmpty else { return nil }
        guard relation == .contains || Double(value) == nil else { return nil }
        let isPlain = value.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        return isPlain ? Array(value.utf8) : nil
    }

    /// Whether the line is worth reading.
    func mayHold(in line: ArraySlice<UInt8>) -> Bool { needle.map { ByteSearch.first($0, in: line) != nil } ?? true }

    /// Whether the record meets it.
    func holds(for record: JSONValue) -> Bool { isAnywhere(in: record, path[...]) != isNegated }

    private func isAnywhere(in value: JSONValue, _ path: ArraySlice<String>) -> Bool {
        if value.kind == .array {
            if path.isEmpty, relation == .exists { return true }
            return value.elements.contains { isAnywhere(in: $0, path) }
        }
        guard let key = path.first else { return isMet(by: value) }
        guard let inner = value[key] else { return false }
        return isAnywhere(in: inner, path.dropFirst())
    }

    private func isMet(by found: JSONValue) -> Bool {
        switch relation {
        case .exists: return true
        case .equal: return isEqual(to: found)
        case .contains:
            var text: [UInt8] = []
            return found.stringBytes(into: &text) && ByteSearch.first(bytes, in: text[...]) != nil
        case .less: return order(of: found).map { $0 < 0 } ?? false
        case .lessOrEqual: return order(of: found).map { $0 <= 0 } ?? false
        case .greater: return order(of: found).map { $0 > 0 } ?? false
        case .greaterOrEqual: return order(of: found).map { $0 >= 0 } ?? false
        }
    }

    private func isEqual(to found: JSONValue) -> Bool {
        switch found.kind {
        case .string: found.equals(value)
        case .number: found.numberText == value || (found.double != nil && found.double == Double(value))
        case .true, .false: found.bool == Bool(value)
        case .null: value == "null"
        case .array, .object: false
        }
    }

    /// Numbers by size, texts (times among them) by their bytes; nil where the two can't be compared.
    private func order(of found: JSONValue) -> Int? {
        if let number = found.double {
            guard let bound = Double(value) else { return nil }
            return number < bound ? -1 : number > bound ? 1 : 0
        }
        var text: [UInt8] = []
        guard found.stringBytes(into: &text) else { return nil }
        return text.lexicographicallyPrecedes(bytes) ? -1 : text == bytes ? 0 : 1
    }
}
