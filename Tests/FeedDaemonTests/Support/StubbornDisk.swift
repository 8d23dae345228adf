import Foundation
import Synchronization

@testable import FeedDaemon
@testable import Storage

/// Whether a disk takes anything at present, and what it did.
final class DiskSwitch: Sendable {
    /// Where a disk refuses.
    enum Refusal: Sendable {
        /// In the transaction: polls can't be committed.
        case commits
        /// Behind it: what is committed can't be written to the segments.
        case writes
    }

    private let state = Mutex<Refusal?>(nil)

    var refusal: Refusal? {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }
}

/// The real disk, full at times.
final class StubbornDisk: Disk {
    private let disk: SystemDisk
    private let refusals: DiskSwitch

    init(_ disk: SystemDisk, _ refusals: DiskSwitch) {
        self.disk = disk
        self.refusals = refusals
    }

    private func refuse(if refusal: DiskSwitch.Refusal) throws(StorageError) {
        guard refusals.refusal == refusal else { return }
        throw StorageError(.io, "write", "the disk", .system(errno: ENOSPC))
    }

    func names() throws(StorageError) -> [String] { try disk.names() }
    func size(of name: String) throws(StorageError) -> UInt64? { try disk.size(of: name) }
    func open(_ name: String, create: Bool) throws(StorageError) -> OpenFile? { try disk.open(name, create: create) }
    func size(of file: borrowing OpenFile) throws(StorageError) -> UInt64 { try disk.size(of: file) }

    func write(_ bytes: Span<UInt8>, at offset: UInt64, to file: borrowing OpenFile) throws(StorageError) -> Int {
        try refuse(if: .writes)
        return try disk.write(bytes, at: offset, to: file)
    }

    func read(_ count: Int, at offset: UInt64, from file: borrowing OpenFile) throws(StorageError) -> [UInt8] {
        try disk.read(count, at: offset, from: file)
    }

    func sync(_ file: borrowing OpenFile) throws(StorageError) { try disk.sync(file) }
    func syncDirectory() throws(StorageError) { try disk.syncDirectory() }
    func names(in folder: String) throws(StorageError) -> [String] { try disk.names(in: folder) }
    func makeFolder(_ name: String) throws(StorageError) { try disk.makeFolder(name) }
    func syncFolder(_ name: String) throws(StorageError) { try disk.syncFolder(name) }
    func isHeld(_ name: String) throws(StorageError) -> Bool { try disk.isHeld(name) }
    func target(of link: String) throws(StorageError) -> String? { try disk.target(of: link) }
    func link(_ name: String, to target: String) throws(StorageError) { try disk.link(name, to: target) }
    func rename(_ name: String, to new: String) throws(StorageError) { try disk.rename(name, to: new) }
    func remove(_ name: String) throws(StorageError) { try disk.remove(name) }

    func reached(_ checkpoint: Checkpoint) throws(StorageError) {
        if case .planned = checkpoint { try refuse(if: .commits) }
    }
}

extension Writer {
    /// A writer whose disk refuses when the switch says so, and which tries again at once.
    init(log: Log, disk refusals: DiskSwitch, idle: Duration = .milliseconds(1)) {
        self.init(log: log, pauses: Pauses(stall: .milliseconds(1), idle: idle, house: .milliseconds(1))) {
            (_, options, locks, clock) throws(StorageError) in
            try Store.open(options, locks: locks, format: RecordLineFormat(), clock: clock.now) {
                StubbornDisk($0, refusals)
            }
        }
    }
}
