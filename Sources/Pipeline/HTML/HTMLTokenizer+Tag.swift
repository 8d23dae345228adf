extension HTMLTokenizer {
    /// Attributes that a start tag keeps. Real tags have a dozen, those of scripted pages some fifty; each new one is held
    /// against those before it, so that without a bound one tag could cost the square of its length.
    public static let maximumAttributes = 256

    /// Whether a `<` begins markup; else it is text.
    static func opensMarkup(at less: Int, in bytes: Span<UInt8>) -> Bool {
        guard less + 1 < bytes.count else { return false }
        let next = bytes[less + 1]
        if next.isLetter || next == ASCII.exclamation || next == ASCII.question { return true }
        return next == ASCII.slash && less + 2 < bytes.count
    }

    /// Reads what begins at `position` with a `<` that opens markup.
    mutating func markup(_ bytes: Span<UInt8>) -> HTMLToken? {
        switch bytes[position + 1] {
        case ASCII.exclamation: return declaration(bytes)
        case ASCII.question: return bogusComment(from: position + 1, in: bytes)
        case ASCII.slash:
            let next = bytes[position + 2]
            if next.isLetter { return endTag(bytes) }
            guard next == ASCII.greater else { return bogusComment(from: position + 2, in: bytes) }
            // `</>` stands for nothing.
            position += 3
            return nil
        default: return startTag(bytes)
        }
    }

    /// - Source: HTML Living Standard, 13.2.5.7 and 13.2.5.8.
    private mutating func startTag(_ bytes: Span<UInt8>) -> HTMLToken? {
        attributes.removeAll(keepingCapacity: true)
        attributeNames = HTMLAttributeNames()
        guard let tag = tag(nameAt: position + 1, in: bytes, keepingAttributes: true) else { return nil }
        if switchesContent { content = .following(tag.element) }
        return .startTag(tag)
    }

    mutating func endTag(_ bytes: Span<UInt8>) -> HTMLToken? {
        guard var tag = tag(nameAt: position + 2, in: bytes, keepingAttributes: false) else { return nil }
        tag.isSelfClosing = false
        content = .data
        return .endTag(tag)
    }

    /// Reads a tag to its `>`; nil where the document ends before it, and the tag stands for nothing.
    private mutating func tag(nameAt start: Int, in bytes: Span<UInt8>, keepingAttributes: Bool) -> HTMLTag? {
        var name = PackedName()
        var cursor = start
        while cursor < bytes.count, !bytes[cursor].isIn(ByteSet.tagNameEnd) {
            name.append(bytes[cursor])
            cursor += 1
        }
        var tag = HTMLTag(element: HTMLElement(name), name: start..<cursor, isSelfClosing: false)
        while true {
            cursor = Self.skipSpace(from: cursor, in: bytes)
            guard cursor < bytes.count else { break }
            switch bytes[cursor] {
            case ASCII.greater:
                position = cursor + 1
                return tag
            case ASCII.slash:
                cursor += 1
                if bytes.has(ASCII.greater, at: cursor) { tag.isSelfClosing = true }
            default:
                cursor = attribute(at: cursor, in: bytes, keeping: keepingAttributes)
            }
        }
        position = bytes.count
        return nil
    }

    /// Reads an attribute; its first byte belongs to the name, whatever it is.
    /// - Returns: where the tag goes on; the document's end where it ends within the attribute.
    /// - Source: HTML Living Standard, 13.2.5.32 to 13.2.5.39.
    private mutating func attribute(at start: Int, in bytes: Span<UInt8>, keeping: Bool) -> Int {
        var folded = PackedName()
        var cursor = start
        repeat {
            folded.append(bytes[cursor])
            cursor += 1
        } while cursor < bytes.count && !bytes[cursor].isIn(ByteSet.attributeNameEnd)
        let name = start..<cursor
        var value = cursor..<cursor

        cursor = Self.skipSpace(from: cursor, in: bytes)
        if bytes.has(ASCII.equals, at: cursor) {
            cursor = Self.skipSpace(from: cursor + 1, in: bytes)
            guard cursor < bytes.count else { return cursor }
            switch bytes[cursor] {
            case ASCII.doubleQuote, ASCII.singleQuote:
                let end = ByteScan.first(bytes[cursor], in: bytes, from: cursor + 1)
                value = (cursor + 1)..<end
                cursor = min(end + 1, bytes.count)
            case ASCII.greater:
                break
            default:
                let begin = cursor
                while cursor < bytes.count, !bytes[cursor].isIn(ByteSet.spaceOrGreater) { cursor += 1 }
                value = begin..<cursor
            }
        }
        if keeping { keep(name, folded, value: value, of: bytes) }
        return cursor
    }

    private mutating func keep(_ name: Range<Int>, _ folded: PackedName, value: Range<Int>, of bytes: Span<UInt8>) {
        guard attributes.count < Self.maximumAttributes else { return }
        for earlier in attributes where earlier.folded == folded {
            if folded.isWhole || Self.isSame(earlier.name, name, in: bytes) { return }
        }
        let key = HTMLAttributeName(folded, written: name, in: bytes)
        attributeNames.insert(key)
        attributes.append(HTMLAttribute(key: key, name: name, value: value, folded: folded))
    }

    private static func isSame(_ one: Range<Int>, _ other: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count
        where bytes[one.lowerBound + offset].lowercased != bytes[other.lowerBound + offset].lowercased {
            return false
        }
        return true
    }

    @inline(__always)
    static func skipSpace(from start: Int, in bytes: Span<UInt8>) -> Int {
        var cursor = start
        while cursor < bytes.count, bytes[cursor].isIn(ByteSet.space) { cursor += 1 }
        return cursor
    }
}
