/// How a segment's file can disagree with what the database says of it, so that it must not be written any more.
public enum Misfit: Equatable, Sendable {
    /// The file was there, and is gone.
    case gone
    /// It ends before the first byte that is still to be written.
    case short
    /// Somebody wrote more than the state knows of, or the state is older than the output.
    case long
    /// The state knows nothing of it.
    case unknown
    /// It was gone, and is there again.
    case back
    /// What was planned for it stands in another file.
    case elsewhere
    /// Its archive stands in its place, and the state doesn't know.
    case compressed

    /// Holds the files that are there against the database.
    ///
    /// `firstPending` is where the first byte of the segment stands that is still in the outbox; nil where all are
    /// written.
    static func between(_ segment: Segment, firstPending: UInt64?, files: SegmentFiles) -> Misfit? {
        switch segment.state {
        case .removed: nil
        // What is left of the plain file beside its archive is for housekeeping to delete.
        case .archived: files.archive != nil ? nil : files.plain == nil ? .gone : .back
        case .gone: files == SegmentFiles() ? nil : .back
        case .open, .closed, .sealed: between(segment, firstPending: firstPending, files)
        }
    }

    private static func between(_ segment: Segment, firstPending: UInt64?, _ files: SegmentFiles) -> Misfit? {
        let floor = firstPending ?? segment.bytes
        guard let size = files.plain else {
            if files.archive != nil { return .compressed }
            // A file is made after the commit that names it: it may be missing as long as nothing was written.
            return !segment.made && floor == 0 ? nil : .gone
        }
        if size < floor { return .short }
        // Between the two a replay writes the same bytes again, whatever stands there now.
        return size > segment.bytes ? .long : nil
    }
}
