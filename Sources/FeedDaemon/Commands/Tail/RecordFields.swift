internal import Pipeline

/// `--fields`: which keys of a record are printed, in the order and the writing of the record itself.
struct RecordFields: Equatable, Sendable {
    /// Keys that are wanted, with what is wanted within; nil: all of it.
    private var wanted: [String: RecordFields?] = [:]

    private init() {}

    /// - Parameter text: paths with commas between them.
    /// - Throws: `.usage` where one is empty.
    init(_ text: String) throws(CommandFailure) {
        for path in text.split(separator: ",", omittingEmptySubsequences: false) {
            let keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard !keys.contains("") else {
                throw CommandFailure(
                    code: .usage,
                    message: "--fields takes paths such as seq,title,quotes.exact; there is an empty one in \(text)")
            }
            add(keys[...])
        }
    }

    private mutating func add(_ keys: ArraySlice<String>) {
        guard let key = keys.first else { return }
        let inner = keys.dropFirst()
        if let known = wanted[key], known == nil { return }
        guard !inner.isEmpty else { return wanted[key] = .some(nil) }
        var fields = wanted[key].flatMap { $0 } ?? RecordFields()
        fields.add(inner)
        wanted[key] = fields
    }

    /// Appends what is wanted of a record; an object without any of it is `{}`.
    func append(_ record: JSONValue, of line: [UInt8], to output: inout [UInt8]) {
        if !appendPart(record, of: line, to: &output) { output += Array("{}".utf8) }
    }

    /// - Returns: whether there was anything to append.
    private func appendPart(_ value: JSONValue, of line: [UInt8], to output: inout [UInt8]) -> Bool {
        let start = output.count
        let (opening, closing): (UInt8, UInt8)
        switch value.kind {
        case .object:
            (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
            for member in value.members {
                guard let key = member.key.string, let inner = wanted[key] else { continue }
                let before = output.count
                output.append(before == start ? opening : UInt8(ascii: ","))
                output += line[member.key.range]
                output.append(UInt8(ascii: ":"))
                guard let inner else {
                    output += line[member.value.range]
                    continue
                }
                if !inner.appendPart(member.value, of: line, to: &output) { output.removeLast(output.count - before) }
            }
        case .array:
            (opening, closing) = (UInt8(ascii: "["), UInt8(ascii: "]"))
            for element in value.elements {
                let before = output.count
                output.append(before == start ? opening : UInt8(ascii: ","))
                if !appendPart(element, of: line, to: &output) { output.removeLast(output.count - before) }
            }
        default: return false
        }
        guard output.count > start else { return false }
        output.append(closing)
        return true
    }
}
