import Foundation
import Testing

@testable import Storage

@Suite struct `A second daemon` {
    private let world = World()

    private func failure(_ options: StoreOptions) -> StorageError? {
        do throws(StorageError) {
            _ = try StoreLocks.take(options)
            return nil
        } catch {
            return error
        }
    }

    @Test func `is told who holds the state`() throws {
        let store = try world.open()
        let error = try #require(failure(world.options))
        #expect(error.kind == .locked(holder: getpid()))
        #expect(!error.pauses)
        #expect(error.description.contains("process \(getpid())"))
        #expect(try store.position().nextSeq == 1)
    }

    @Test func `with a state of its own can't have the same output`() throws {
        let store = try world.open()
        var other = world.options
        other.state += "2"
        let error = try #require(failure(other))
        // A container may hide the kernel's list.
        #expect([.locked(holder: getpid()), .locked(holder: nil)].contains(error.kind))
        #expect(error.path == world.options.directory)
        #expect(try store.position().nextSeq == 1)
    }

    @Test func `may start when the first has gone`() throws {
        var locks: StoreLocks? = try StoreLocks.take(world.options)
        #expect(failure(world.options) != nil)
        #expect(locks != nil)
        locks = nil
        #expect(failure(world.options) == nil)
    }

    @Test func `finds no lock on what a child of the first has inherited`() throws {
        let locks = try StoreLocks.take(world.options)
        #expect(fcntl(locks.directory.number, F_GETFD) & FD_CLOEXEC != 0)
        #expect(locks.directoryPath == world.options.directory)
    }
}

@Suite struct `A place that can't be made` {
    private let world = World()

    private func failure(_ change: (inout StoreOptions) -> Void) throws -> StorageError {
        var options = world.options
        change(&options)
        do throws(StorageError) {
            _ = try StoreLocks.take(options)
        } catch {
            return error
        }
        throw CocoaError(.featureUnsupported)
    }

    @Test func `is named, with what to do`() throws {
        let output = try failure { $0.directory += "/of/nowhere" }
        #expect(output.kind == .cannotCreate)
        #expect(!output.pauses)
        #expect(output.description.hasSuffix("No such file or directory; make its parent directory first"))
        let state = try failure { $0.state = world.root.path + "/nowhere/at/all/state.db" }
        #expect(state.kind == .cannotCreate)
        #expect(state.description.contains("/nowhere/at/all/state.db.lock"))
    }

    @Test func `is made where only the last directory is missing`() throws {
        var options = world.options
        options.state = world.root.path + "/state/state.db"
        options.directory = world.root.path + "/records"
        #expect(try StoreLocks.take(options).directoryPath == options.directory)
    }

    @Test func `may be taken by a file`() throws {
        try Data().write(to: URL(filePath: world.options.directory))
        #expect(try failure { _ in }.kind == .cannotCreate)
    }
}

@Suite struct `An error` {
    @Test(arguments: [ENOSPC, EDQUOT, EROFS, EACCES, EIO, EPERM])
    func `of the disk pauses`(code: Int32) {
        #expect(StorageError(.io, "write", "x", .system(errno: code)).pauses)
    }

    @Test(arguments: [5, 8, 10, 13, 15, 14, 10 | 3 << 8, 14 | 2 << 8])
    func `of the database about the disk pauses`(code: Int32) {
        #expect(StorageError(.io, "use", "x", .sqlite(code: code, message: "")).pauses)
    }

    @Test func `that waiting doesn't mend doesn't pause`() {
        #expect(!StorageError(.io, "write", "x", .system(errno: ENOENT)).pauses)
        #expect(!StorageError(.cannotCreate, "make", "x", .system(errno: EACCES)).pauses)
        #expect(StorageError(.cannotCreate, "make", "x", .system(errno: EROFS)).pauses)
        #expect(!StorageError(.unreadable, "use", "x", .sqlite(code: 10, message: "")).pauses)
    }

    @Test func `of the database tells what the system said`() {
        let cause = StorageError.Cause.sqlite(code: 14, message: "unable to open database file", errno: EACCES)
        let running = StorageError(.io, "use", "x", cause)
        #expect(running.pauses)
        #expect(
            running.description.hasPrefix("cannot use x: unable to open database file (SQLite 14): Permission denied;"))
        #expect(!StorageError(.cannotCreate, "open", "x", cause).pauses)
        let full = StorageError.Cause.sqlite(code: 14, message: "unable to open database file", errno: ENOSPC)
        #expect(StorageError(.cannotCreate, "open", "x", full).pauses)
    }
}
