/// Pairs the marks of one paragraph on a stack.
///
/// Any closing mark closes the nearest opener of its level; openers above that one are left unpaired. Each mark is
/// pushed and popped once, so that the work is linear.
struct MarkMatcher: Sendable {
    enum Role: UInt8, Sendable { case none, opener, closer }

    /// For each mark of the text.
    private(set) var roles: [Role] = []
    /// For each opener the mark that closes it; -1 where none does.
    private(set) var closers: [Int32] = []
    /// For each opener with a closer, the offset where the quoted words end.
    private(set) var ends: [Int32] = []

    private var stack: [Int32] = []
    private var openDoubles = 0
    private var openSingles = 0

    /// Forgets the last text.
    mutating func reset(count: Int) {
        roles.clear()
        closers.clear()
        ends.clear()
        roles.append(contentsOf: repeatElement(.none, count: count))
        closers.append(contentsOf: repeatElement(-1, count: count))
        ends.append(contentsOf: repeatElement(-1, count: count))
    }

    /// Pairs the marks of `range`, which is one paragraph.
    mutating func match(_ marks: borrowing [Mark], in range: Range<Int>) {
        stack.clear()
        openDoubles = 0
        openSingles = 0
        for index in range {
            let mark = marks[index]
            let isOpen = mark.level == .double ? openDoubles > 0 : openSingles > 0
            switch mark.side {
            case .open: push(index, mark)
            case .close where mark.glyph == .apostrophePair && openDoubles == 0: closeTwoSingles(marks, index)
            case .close where isOpen && !(mark.mayBePossessive && mark.closerAhead): close(marks, index, mark.level)
            case .close: break
            case .either where isOpen: close(marks, index, mark.level)
            case .either: if mark.level == .double, mark.glyph.bias != .close { push(index, mark) }
            }
        }
    }

    private mutating func push(_ index: Int, _ mark: Mark) {
        stack.append(Int32(index))
        roles[index] = .opener
        if mark.level == .double { openDoubles += 1 } else { openSingles += 1 }
    }

    /// Closes the nearest opener of the level, which must be open.
    private mutating func close(
        _ marks: borrowing [Mark], _ index: Int, _ level: Glyph.Level, endingAt end: Int32? = nil
    ) {
        while let top = stack.popLast() {
            let opened = marks[Int(top)].level
            if opened == .double { openDoubles -= 1 } else { openSingles -= 1 }
            guard opened == level else { continue }
            roles[index] = .closer
            closers[Int(top)] = Int32(index)
            ends[Int(top)] = end ?? marks[index].start
            return
        }
    }

    /// Two apostrophes in a row where only single marks are open close one of them each.
    private mutating func closeTwoSingles(_ marks: borrowing [Mark], _ index: Int) {
        if openSingles > 0 { close(marks, index, .single) }
        if openSingles > 0 { close(marks, index, .single, endingAt: marks[index].start + 1) }
    }
}
