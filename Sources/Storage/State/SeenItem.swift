/// A candidate as its feed's history is asked for it.
struct SeenItem: Equatable {
    /// Made of the key that the feed gives it now.
    var id: Digest
    /// Folded; 0 for none.
    var alias: UInt64 = 0
    /// The content's digest, folded.
    var content: UInt64

    var key: UInt64 { id.folded }
}

extension SeenItem {
    init(_ candidate: Candidate) {
        self.init(
            id: candidate.item, alias: candidate.alias?.folded ?? 0, content: candidate.content.folded)
    }
}
