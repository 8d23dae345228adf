/// Text and what interrupts it. Each function moves `position` forward, and gives nil where the source stands for nothing.
extension HTMLTokenizer {
    /// - Source: HTML Living Standard, 13.2.5.1 and 13.2.5.6.
    mutating func nextInData(_ bytes: Span<UInt8>) -> HTMLToken? {
        var cursor = position
        while true {
            cursor = ByteScan.first(
                of: ASCII.less, ASCII.ampersand, ASCII.carriageReturn, ASCII.null, in: bytes, from: cursor)
            guard cursor < bytes.count else { return run(to: cursor) }
            switch bytes[cursor] {
            case ASCII.less:
                if Self.opensMarkup(at: cursor, in: bytes) { return run(to: cursor) ?? markup(bytes) }
            case ASCII.ampersand:
                if let reference = CharacterReference(at: cursor, in: bytes, inAttribute: false) {
                    return run(to: cursor) ?? characters(reference.characters, to: reference.end)
                }
            case ASCII.carriageReturn:
                return carriageReturn(at: cursor, in: bytes)
            default:
                return run(to: cursor) ?? characters(HTMLCharacters("\0"), to: cursor + 1)
            }
            // What opens nothing is text.
            cursor += 1
        }
    }

    /// - Source: HTML Living Standard, 13.2.5.2, 13.2.5.3 and 13.2.5.9 to 13.2.5.14.
    mutating func nextInText(
        _ bytes: Span<UInt8>, upToEndOf element: HTMLElement, decodingReferences: Bool
    ) -> HTMLToken? {
        let ampersand = decodingReferences ? ASCII.ampersand : ASCII.less
        var cursor = position
        while true {
            cursor = ByteScan.first(
                of: ASCII.less, ampersand, ASCII.carriageReturn, ASCII.null, in: bytes, from: cursor)
            guard cursor < bytes.count else { return run(to: cursor) }
            switch bytes[cursor] {
            case ASCII.less:
                if Self.isTag(of: element, nameAt: cursor + 2, in: bytes), bytes.has(ASCII.slash, at: cursor + 1) {
                    return run(to: cursor) ?? endTag(bytes)
                }
            case ASCII.ampersand:
                if let reference = CharacterReference(at: cursor, in: bytes, inAttribute: false) {
                    return run(to: cursor) ?? characters(reference.characters, to: reference.end)
                }
            case ASCII.carriageReturn:
                return carriageReturn(at: cursor, in: bytes)
            default:
                return run(to: cursor) ?? characters(.replacement, to: cursor + 1)
            }
            cursor += 1
        }
    }

    /// - Source: HTML Living Standard, 13.2.5.5.
    mutating func nextInPlaintext(_ bytes: Span<UInt8>) -> HTMLToken? {
        let cursor = ByteScan.first(
            of: ASCII.carriageReturn, ASCII.null, ASCII.null, ASCII.null, in: bytes, from: position)
        guard cursor < bytes.count else { return run(to: cursor) }
        return bytes[cursor] == ASCII.carriageReturn
            ? carriageReturn(at: cursor, in: bytes) : run(to: cursor) ?? characters(.replacement, to: cursor + 1)
    }

    /// The text between `position` and `end`, if there is any.
    mutating func run(to end: Int) -> HTMLToken? {
        guard position < end else { return nil }
        defer { position = end }
        return .text(position..<end)
    }

    mutating func characters(_ characters: HTMLCharacters, to end: Int) -> HTMLToken {
        position = end
        return .characters(characters)
    }

    /// Makes one line feed of CR LF and of CR alone. The line feed of a pair goes with the text behind it.
    mutating func carriageReturn(at cursor: Int, in bytes: Span<UInt8>) -> HTMLToken? {
        let isPair = bytes.has(ASCII.lineFeed, at: cursor + 1)
        let text = run(to: cursor)
        guard isPair else { return text ?? characters(HTMLCharacters("\n"), to: cursor + 1) }
        position = cursor + 1
        return text
    }

    /// Whether the name at `start` is that of `element` and ends as a tag's name must.
    static func isTag(of element: HTMLElement, nameAt start: Int, in bytes: Span<UInt8>) -> Bool {
        var name = PackedName()
        var cursor = start
        while cursor < bytes.count, name.isWhole, bytes[cursor].isLetter {
            name.append(bytes[cursor])
            cursor += 1
        }
        guard cursor < bytes.count, bytes[cursor].isIn(ByteSet.tagNameEnd), name.count > 0 else { return false }
        return element != .other && HTMLElement(name) == element
    }
}

extension HTMLCharacters {
    static let replacement = HTMLCharacters("\u{FFFD}")
}
