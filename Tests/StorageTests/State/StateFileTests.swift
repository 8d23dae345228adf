import Foundation
import Testing

@testable import Storage

@Suite struct `A state that can't be opened` {
    private let world = World()

    private func failure() throws -> StorageError {
        do throws(StorageError) {
            _ = try Store.open(world.options, format: PlainFormat(), clock: { 0 })
        } catch {
            return error
        }
        throw CocoaError(.featureUnsupported)
    }

    @Test(arguments: ["", "-wal", "-shm"]) func `as a directory stands there ends a start and says so`(
        suffix: String
    ) throws {
        let path = world.options.state + suffix
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let error = try failure()
        #expect(error == StorageError(.cannotCreate, "open", path, .system(errno: EISDIR)))
        #expect(!error.pauses)
        #expect(error.description.contains("Is a directory; a file belongs there"))
    }

    @Test func `as a pipe stands there ends a start and says so`() throws {
        let made = unsafe mkfifo(world.options.state, 0o600)
        #expect(made == 0)
        let error = try failure()
        #expect(error.kind == .cannotCreate)
        #expect(!error.pauses)
        #expect(error.description.contains("it is no regular file; move it away"))
    }

    @Test func `by the user that runs ends a start and says so`() async {
        await #expect(processExitsWith: .success) {
            let world = World()
            _ = try Store.open(world.options, format: PlainFormat(), clock: { 0 })
            try permit(0, world.options.state)
            for path in [world.root.path, world.options.directory, world.options.state + ".lock"] {
                try permit(0o777, path)
            }
            // Root may read everything, so this process becomes nobody for a while.
            let isRoot = seteuid(65_534) == 0
            defer { if isRoot { _ = seteuid(0) } }
            var refusal: StorageError?
            do throws(StorageError) {
                _ = try Store.open(world.options, format: PlainFormat(), clock: { 0 })
            } catch {
                refusal = error
            }
            let error = try #require(refusal)
            #expect(error == StorageError(.cannotCreate, "open", world.options.state, .system(errno: EACCES)))
            #expect(!error.pauses)
            #expect(error.description.hasSuffix("let the user that feedd runs as read and write there"))
        }
    }

    @Test func `as its directory takes no new file ends a start and says so`() async {
        await #expect(processExitsWith: .success) {
            let world = World()
            let folder = world.root.appending(path: "state")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            world.options.state = folder.appending(path: "state.db").path
            _ = try Store.open(world.options, format: PlainFormat(), clock: { 0 })
            try? FileManager.default.removeItem(atPath: world.options.state + "-wal")
            try? FileManager.default.removeItem(atPath: world.options.state + "-shm")
            for path in [world.options.state, world.options.directory, world.options.state + ".lock"] {
                try permit(0o777, path)
            }
            try permit(0o555, folder.path)
            let isRoot = seteuid(65_534) == 0
            defer { if isRoot { _ = seteuid(0) } }
            var refusal: StorageError?
            do throws(StorageError) {
                _ = try Store.open(world.options, format: PlainFormat(), clock: { 0 })
            } catch {
                refusal = error
            }
            let error = try #require(refusal)
            #expect(error.kind == .cannotCreate)
            #expect(!error.pauses)
            #expect(error.description.contains("Permission denied; let the user"))
        }
    }
}

private func permit(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}
