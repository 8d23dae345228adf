/// What a step of archiving and retention did.
public enum HouseStep: Equatable, Sendable {
    /// Nothing is due.
    case idle
    /// Something that takes more steps.
    case working
    /// A segment is compressed; its sizes before and after.
    case archived(SegmentName, bytes: UInt64, archiveBytes: UInt64)
    /// A segment is deleted.
    case removed(SegmentName, Reason)
    /// A segment should be deleted, but a reader is at work on it; it and all later ones stay until it has gone on.
    case held(SegmentName)
    /// A segment can't be archived, as its file isn't as the state has it; the next start will look into it.
    case unfit(SegmentName)

    /// Why a segment is deleted.
    public enum Reason: Equatable, Sendable {
        case age
        case size
    }
}

extension HouseStep: CustomStringConvertible {
    public var description: String {
        switch self {
        case .idle: "nothing is due"
        case .working: "at work"
        case .archived(let name, let bytes, let archiveBytes):
            "\(name.text) is archived: \(bytes) bytes became \(archiveBytes)"
        case .removed(let name, .age): "\(name.text) is deleted: it is older than output.retain_age"
        case .removed(let name, .size): "\(name.text) is deleted: all segments are larger than output.retain_size"
        case .held(let name): "\(name.text) should be deleted, but a reader is at work on it; it stays until then"
        case .unfit(let name):
            "\(name.text) can't be archived: its file isn't as it was written; the next start looks into it"
        }
    }
}
