/// `current.ndjson`, the symbolic link that `tail -F` follows: it moves by one rename and only forward.
struct CurrentLink {
    static let name = "current.ndjson"
    private static let temporary = ".current.ndjson.new"

    let disk: any Disk

    /// Points to `segment`, unless it points there or to a later one already.
    func advance(to segment: SegmentName) throws(StorageError) {
        if let target = try disk.target(of: Self.name) {
            if target == segment.text { return }
            if let later = SegmentName(target), later > segment, try disk.size(of: target) != nil { return }
        }
        // An earlier attempt may have left it.
        try disk.remove(Self.temporary)
        try disk.link(Self.temporary, to: segment.text)
        try disk.rename(Self.temporary, to: Self.name)
        try disk.syncDirectory()
    }
}
