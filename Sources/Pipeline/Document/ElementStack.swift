/// The elements that are open, as far as an item's text depends on where they end: blocks, and what is set apart within.
///
/// It knows what authors leave out (`</p>`, `</li>`, `</td>`), and an end tag closes all that is still open within. It holds
/// so many elements as browsers do.
/// - Source: HTML Living Standard, 13.2.4.2 and 13.2.6.3; the rules for formatting elements are left out.
struct ElementStack: Sendable {
    struct Entry: Sendable {
        var element: HTMLElement
        var isInline: Bool
        /// What held around the element, and holds again behind it.
        var outside: ReadingState
        /// Inline elements of the same name within, which have no entry of their own.
        var nested: Int32 = 0
        /// The document's region that ends with the element; -1 where there is none.
        var region: Int32 = -1
        /// What the document held where the element began.
        var text: Int32
        var anchors: Int32
        var regions: Int32
        /// The anchor of the link in which the element began, and which may end within; -1 where there was none.
        var link: Int32
    }

    private(set) var entries: [Entry] = []
    /// How many of the entries are inline.
    private(set) var inlineCount = 0
    /// Blocks that were too deep for an entry, and haven't ended.
    private var tooDeep = 0

    /// As deep as browsers go. Articles have some ten elements around their words.
    private static let depthAtMost = 512
    /// An end tag closes what stands so far up at most: real ones leave a handful open within, and a page of end tags
    /// that close nothing costs so many steps each.
    private static let stepsAtMost = 64

    var isFull: Bool { entries.count >= Self.depthAtMost }

    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        inlineCount = 0
        tooDeep = 0
    }

    /// Remembers an element that has begun.
    /// - Returns: false where it is too deep to be known again.
    mutating func push(_ entry: Entry) -> Bool {
        guard entries.count < Self.depthAtMost else {
            if !entry.isInline { tooDeep += 1 }
            return false
        }
        entries.append(entry)
        if entry.isInline { inlineCount += 1 }
        return true
    }

    mutating func removeLast() -> Entry? {
        guard let last = entries.popLast() else { return nil }
        if last.isInline { inlineCount -= 1 }
        return last
    }

    /// An inline element without an entry begins: the end tag of its name that comes next is its own.
    @inline(__always)
    mutating func nest(_ element: HTMLElement) {
        guard inlineCount > 0, let index = innermostInline(element) else { return }
        entries[index].nested += 1
    }

    /// An end tag has come.
    /// - Returns: how many entries end with it.
    mutating func countEnding(with element: HTMLElement, isInline: Bool) -> Int {
        if isInline {
            guard inlineCount > 0, let index = innermostInline(element) else { return 0 }
            guard entries[index].nested == 0 else {
                entries[index].nested -= 1
                return 0
            }
            return entries.count - index
        }
        guard tooDeep == 0 else {
            tooDeep -= 1
            return 0
        }
        // Nearly always the one that began last.
        if entries.last?.element == element { return 1 }
        return countUp(to: element) { element.isPartOfTable ? $0 == .table : $0.holdsItsEndTags }
    }

    /// How many entries end because an element begins that can't stand in them.
    func countEnding(before element: HTMLElement, isInline: Bool) -> Int {
        guard let last = entries.last else { return 0 }
        if last.element == .head { return element.belongsToHead ? 0 : 1 }
        guard !isInline else {
            guard inlineCount > 0, element == .rt || element == .rp else { return 0 }
            return max(countUp(to: .rt) { _ in true }, countUp(to: .rp) { _ in true })
        }
        switch element {
        case .li: return max(countUp(to: .li) { $0 == .ul || $0 == .ol || $0.holdsItsEndTags }, paragraph)
        case .dt, .dd:
            let isEnd = { (other: HTMLElement) in other == .dl || other.holdsItsEndTags }
            return max(countUp(to: .dt, isEnd), countUp(to: .dd, isEnd), paragraph)
        case .option: return countUp(to: .option) { $0 == .select }
        case .td, .th:
            return max(countUp(to: .td) { $0 == .table }, countUp(to: .th) { $0 == .table })
        case .tr: return countUp(to: .tr) { $0 == .table }
        default: return paragraph
        }
    }

    /// A paragraph ends where a block begins.
    private var paragraph: Int { countUp(to: .p) { $0 != .p } }

    /// How many entries there are from the innermost of an element on; none where something keeps its end tags out.
    @inline(__always)
    private func countUp(to element: HTMLElement, _ keepsOut: (HTMLElement) -> Bool) -> Int {
        var count = 0
        while count < min(entries.count, Self.stepsAtMost) {
            let entry = entries[entries.count - 1 - count]
            count += 1
            if entry.element == element { return count }
            if !entry.isInline, keepsOut(entry.element) { return 0 }
        }
        return 0
    }

    private func innermostInline(_ element: HTMLElement) -> Int? {
        let count = countUp(to: element) { _ in true }
        return count > 0 ? entries.count - count : nil
    }
}

extension HTMLElement {
    fileprivate var isPartOfTable: Bool {
        switch self {
        case .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th: true
        default: false
        }
    }

    /// Whether end tags of what is around don't count within.
    fileprivate var holdsItsEndTags: Bool {
        switch self {
        case .table, .caption, .td, .th, .template, .object, .applet: true
        default: false
        }
    }

    /// Whether `head` goes on where the element begins.
    fileprivate var belongsToHead: Bool {
        switch self {
        case .title, .meta, .link, .base, .script, .style, .noscript, .template, .basefont, .bgsound: true
        default: false
        }
    }
}
