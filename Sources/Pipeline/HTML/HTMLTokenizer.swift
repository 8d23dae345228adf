/// Cuts HTML into tokens as browsers do: every error has its defined outcome, and none ends the work.
///
/// The tokenizer holds no bytes: each call of `next(in:)` must get the same span. It takes UTF-8 as it comes: bytes above
/// ASCII are passed along in runs unlooked at, so what must be valid afterwards must be valid before. A byte order mark
/// is text. Time grows with the length of the input alone, and nothing is allocated per token.
///
///     var tokenizer = HTMLTokenizer()
///     while true {
///         switch tokenizer.next(in: bytes) {
///         case .text(let run): …
///         case .end: return
///         default: break
///         }
///     }
/// - Source: HTML Living Standard, 13.2.5, with the line ends of 13.2.3.5.
public struct HTMLTokenizer: Sendable {
    /// How the bytes that follow are to be read.
    public enum Content: Equatable, Sendable {
        /// Markup.
        case data
        /// Text with references up to the end tag of the element, as in `title` and `textarea`.
        case rcdata(HTMLElement)
        /// Text without references up to the end tag of the element, as in `style` and `iframe`.
        case rawtext(HTMLElement)
        /// As raw text in `script`, whose end tags don't count within `<!-- <script>`.
        case script
        /// Text to the end of the document.
        case plaintext

        /// How browsers read what follows the start tag of an element of HTML, with scripting off (so `noscript` holds
        /// markup).
        /// - Source: HTML Living Standard, 13.2.6.4.
        static func following(_ element: HTMLElement) -> Content {
            switch element {
            case .title, .textarea: .rcdata(element)
            case .style, .xmp, .iframe, .noembed, .noframes: .rawtext(element)
            case .script: .script
            case .plaintext: .plaintext
            default: .data
            }
        }
    }

    /// The attributes of the start tag that `next(in:)` returned last, in their order, the first of each name.
    public internal(set) var attributes: [HTMLAttribute] = []
    /// Which attributes they are.
    var attributeNames = HTMLAttributeNames()
    /// The DOCTYPE that `next(in:)` returned last.
    public internal(set) var doctype = HTMLDoctype()

    /// How the next bytes are read. A consumer may overrule it after a start tag, as for a `title` within `svg`.
    public var content: Content {
        didSet { escape = .none }
    }

    /// Whether start tags change `content`; a tree builder would do it.
    let switchesContent: Bool
    /// Where the next token begins, in bytes.
    public internal(set) var position = 0
    /// How deep a script stands in `<!-- <script>`.
    var escape = ScriptEscape.none

    /// - Parameters:
    ///   - content: how the first bytes are read.
    ///   - switchesContent: whether tags such as `<title>` and `<script>` change how their content is read, as in a
    ///     document; false gives the bare tokenizer of the standard, which reads on as before.
    public init(content: Content = .data, switchesContent: Bool = true) {
        self.content = content
        self.switchesContent = switchesContent
    }

    /// Goes back to the beginning, for another document; buffers stay.
    mutating func restart() {
        attributes.removeAll(keepingCapacity: true)
        attributeNames = HTMLAttributeNames()
        doctype = HTMLDoctype()
        content = .data
        position = 0
    }

    /// Reads on to the end of the next token.
    /// - Parameter bytes: the whole document or fragment, the same on each call.
    /// - Returns: the token; `.end` for ever once there is none.
    public mutating func next(in bytes: Span<UInt8>) -> HTMLToken {
        while position < bytes.count {
            let token =
                switch content {
                case .data: nextInData(bytes)
                case .rcdata(let element): nextInText(bytes, upToEndOf: element, decodingReferences: true)
                case .rawtext(let element): nextInText(bytes, upToEndOf: element, decodingReferences: false)
                case .script: nextInScript(bytes)
                case .plaintext: nextInPlaintext(bytes)
                }
            if let token { return token }
        }
        return .end
    }
}
