/// The steps of the commit protocol, of archiving and of retention, in their order, told to the disk as they are done: between any two of them the
/// process may die.
enum Checkpoint: CaseIterable, Equatable, Sendable {
    /// Everything is in the transaction, which isn't committed yet.
    case planned
    /// The transaction is durable; no file knows of it.
    case committed
    /// A segment's file exists, or did already.
    case created
    /// So does its name after a power cut.
    case named
    /// `current.ndjson` points to it.
    case linked
    /// All bytes of a segment are with the kernel.
    case written
    /// They are on the medium.
    case synced
    /// The rows are deleted, in a transaction of their own or with the next polls.
    case forgotten
    /// A closed segment's archive is on the medium, under a temporary name.
    case compressed
    /// So is its own name.
    case archived
    /// The state says that it is archived.
    case recorded
    /// The segment itself is gone from the directory.
    case replaced
    /// The state says that a segment is to be deleted.
    case condemned
    /// It is.
    case deleted
}
