/// What holds for text within the elements that are open.
struct ReadingState: OptionSet, Sendable {
    var rawValue: UInt16

    /// Isn't shown, and nothing within can change that.
    static let hidden = Self(rawValue: 1 << 0)
    /// Isn't shown until an element within says otherwise: `visibility: hidden`.
    static let invisible = Self(rawValue: 1 << 1)
    /// As `invisible`, by `font-size: 0`.
    static let sizeless = Self(rawValue: 1 << 2)
    /// Holds nothing that a reader could follow or see.
    static let inert = Self(rawValue: 1 << 3)
    /// White space is kept.
    static let preformatted = Self(rawValue: 1 << 4)
    /// Line ends are kept.
    static let lines = Self(rawValue: 1 << 5)
    /// A list within a list makes no paragraph.
    static let list = Self(rawValue: 1 << 6)
    /// Links are those of a bar that offers to share the item.
    static let sharing = Self(rawValue: 1 << 7)

    /// Within a whole page rather than a fragment.
    static let page = Self(rawValue: 1 << 8)
    /// Within what a page marks as its content.
    static let content = Self(rawValue: 1 << 9)

    static let unseen: Self = [.hidden, .invisible, .sizeless]

    var isUnseen: Bool { !isDisjoint(with: .unseen) }

    var whiteSpace: TextFlow.WhiteSpace {
        contains(.preformatted) ? .kept : contains(.lines) ? .linesKept : .collapsed
    }
}
