import Foundation
import Testing

@testable import Storage

@Suite struct `A reader of the state` {
    private let world = World()

    private func reader() throws -> StateReader { try StateReader(world.options.state) }

    @Test func `sees what is committed while the daemon writes, and after it has ended`() throws {
        var store: Store? = try world.open()
        let reader = try reader()
        #expect(try reader.feeds().isEmpty)
        #expect(try reader.nextSeq() == 1)
        _ = try store?.commit([world.poll("a", [(1, 1), (2, 1)]), world.poll("b", [(1, 1)])])
        #expect(try reader.feeds().map(\.id).sorted() == ["a", "b"])
        #expect(try reader.nextSeq() == 4)
        let known = try store?.feed("a")
        #expect(try reader.feeds().first { $0.id == "a" }?.state == known)
        store = nil
        #expect(try self.reader().feeds().count == 2)
    }

    @Test func `holds up no commit, and no daemon that starts`() throws {
        let store = try world.open()
        let reader = try reader()
        for number in 1...50 {
            _ = try store.commit([world.poll("a", [(number, 1)])])
            #expect(try reader.nextSeq() == UInt64(number + 1))
        }
        #expect(reader.daemon == getpid())
    }

    @Test func `says what is no state`() throws {
        let missing = #expect(throws: StorageError.self) { try self.reader() }
        #expect(missing?.isMissing == true)
        try Data("no database at all, but text".utf8).write(to: URL(filePath: world.options.state))
        let error = #expect(throws: StorageError.self) { try self.reader() }
        #expect(error?.kind == .unreadable)
    }
}
