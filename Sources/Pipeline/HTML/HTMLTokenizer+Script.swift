/// How deep a script stands in what once hid scripts from old browsers. The places are where the dashes of `<!--` stand:
/// the two dashes of a `-->` that ends the escape may be those.
enum ScriptEscape: Equatable, Sendable {
    case none
    /// After `<!--`: an end tag still ends the script.
    case escaped(from: Int)
    /// After `<!-- <script>`: `</script>` ends but the inner one.
    case doubleEscaped(from: Int)
}

extension HTMLTokenizer {
    /// - Source: HTML Living Standard, 13.2.5.4 and 13.2.5.15 to 13.2.5.31.
    mutating func nextInScript(_ bytes: Span<UInt8>) -> HTMLToken? {
        var cursor = position
        while true {
            cursor = ByteScan.first(
                of: ASCII.less, ASCII.greater, ASCII.carriageReturn, ASCII.null, in: bytes, from: cursor)
            guard cursor < bytes.count else { return run(to: cursor) }
            switch bytes[cursor] {
            case ASCII.less:
                if escapesOrEnds(at: cursor, in: bytes) { return run(to: cursor) ?? endTag(bytes) }
            case ASCII.greater:
                if endsEscape(at: cursor, in: bytes) { escape = .none }
            case ASCII.carriageReturn:
                return carriageReturn(at: cursor, in: bytes)
            default:
                return run(to: cursor) ?? characters(.replacement, to: cursor + 1)
            }
            cursor += 1
        }
    }

    /// Takes what a `<` opens or closes into account.
    /// - Returns: whether the end tag of the script stands there.
    private mutating func escapesOrEnds(at less: Int, in bytes: Span<UInt8>) -> Bool {
        let isEnd = bytes.has(ASCII.slash, at: less + 1)
        switch escape {
        case .none where !isEnd:
            let isComment =
                bytes.has(ASCII.exclamation, at: less + 1) && bytes.has(ASCII.hyphen, at: less + 2)
                && bytes.has(ASCII.hyphen, at: less + 3)
            if isComment { escape = .escaped(from: less + 2) }
        case .none:
            return Self.isTag(of: .script, nameAt: less + 2, in: bytes)
        case .escaped(let dashes):
            guard Self.isTag(of: .script, nameAt: isEnd ? less + 2 : less + 1, in: bytes) else { break }
            if isEnd { return true }
            escape = .doubleEscaped(from: dashes)
        case .doubleEscaped(let dashes):
            if isEnd, Self.isTag(of: .script, nameAt: less + 2, in: bytes) { escape = .escaped(from: dashes) }
        }
        return false
    }

    /// Whether a `>` ends a `-->` within the escape.
    private func endsEscape(at greater: Int, in bytes: Span<UInt8>) -> Bool {
        switch escape {
        case .none: false
        case .escaped(let dashes), .doubleEscaped(let dashes):
            greater - 2 >= dashes && bytes[greater - 1] == ASCII.hyphen && bytes[greater - 2] == ASCII.hyphen
        }
    }
}
