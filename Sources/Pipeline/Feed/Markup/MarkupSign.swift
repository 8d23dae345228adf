/// A `<` in a text that may be HTML, and what it would begin there.
struct MarkupSign {
    enum Form {
        case startTag, endTag
        /// A comment, a document type, or a section that browsers take for a comment.
        case comment
        /// No tag that anybody writes: a browser would swallow words with it.
        case stray
    }

    var form = Form.stray
    /// Where `<` stands, and where the text goes on.
    var start: Int
    var end: Int
    var name = PackedName()
    var element = HTMLElement.other
    /// Whether an attribute has a value.
    var hasValue = false
    /// Whether the attributes are none that a tag would have: words that stand behind a sign of comparison.
    var isOdd = false
    /// Whether the text ends in the midst of it.
    var isCutOff = false
    var isSelfClosing = false

    /// - Parameters:
    ///   - place: where `<` stands, before something that may begin markup.
    ///   - bytes: the text.
    init(at place: Int, in bytes: Span<UInt8>) {
        start = place
        end = place + 1
        guard end < bytes.count else { return }
        switch bytes[end] {
        case ASCII.slash: readEndTag(bytes)
        case ASCII.exclamation: readDeclaration(bytes)
        // What word processors leave behind; other instructions are no part of a text unless they are its matter.
        case ASCII.question: if HTMLTokenizer.has("xml", at: end + 1, in: bytes) { close(as: .comment, bytes) }
        default: readStartTag(bytes)
        }
    }

    private mutating func close(as form: Form, _ bytes: Span<UInt8>) {
        let greater = ByteScan.first(
            of: ASCII.greater, ASCII.greater, ASCII.greater, ASCII.greater, in: bytes, from: end)
        isCutOff = greater == bytes.count
        guard !isCutOff else { return }
        self.form = form
        end = greater + 1
    }

    private mutating func readDeclaration(_ bytes: Span<UInt8>) {
        guard HTMLTokenizer.has("--", at: end + 1, in: bytes) else {
            let isKnown =
                bytes.has(UInt8(ascii: "["), at: end + 1) || HTMLTokenizer.has("doctype", at: end + 1, in: bytes)
            if isKnown { close(as: .comment, bytes) }
            return
        }
        // "<!-->" and "<!--->" are whole.
        var cursor = end + 3
        if bytes.has(ASCII.greater, at: cursor)
            || bytes.has(ASCII.greater, at: cursor + 1) && bytes[cursor] == ASCII.hyphen
        {
            return close(as: .comment, bytes)
        }
        while true {
            cursor = ByteScan.first(
                of: ASCII.greater, ASCII.greater, ASCII.greater, ASCII.greater, in: bytes, from: cursor)
            isCutOff = cursor == bytes.count
            guard !isCutOff else { return }
            cursor += 1
            let isBang = bytes[cursor - 2] == ASCII.exclamation
            let dashes = isBang ? cursor - 4 : cursor - 3
            if dashes >= end + 1, HTMLTokenizer.has("--", at: dashes, in: bytes) { break }
        }
        form = .comment
        end = cursor
    }

    private mutating func readEndTag(_ bytes: Span<UInt8>) {
        var cursor = readName(from: end + 1, bytes)
        guard name.count > 0 else { return }
        while cursor < bytes.count, bytes[cursor].isSpace { cursor += 1 }
        isCutOff = cursor == bytes.count
        guard isCutOff || bytes[cursor] == ASCII.greater else { return }
        form = .endTag
        end = min(cursor + 1, bytes.count)
    }

    private mutating func readStartTag(_ bytes: Span<UInt8>) {
        var cursor = readName(from: end, bytes)
        var hasQuotes = false
        while cursor < bytes.count {
            switch bytes[cursor] {
            case ASCII.greater:
                form = .startTag
                isSelfClosing = bytes[cursor - 1] == ASCII.slash
                isOdd = isOdd && !hasQuotes
                end = cursor + 1
                return
            case ASCII.less: return
            case ASCII.slash, 0x09, 0x0A, 0x0C, 0x0D, 0x20: cursor += 1
            default:
                let value = readAttribute(from: cursor, bytes, &cursor)
                hasQuotes = hasQuotes || value
            }
        }
        form = .startTag
        isCutOff = true
        end = bytes.count
    }

    /// - Returns: whether it has a value in quotation marks.
    private mutating func readAttribute(from start: Int, _ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
        var attribute = PackedName()
        attribute.append(bytes[start])
        cursor = start + 1
        while cursor < bytes.count, bytes[cursor] != ASCII.equals, !Self.endsName(bytes[cursor]) {
            attribute.append(bytes[cursor])
            cursor += 1
        }
        var next = cursor
        while next < bytes.count, bytes[next].isSpace { next += 1 }
        guard bytes.has(ASCII.equals, at: next) else {
            isOdd = isOdd || !Self.flags.value(for: attribute)
            return false
        }
        cursor = next + 1
        while cursor < bytes.count, bytes[cursor].isSpace { cursor += 1 }
        guard cursor < bytes.count else { return false }
        hasValue = true
        let quote = bytes[cursor]
        if quote == ASCII.doubleQuote || quote == ASCII.singleQuote {
            cursor = min(ByteScan.first(of: quote, quote, quote, quote, in: bytes, from: cursor + 1) + 1, bytes.count)
            return true
        }
        while cursor < bytes.count, bytes[cursor] != ASCII.greater, bytes[cursor] != ASCII.less,
            !bytes[cursor].isSpace
        {
            cursor += 1
        }
        return false
    }

    private mutating func readName(from start: Int, _ bytes: Span<UInt8>) -> Int {
        var cursor = start
        guard cursor < bytes.count, bytes[cursor].isLetter else { return cursor }
        while cursor < bytes.count, !Self.endsName(bytes[cursor]) {
            name.append(bytes[cursor])
            cursor += 1
        }
        element = HTMLElement(name)
        return cursor
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == ASCII.slash || byte == ASCII.greater || byte == ASCII.less
    }

    /// Attributes that need no value.
    /// - Source: HTML Living Standard, "List of attributes", those of the type "Boolean attribute"; HTML 4.01, the same.
    private static let flags = NameTable(
        """
        allowfullscreen async autofocus autoplay checked compact controls default defer disabled download hidden inert \
        ismap itemscope loop multiple muted nohref noshade novalidate nowrap open playsinline readonly required reversed \
        selected
        """.split(separator: " ").map { (name: String($0), value: true) }, other: false)
}
