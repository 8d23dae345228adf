/// Closes segments whose file and database disagree, so that nothing is lost, nothing comes twice, and no file is written
/// past its end.
///
/// The file is never touched. Its whole lines count as written: their seqs are taken, their items seen. What was still
/// planned for it goes, under the same seqs, into a segment of its own.
struct Sealing {
    let database: Connection
    let disk: any Disk
    let format: any RecordFormat
    let feeds: FeedStore
    let seen: SeenStore
    let segments: SegmentTable
    let outbox: Outbox
    let writer: SegmentWriter
    let ages: AgeClock

    /// What a sealing did, for the operator and for the recovery that goes on.
    struct Outcome {
        var notice: StoreNotice
        /// Segments that lost planned lines because those stand in the sealed file already.
        var touched: Set<Int64>
    }

    /// Seals a segment that the database knows.
    func seal(_ segment: Segment, _ misfit: Misfit, now: Int64) throws(StorageError) -> Outcome {
        let files = SegmentFiles(
            plain: try disk.size(of: segment.name.text),
            archive: try disk.size(of: ArchivePlace.path(of: segment.name)))
        let (scan, isArchived) = try scan(segment.name, files)
        let outcome = try database.transaction { () throws(StorageError) in
            try writer.settle()
            return try seal(segment, misfit, files, scan, isArchived: isArchived, now: now)
        }
        try writer.settled()
        return outcome
    }

    /// Seals a file that the database doesn't know.
    func adopt(_ name: SegmentName, _ files: SegmentFiles, now: Int64) throws(StorageError) -> Outcome {
        let (scan, isArchived) = try scan(name, files)
        return try database.transaction { () throws(StorageError) in
            let segment = try segments.add(name, state: .closed, now: now)
            return try seal(segment, .unknown, files, scan, isArchived: isArchived, now: now)
        }
    }

    /// Reads what there is of a segment. Where it stands in the archive too, that is what a crash left to be deleted of the
    /// plain file, unless this holds more.
    private func scan(
        _ name: SegmentName, _ files: SegmentFiles
    ) throws(StorageError) -> (SegmentScan, isArchived: Bool) {
        guard files.archive != nil else {
            return (try SegmentScan(name, size: files.plain ?? 0, disk: disk, format: format), false)
        }
        let archive = try SegmentScan(archiveOf: name, disk: disk, format: format)
        guard let size = files.plain, size > archive.bytes else { return (archive, true) }
        return (try SegmentScan(name, size: size, disk: disk, format: format), false)
    }

    /// Makes sure that the next record has a segment, behind every seq that any file holds.
    func ensureOpen(now: Int64) throws(StorageError) {
        let next = try segments.nextSeq()
        let open = try segments.open()
        guard open?.nextSeq != next else { return }
        try database.transaction { () throws(StorageError) in
            if var open {
                open.state = .closed
                open.closed = ages.now()
                try segments.save(open)
            }
            _ = try segments.add(try segments.freshName(firstSeq: next, now: now), state: .open, now: now)
        }
    }

    private func seal(
        _ stale: Segment, _ misfit: Misfit, _ files: SegmentFiles, _ scan: SegmentScan, isArchived: Bool, now: Int64
    ) throws(StorageError) -> Outcome {
        try learn(scan)
        var touched: Set<Int64> = []
        for seqs in scan.seqs { touched.formUnion(try dropPlanned(seqs)) }
        touched.remove(stale.number)
        let planned = try outbox.chunks(of: stale.number)

        var segment = stale
        let wasOpen = segment.state == .open
        let next = max(planned.first?.firstSeq ?? stale.nextSeq, (scan.highestSeq ?? 0) + 1)
        segment.records = max(next, segment.name.firstSeq) - segment.name.firstSeq
        segment.bytes = scan.bytes
        segment.archiveBytes = files.archive ?? 0
        segment.made = true
        segment.state = isArchived ? .archived : files.plain == nil ? .gone : .sealed
        segment.closed = ages.now()
        try segments.save(segment)
        let successor = try move(planned, isOpen: wasOpen, now: now)
        // Without planned lines the next segment begins where this one ends.
        if wasOpen, successor == nil {
            let seq = try segments.nextSeq()
            _ = try segments.add(try segments.freshName(firstSeq: seq, now: now), state: .open, now: now)
        }
        let notice = StoreNotice(
            segment: segment.name, misfit: misfit, recordsFound: scan.records, endsTorn: scan.endsTorn,
            movedTo: successor)
        return Outcome(notice: notice, touched: touched)
    }

    private func learn(_ scan: SegmentScan) throws(StorageError) {
        for (feed, entries) in scan.feeds {
            let number = try feeds.number(of: feed)
            var learning = try SeenLearning(try seen.tiers(feed: number))
            for entry in entries { learning.learn(entry) }
            try seen.save(learning.finish(), feed: number)
            if let identity = scan.identities[feed] {
                try feeds.keep(identity: format.merged(try feeds.identity(of: feed), identity), of: number)
            }
        }
    }

    /// Takes the lines with these seqs out of the outbox.
    /// - Returns: the segments that they were planned for.
    private func dropPlanned(_ seqs: ClosedRange<UInt64>) throws(StorageError) -> Set<Int64> {
        var touched: Set<Int64> = []
        for chunk in try outbox.chunks(overlapping: seqs) {
            touched.insert(chunk.segment)
            try outbox.remove(chunk)
            for rest in chunk.without(seqs) { try outbox.add(rest) }
        }
        return touched
    }

    /// Plans the chunks of a sealed segment for one of their own.
    private func move(
        _ planned: [OutboxChunk], isOpen: Bool, now: Int64
    ) throws(StorageError) -> SegmentName? {
        guard let first = planned.first, let last = planned.last else { return nil }
        let name = try segments.freshName(firstSeq: first.firstSeq, now: now)
        var segment = try segments.add(name, state: isOpen ? .open : .closed, now: now)
        for var chunk in planned {
            try outbox.remove(chunk)
            chunk.segment = segment.number
            chunk.position = segment.bytes
            segment.bytes = chunk.end
            try outbox.add(chunk)
        }
        segment.records = last.firstSeq + last.records - first.firstSeq
        try segments.save(segment)
        return name
    }
}

extension OutboxChunk {
    /// What is left of it when the lines with `seqs` are taken out: nothing, a piece, or one on either side.
    func without(_ seqs: ClosedRange<UInt64>) -> [OutboxChunk] {
        var before = OutboxChunk(firstSeq: firstSeq, records: 0, segment: segment, position: position, bytes: [])
        var after = OutboxChunk(firstSeq: seqs.upperBound + 1, records: 0, segment: segment, position: 0, bytes: [])
        var seq = firstSeq
        var offset = position
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = rest[...end]
            if seq < seqs.lowerBound {
                before.bytes += line
                before.records += 1
            } else if seq > seqs.upperBound {
                if after.records == 0 { after.position = offset }
                after.bytes += line
                after.records += 1
            }
            seq += 1
            offset += UInt64(line.count)
            rest = rest[(end + 1)...]
        }
        return [before, after].filter { $0.records > 0 }
    }
}
