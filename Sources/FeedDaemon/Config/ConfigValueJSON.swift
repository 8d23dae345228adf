internal import Pipeline

extension ConfigValue {
    /// Containers inside one another, in every format; the configuration needs five.
    static let maximumDepth = 32
    /// Values in one file, in every format; a list of a hundred thousand feeds has two million.
    static let maximumValues = 1 << 21

    /// Reads a JSON document.
    /// - Throws: the first fault, with line and column.
    init(json bytes: [UInt8]) throws(SourceFault) {
        var walk = TextWalk(bytes)
        do {
            let document = try JSONDocument(bytes, limits: .init(depth: Self.maximumDepth, values: Self.maximumValues))
            self.init(document.root, &walk)
        } catch {
            throw SourceFault(place: SourcePlace(walk.position(of: error.offset)), problem: error.problem.description)
        }
    }

    /// Goes through the values in the order of the text, so that the walk looks at each byte once.
    private init(_ value: JSONValue, _ walk: inout TextWalk) {
        place = SourcePlace(walk.position(of: value.offset))
        switch value.kind {
        case .null: content = .other("null")
        case .true: content = .boolean(true)
        case .false: content = .boolean(false)
        case .string: content = .string(value.string ?? "")
        case .number:
            content =
                value.int64.map { .integer($0) } ?? value.double.map { .real($0) }
                ?? .other("a number beyond all bounds")
        case .array: content = .array(value.elements.map { ConfigValue($0, &walk) })
        case .object:
            content = .dictionary(
                value.members.map { member in
                    let place = SourcePlace(walk.position(of: member.key.offset))
                    return Member(
                        key: member.key.string ?? "", place: place, value: ConfigValue(member.value, &walk))
                })
        }
    }
}

extension SourcePlace {
    init(_ position: TextPosition) { self = .line(position.line, column: position.column) }
}
