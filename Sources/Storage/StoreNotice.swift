/// Something that the operator should know: a segment was not as the state had it, and what was done.
public struct StoreNotice: Equatable, Sendable {
    public var segment: SegmentName
    public var misfit: Misfit
    /// Whole records that stand in the file; they count as written.
    public var recordsFound: Int
    /// Whether the file ends within a line, which stays as it is.
    public var endsTorn: Bool
    /// Where the records went that were still to be written; nil where there were none.
    public var movedTo: SegmentName?
}

extension StoreNotice: CustomStringConvertible {
    public var description: String {
        let what =
            switch misfit {
            case .gone: "is gone"
            case .short: "is shorter than what was written to it"
            case .long: "is longer than what was written to it"
            case .unknown: "is unknown to the state"
            case .back: "was gone, and is there again"
            case .elsewhere: "has planned records that stand in another file"
            case .compressed: "stands in the archive, which the state doesn't know"
            }
        let found = misfit == .gone ? "" : "; whole records in it, which count as written: \(recordsFound)"
        let torn = endsTorn ? "; it ends within a line, which readers skip" : ""
        let moved = movedTo.map { "; what was still to be written goes to \($0.text)" } ?? ""
        return "\(segment.text) \(what)\(found)\(torn)\(moved); it will not be written again"
    }
}
