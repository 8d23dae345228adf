/// Archives closed segments after a while and deletes the oldest, a short step at a time.
///
/// What the state says comes first, then what the disk shows, so that a step that a crash broke off is done again by the
/// next run. Only what is closed, whole on the medium and without rows in the outbox is ever touched, and what
/// `current.ndjson` names never is.
final class Housekeeping {
    private let database: Connection
    private let disk: any Disk
    private let segments: SegmentTable
    private let outbox: Outbox
    private let writer: SegmentWriter
    private let ages: AgeClock
    var options: StoreOptions

    private var job: ArchiveJob?
    /// A step may have been broken off, by a crash or by an error.
    private var mustSweep = true
    /// Segments that can't be archived in this run.
    private var unfit: Set<Int64> = []
    /// Told once.
    private var lastHeld: Int64?

    /// Without anything to do the time is kept once an hour, for a start after a crash.
    private static let longestUnsaved: Int64 = 3_600

    init(
        database: Connection, disk: any Disk, segments: SegmentTable, outbox: Outbox, writer: SegmentWriter,
        ages: AgeClock, options: StoreOptions
    ) {
        self.database = database
        self.disk = disk
        self.segments = segments
        self.outbox = outbox
        self.writer = writer
        self.ages = ages
        self.options = options
    }

    func step() throws(StorageError) -> HouseStep {
        do throws(StorageError) {
            if mustSweep {
                try sweep()
                mustSweep = false
                return .working
            }
            if let job { return try goOn(with: job) }
            return try startSomething()
        } catch {
            job = nil
            mustSweep = true
            throw error
        }
    }

    // MARK: Deciding

    private func startSomething() throws(StorageError) -> HouseStep {
        let all = try segments.all()
        let pending = try outbox.firstPositions()
        let current = try disk.target(of: CurrentLink.name)
        let mayGo = all.filter { segment in
            segment.closed != nil && pending[segment.number] == nil && segment.name.text != current
        }
        if let (doomed, reason) = Retention(options, age: ages.now()).next(of: mayGo, among: all) {
            guard try disk.isHeld(path(of: doomed)) else {
                try remove(doomed)
                return .removed(doomed.name, reason)
            }
            if lastHeld != doomed.number {
                lastHeld = doomed.number
                return .held(doomed.name)
            }
        }
        if let due = mayGo.first(where: isDueForArchive) { return try start(due) }
        if ages.now() - ages.saved >= Self.longestUnsaved { try change { () throws(StorageError) in } }
        return .idle
    }

    private func isDueForArchive(_ segment: Segment) -> Bool {
        guard let after = options.archiveAfter, let closed = segment.closed else { return false }
        return (segment.state == .closed || segment.state == .sealed) && segment.archiveBytes == 0
            && ages.now() - closed >= after && !unfit.contains(segment.number)
    }

    private func path(of segment: Segment) -> String {
        segment.state == .archived ? ArchivePlace.path(of: segment.name) : segment.name.text
    }

    // MARK: Archiving

    private func start(_ segment: Segment) throws(StorageError) -> HouseStep {
        guard try disk.size(of: segment.name.text) == segment.bytes else {
            unfit.insert(segment.number)
            return .unfit(segment.name)
        }
        job = try ArchiveJob(segment, disk: disk)
        return .working
    }

    private func goOn(with job: ArchiveJob) throws(StorageError) -> HouseStep {
        guard try job.step() else { return .working }
        try job.publish()
        try change { () throws(StorageError) in
            var segment = job.segment
            segment.state = .archived
            segment.archiveBytes = job.size
            try segments.save(segment)
        }
        self.job = nil
        try disk.reached(.recorded)
        try disk.remove(job.segment.name.text)
        try disk.syncDirectory()
        try disk.reached(.replaced)
        return .archived(job.segment.name, bytes: job.segment.bytes, archiveBytes: job.size)
    }

    // MARK: Deleting

    private func remove(_ segment: Segment) throws(StorageError) {
        var segment = segment
        segment.state = .removed
        try change { () throws(StorageError) in try segments.save(segment) }
        try disk.reached(.condemned)
        try finishRemoval(of: segment)
        try disk.reached(.deleted)
        try change { () throws(StorageError) in try segments.remove(segment) }
    }

    private func finishRemoval(of segment: Segment) throws(StorageError) {
        try disk.remove(segment.name.text)
        try disk.syncDirectory()
        guard try disk.size(of: ArchivePlace.path(of: segment.name)) != nil else { return }
        try disk.remove(ArchivePlace.path(of: segment.name))
        try disk.syncFolder(ArchivePlace.folder)
    }

    /// Ends what an earlier run, or an error, left half done.
    private func sweep() throws(StorageError) {
        var deleted: [Segment] = []
        var isReplaced = false
        for segment in try segments.all() {
            switch segment.state {
            case .removed:
                try finishRemoval(of: segment)
                deleted.append(segment)
            case .archived where try disk.size(of: segment.name.text) == segment.bytes:
                try disk.remove(segment.name.text)
                isReplaced = true
            default: break
            }
        }
        if isReplaced { try disk.syncDirectory() }
        guard !deleted.isEmpty else { return }
        try change { () throws(StorageError) in for segment in deleted { try segments.remove(segment) } }
    }

    private func change(_ body: () throws(StorageError) -> Void) throws(StorageError) {
        try database.transaction { () throws(StorageError) in
            try writer.settle()
            try body()
            try ages.save()
        }
        try writer.settled()
    }
}
