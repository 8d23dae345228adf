internal import Storage

/// Archive and retention, in the writer's thread: a segment is compressed in short steps, and commits come between them.
extension Writer {
    /// Does what is due whenever something is, until the task is cancelled.
    func keepHouse() async {
        while !Task.isCancelled {
            await finishHouse()
            try? await Task.sleep(for: pauses.house)
        }
    }

    /// Does all that is due now.
    func finishHouse() async {
        while !Task.isCancelled, !isStopping, takeHouseStep() { await Task.yield() }
    }

    /// - Returns: whether more may be due.
    private func takeHouseStep() -> Bool {
        guard let store, stall == nil else { return false }
        do throws(StorageError) {
            let step = try store.housekeep()
            switch step {
            case .idle:
                houseFault = nil
                return false
            case .working: break
            case .archived, .removed: log.info("\(step)")
            case .held, .unfit: log.warning("\(step)")
            }
            return true
        } catch {
            // Records matter more: nothing waits for this but itself.
            let words = "\(error)"
            if houseFault != words { log.warning("\(words); nothing is archived or deleted until then") }
            houseFault = words
            return false
        }
    }
}
