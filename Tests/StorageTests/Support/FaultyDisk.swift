import Glibc

@testable import Storage

/// The real disk, on which a chosen step fails, is cut short, or is the last one before the process dies.
final class FaultyDisk: Disk {
    enum Fault: Equatable, Sendable {
        /// The process dies before the call, after it, or with half of the bytes written.
        case dieBefore, dieAfter, dieHalfway
        /// The call fails with errno and does nothing.
        case fail(Int32)
        /// Half of the bytes are written, and that is no error.
        case short
        /// The bytes are written, and the sync of them fails.
        case failAfterHalf(Int32)
    }

    /// A call that changes something.
    enum Call: Equatable, Sendable {
        case create, write, sync, syncDirectory, link, rename, remove, makeFolder, syncFolder
    }

    /// Decides what becomes of a call, by its number (from 1) and kind.
    var fault: (Int, Call) -> Fault? = { _, _ in nil }
    /// Dies when this is reached for the n-th time.
    var deadly: (checkpoint: Checkpoint, time: Int)?
    /// Called when a changing call is done.
    var afterEach: () -> Void = {}

    private(set) var calls: [Call] = []
    private(set) var checkpoints: [Checkpoint] = []
    private(set) var writes: [(name: String, offset: UInt64, count: Int)] = []
    private(set) var isDead = false
    let unsynced: UnsyncedChanges

    private let disk: SystemDisk

    init(_ disk: SystemDisk, unsynced: UnsyncedChanges) {
        self.disk = disk
        self.unsynced = unsynced
    }

    static let death = StorageError(.io, "live", "", .told("the process died"))

    func names() throws(StorageError) -> [String] {
        try breathe()
        return try disk.names()
    }

    func names(in folder: String) throws(StorageError) -> [String] {
        try breathe()
        return try disk.names(in: folder)
    }

    func isHeld(_ name: String) throws(StorageError) -> Bool {
        try breathe()
        return try disk.isHeld(name)
    }

    func makeFolder(_ name: String) throws(StorageError) {
        let fault = try begin(.makeFolder)
        try disk.makeFolder(name)
        try end(fault)
    }

    func syncFolder(_ name: String) throws(StorageError) {
        let fault = try begin(.syncFolder)
        try disk.syncFolder(name)
        unsynced.syncedFolder()
        try end(fault)
    }

    func size(of name: String) throws(StorageError) -> UInt64? {
        try breathe()
        return try disk.size(of: name)
    }

    func size(of file: borrowing OpenFile) throws(StorageError) -> UInt64 {
        try breathe()
        return try disk.size(of: file)
    }

    func target(of link: String) throws(StorageError) -> String? {
        try breathe()
        return try disk.target(of: link)
    }

    func read(_ count: Int, at offset: UInt64, from file: borrowing OpenFile) throws(StorageError) -> [UInt8] {
        try breathe()
        return try disk.read(count, at: offset, from: file)
    }

    func open(_ name: String, create: Bool) throws(StorageError) -> OpenFile? {
        guard create else {
            try breathe()
            return try disk.open(name, create: false)
        }
        let fault = try begin(.create)
        let file = try disk.open(name, create: true)
        try end(fault)
        return file
    }

    func write(_ bytes: Span<UInt8>, at offset: UInt64, to file: borrowing OpenFile) throws(StorageError) -> Int {
        let fault = try begin(.write)
        let isHalf =
            switch fault {
            case .dieHalfway, .short, .failAfterHalf: bytes.count > 1
            default: false
            }
        let count = try disk.write(isHalf ? bytes.extracting(0..<bytes.count / 2) : bytes, at: offset, to: file)
        writes.append((file.name, offset, count))
        try end(fault)
        return count
    }

    func sync(_ file: borrowing OpenFile) throws(StorageError) {
        let fault = try begin(.sync)
        try disk.sync(file)
        unsynced.synced(file.name)
        try end(fault)
    }

    func syncDirectory() throws(StorageError) {
        let fault = try begin(.syncDirectory)
        try disk.syncDirectory()
        unsynced.syncedDirectory()
        try end(fault)
    }

    func link(_ name: String, to target: String) throws(StorageError) {
        let fault = try begin(.link)
        try disk.link(name, to: target)
        try end(fault)
    }

    func rename(_ name: String, to new: String) throws(StorageError) {
        let fault = try begin(.rename)
        try disk.rename(name, to: new)
        try end(fault)
    }

    func remove(_ name: String) throws(StorageError) {
        let fault = try begin(.remove)
        try disk.remove(name)
        try end(fault)
    }

    func reached(_ checkpoint: Checkpoint) throws(StorageError) {
        try breathe()
        checkpoints.append(checkpoint)
        guard let deadly, deadly.checkpoint == checkpoint else { return }
        if checkpoints.count(where: { $0 == checkpoint }) == deadly.time { try die() }
    }

    private func breathe() throws(StorageError) { if isDead { throw Self.death } }

    private func begin(_ call: Call) throws(StorageError) -> Fault? {
        try breathe()
        calls.append(call)
        let fault = fault(calls.count, call)
        switch fault {
        case .dieBefore: try die()
        case .fail(let code): throw StorageError(.io, "write", "\(call)", .system(errno: code))
        default: break
        }
        return fault
    }

    private func end(_ fault: Fault?) throws(StorageError) {
        afterEach()
        switch fault {
        case .dieAfter, .dieHalfway: try die()
        case .failAfterHalf(let code): throw StorageError(.io, "write", "half", .system(errno: code))
        default: break
        }
    }

    private func die() throws(StorageError) {
        isDead = true
        throw Self.death
    }
}
