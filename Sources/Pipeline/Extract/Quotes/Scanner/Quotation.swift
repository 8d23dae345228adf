/// A stretch of text between quotation marks, whatever it turns out to be.
struct Quotation: Equatable, Sendable {
    /// From the first mark to the last, both included where they exist.
    var outer: Range<Int32>
    /// Between the marks, without edge spaces.
    var inner: Range<Int32>
    /// How many quotations this one stands in; 0 for the outermost.
    var depth: Int32
    /// Which paragraph of the text, from 0.
    var paragraph: Int32
    var level: Glyph.Level
    /// Whether a mark ends it, rather than a repair.
    var isClosed: Bool
    /// Whether its paragraph ended without a closing mark, so that the next may go on with it.
    var isOpenEnded = false
    /// Whether it goes on with the quotation at the end of the paragraph before.
    var continuesPrevious = false

    var innerRange: Range<Int> { Int(inner.lowerBound)..<Int(inner.upperBound) }
}
