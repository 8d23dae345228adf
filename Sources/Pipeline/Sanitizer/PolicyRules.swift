/// A set of element names that browsers tell apart.
enum Vocabulary: UInt8, Sendable {
    case html, svg, math

    var set: VocabularySet { VocabularySet(rawValue: 1 << rawValue) }

    /// How the root of a drawing or formula says what it is, which readers of XML need; browsers know it by its name.
    var declaration: StaticString {
        switch self {
        case .html: ""
        case .svg: " xmlns=\"http://www.w3.org/2000/svg\""
        case .math: " xmlns=\"http://www.w3.org/1998/Math/MathML\""
        }
    }
}

struct VocabularySet: OptionSet, Sendable {
    var rawValue: UInt8
    static let html = Vocabulary.html.set
    static let svg = Vocabulary.svg.set
    static let math = Vocabulary.math.set
    static let all: VocabularySet = [.html, .svg, .math]
}

extension SanitizerPolicy {
    /// What an element is among others: which of them its start tag ends, and what its end tag may not reach over.
    enum ElementRole: UInt8, Sendable {
        /// Words in a line.
        case phrase, anchor, ruby
        /// Without content; `rule` ends a paragraph.
        case void, rule
        case paragraph, heading, division, block, item, term
        case table, caption, section, row, cell
        /// `svg` and `math`, and what stands in them.
        case root, foreign
        /// What stands in them and holds text alone: browsers would read elements there as those of HTML.
        case words
        /// Left out with its content.
        case dropped
    }

    /// How the value of an attribute is written.
    enum AttributeUse: UInt8, Sendable {
        /// As it stands.
        case text
        /// The address of what a reader may follow.
        case link
        /// The address of what is fetched; a list of pictures and their sizes.
        case source, sources
        /// Names that others refer to, each with the prefix; `#` and such a name.
        case name, reference
        /// A list of properties; the value of one, which may refer to a part of the same drawing.
        case style, paint
        /// The namespace of XLink, which is declared with any attribute of it.
        case linkNamespace
    }

    struct ElementRule: Sendable {
        var role: ElementRole
        var vocabulary: Vocabulary
        /// In `PolicyTable.text`: `<name`, without what follows the name.
        var startTag: Range<Int>
        /// In `PolicyTable.text`: `</name>`.
        var endTag: Range<Int>

        var isVoid: Bool { role == .void || role == .rule }
    }

    struct AttributeRule: Sendable {
        var use: AttributeUse
        /// In `PolicyTable.text`: ` name="`.
        var spelling: Range<Int>
    }
}
