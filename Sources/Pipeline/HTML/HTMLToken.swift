/// What stands next in a document.
///
/// Ranges are byte offsets into the bytes that were tokenized: nothing is copied until the consumer wants it. All cuts
/// lie beside ASCII bytes, so ranges of valid UTF-8 are valid UTF-8.
/// - Source: HTML Living Standard, 13.2.5.
public enum HTMLToken: Equatable, Sendable {
    /// Text that may be copied as it stands: it holds no reference, no carriage return and no NUL.
    case text(Range<Int>)
    /// Text that is written otherwise in the source: a character reference, a line end of an old Mac, a NUL.
    ///
    /// NUL itself comes only from `HTMLTokenizer.Content.data`; a tree builder drops it in most places.
    case characters(HTMLCharacters)
    /// A start tag, whose attributes stand in `HTMLTokenizer.attributes` until the next token is asked for.
    case startTag(HTMLTag)
    case endTag(HTMLTag)
    /// A comment's data, bogus comments (`<?…>`, `<![CDATA[…]]>`, `</ …>`) included; see `HTMLText.appendPlain`.
    case comment(Range<Int>)
    /// A DOCTYPE, whose parts stand in `HTMLTokenizer.doctype` until the next token is asked for.
    case doctype
    /// The end of the document, and every token after it.
    case end
}

/// The name of a start or end tag.
public struct HTMLTag: Equatable, Sendable {
    /// The element that the name stands for, whatever its case; `.other` for a name that HTML does not know.
    public var element: HTMLElement
    /// The name as written; see `HTMLText.appendName`.
    public var name: Range<Int>
    /// Whether a start tag ends in `/>`; always false for an end tag.
    public var isSelfClosing: Bool
}

/// An attribute of a start tag; the first of its name, as the others are dropped.
public struct HTMLAttribute: Equatable, Sendable {
    /// The name, where it is one that this program asks for; else `.other`.
    public var key: HTMLAttributeName
    /// The name as written; see `HTMLText.appendName`.
    public var name: Range<Int>
    /// The value as written, without its quotation marks, empty where there is none; see `HTMLText.appendValue`.
    public var value: Range<Int>
    /// The name's bytes folded to lower case, to tell one name from another quickly.
    var folded: PackedName
}

/// The parts of a DOCTYPE as written; an absent part is nil, and an empty identifier an empty range.
public struct HTMLDoctype: Equatable, Sendable {
    /// See `HTMLText.appendName`.
    public var name: Range<Int>?
    /// See `HTMLText.appendPlain`, as for `systemIdentifier`.
    public var publicIdentifier: Range<Int>?
    public var systemIdentifier: Range<Int>?
    /// Whether the DOCTYPE is so broken that the document is to be shown in quirks mode.
    public var forcesQuirks = false
}

/// One or two scalars that are not written as themselves in the source.
public struct HTMLCharacters: Equatable, Sendable {
    public var first: Unicode.Scalar
    public var second: Unicode.Scalar?

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) {
        self.first = first
        self.second = second
    }

    /// Appends the scalars as UTF-8, which takes at most six bytes.
    public func append(to buffer: inout [UInt8]) {
        buffer.append(contentsOf: first.utf8)
        if let second { buffer.append(contentsOf: second.utf8) }
    }
}
