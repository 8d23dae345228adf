/// The elements that were begun and not ended, and what a tag does to them: as browsers do, a start tag ends those that
/// can't hold its element, and an end tag those within its own.
/// - Source: HTML Living Standard, 13.2.4.2 and 13.2.6.4.7.
struct SanitizedNesting {
    typealias Role = SanitizerPolicy.ElementRole

    struct Entry: Equatable {
        var number: PolicyTable.Number
        var role: Role
        /// Whether its end tag has come already, while an element that it can't end is open within it.
        var isEnding = false
    }

    /// Elements open at once; the tags of deeper ones are dropped. Browsers bear 512, the layouts of newsletters have
    /// some sixty, and each tag looks at so many at most.
    static let depthAtMost = 128

    private(set) var entries: [Entry] = []
    /// What SVG or MathML is open; HTML where there is none.
    private(set) var vocabulary = Vocabulary.html
    private var paragraphs = 0
    private var anchors = 0

    var depth: Int { entries.count }
    var holdsAnchor: Bool { anchors > 0 }

    mutating func push(_ number: PolicyTable.Number, _ rule: SanitizerPolicy.ElementRule, opening inner: Vocabulary) {
        entries.append(Entry(number: number, role: rule.role))
        if rule.role == .paragraph { paragraphs += 1 }
        if rule.role == .anchor { anchors += 1 }
        vocabulary = inner
    }

    mutating func pop() -> PolicyTable.Number? {
        guard let last = entries.popLast() else { return nil }
        if last.role == .paragraph { paragraphs -= 1 }
        if last.role == .anchor { anchors -= 1 }
        // Within SVG and MathML there is nothing of HTML, so their root is the last to go.
        if last.role == .root { vocabulary = .html }
        return last.number
    }

    /// Whether the innermost element waits to be ended.
    var lastIsEnding: Bool { entries.last?.isEnding ?? false }

    /// How many elements stay open when one begins; those around SVG and MathML end only with them.
    func depth(before role: Role) -> Int {
        switch role {
        case .paragraph, .division, .block, .rule, .table:
            return depthBeforeParagraph
        case .heading:
            let depth = depthBeforeParagraph
            return depth > 0 && entries[depth - 1].role == .heading ? depth - 1 : depth
        case .item:
            return min(depth(closing: [.item], within: Self.listBounds), depthBeforeParagraph)
        case .term:
            return min(depth(closing: [.term], within: Self.listBounds), depthBeforeParagraph)
        case .anchor:
            return anchors > 0 ? depth(closing: [.anchor], within: [.cell, .caption]) : entries.count
        case .ruby:
            return entries.last?.role == .ruby ? entries.count - 1 : entries.count
        case .caption, .section:
            return depth(closing: [.caption, .section, .row, .cell], within: [.table])
        case .row:
            return depth(closing: [.row, .cell, .caption], within: [.table, .section])
        case .cell:
            return depth(closing: [.cell], within: [.table, .section, .row])
        case .foreign, .words:
            return entries.last?.role == .words ? entries.count - 1 : entries.count
        case .phrase, .void, .root, .dropped:
            return entries.count
        }
    }

    /// How many elements stay open when SVG and MathML end.
    var depthBeforeRoot: Int { entries.lastIndex { $0.role == .root } ?? entries.count }

    /// How many elements stay open when this one ends; nil where the end tag ends nothing, or nothing yet.
    mutating func depth(ending number: PolicyTable.Number, _ role: Role) -> Int? {
        let bounds = Self.bounds(ofEnding: role)
        var holdsBlock = false
        var place = entries.count
        while place > 0 {
            place -= 1
            let entry = entries[place]
            if entry.number == number || role == .heading && entry.role == .heading {
                guard holdsBlock, role == .phrase || role == .anchor else { return place }
                entries[place].isEnding = true
                return nil
            }
            if bounds.contains(entry.role) { return nil }
            holdsBlock = holdsBlock || !Self.inLines.contains(entry.role)
        }
        return nil
    }

    private var depthBeforeParagraph: Int {
        paragraphs > 0 ? depth(closing: [.paragraph], within: [.table, .caption, .cell, .root]) : entries.count
    }

    /// The outermost element of the roles that is not beyond one of the bounds.
    private func depth(closing roles: RoleSet, within bounds: RoleSet) -> Int {
        var depth = entries.count
        for place in entries.indices.reversed() {
            let role = entries[place].role
            if roles.contains(role) { depth = place }
            if bounds.contains(role) { break }
        }
        return depth
    }

    private static func bounds(ofEnding role: Role) -> RoleSet {
        switch role {
        case .table: []
        case .caption, .section, .row, .cell: [.table]
        case .foreign, .words: [.root]
        default: [.table, .caption, .cell]
        }
    }

    /// What an item of a list doesn't reach over; `div` and `p` are none.
    private static let listBounds: RoleSet = [
        .block, .heading, .item, .term, .table, .caption, .section, .row, .cell, .root,
    ]
    private static let inLines: RoleSet = [.phrase, .anchor, .ruby, .root, .foreign, .words]

    /// Roles as the bits of a word.
    private struct RoleSet: ExpressibleByArrayLiteral {
        private var bits: UInt32 = 0

        init(arrayLiteral roles: Role...) {
            for role in roles { bits |= 1 << UInt32(role.rawValue) }
        }

        @inline(__always)
        func contains(_ role: Role) -> Bool { bits &>> UInt32(role.rawValue) & 1 != 0 }
    }
}
