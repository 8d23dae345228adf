/// A number as it is written, whose count of digits tells years from days.
struct DateNumber {
    var value: Int
    var digits: Int
    /// What stands before it.
    var mark = DateMark.none
}

/// A word of a date, by the key of its plain spelling.
struct DateToken {
    var key: UInt64
    var range: Range<Int>
}

/// What parts two words or numbers; of several marks the one that says most.
enum DateMark: Int, Comparable {
    case none, space, hyphen, slash, dot

    static func < (a: DateMark, b: DateMark) -> Bool { a.rawValue < b.rawValue }
}
