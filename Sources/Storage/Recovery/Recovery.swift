/// Holds the output directory against the database before the first poll, and seals what doesn't fit.
///
/// Files whose size is as the database says are not read; so a start is quick however much was written. A lost or older
/// database is brought up to date from segments and archive. What is merely pending in the outbox fits, and is written by the drain
/// that follows.
struct Recovery {
    let sealing: Sealing

    func run(now: Int64) throws(StorageError) -> [StoreNotice] {
        var notices: [StoreNotice] = []
        let files = try segmentFiles()
        var touched = try adoptStrangers(among: files, now: now, &notices)
        // Sealing one may take planned lines away from another; so it goes on until all fit.
        while true {
            let misfits = try misfits(files, touched)
            if misfits.isEmpty { break }
            touched = []
            for (segment, misfit) in misfits {
                let outcome = try sealing.seal(segment, misfit, now: now)
                touched.formUnion(outcome.touched)
                notices.append(outcome.notice)
            }
        }
        try sealing.ensureOpen(now: now)
        return notices
    }

    private func segmentFiles() throws(StorageError) -> [SegmentName: SegmentFiles] {
        var files: [SegmentName: SegmentFiles] = [:]
        for text in try sealing.disk.names() {
            guard let name = SegmentName(text), let size = try sealing.disk.size(of: text) else { continue }
            files[name, default: SegmentFiles()].plain = size
        }
        for text in try sealing.disk.names(in: ArchivePlace.folder) {
            guard let name = ArchivePlace.segment(of: text),
                let size = try sealing.disk.size(of: ArchivePlace.path(of: name))
            else { continue }
            files[name, default: SegmentFiles()].archive = size
        }
        return files
    }

    /// Reads the files that the database doesn't know, in order.
    /// - Returns: segments with planned lines that stand in such a file already.
    private func adoptStrangers(
        among files: [SegmentName: SegmentFiles], now: Int64, _ notices: inout [StoreNotice]
    ) throws(StorageError) -> Set<Int64> {
        let known = Set(try sealing.segments.all().map(\.name))
        var touched: Set<Int64> = []
        for (name, files) in files.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
            let outcome = try sealing.adopt(name, files, now: now)
            touched.formUnion(outcome.touched)
            notices.append(outcome.notice)
        }
        return touched
    }

    /// What must be sealed, longer files and archives first: they may hold what is planned for another.
    private func misfits(
        _ files: [SegmentName: SegmentFiles], _ touched: Set<Int64>
    ) throws(StorageError) -> [(Segment, Misfit)] {
        let pending = try sealing.outbox.firstPositions()
        var longer: [(Segment, Misfit)] = []
        var others: [(Segment, Misfit)] = []
        for segment in try sealing.segments.all() {
            let files = files[segment.name] ?? SegmentFiles()
            if let misfit = Misfit.between(segment, firstPending: pending[segment.number], files: files) {
                let holdsMore = misfit == .long || misfit == .compressed
                if holdsMore { longer.append((segment, misfit)) } else { others.append((segment, misfit)) }
            } else if touched.contains(segment.number), segment.state == .open || segment.state == .closed {
                others.append((segment, .elsewhere))
            }
        }
        return longer + others
    }
}
