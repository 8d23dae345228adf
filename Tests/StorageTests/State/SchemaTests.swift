import Foundation
import Testing

@testable import Storage

@Suite struct `The database` {
    private let world = World()

    private func refusal() throws -> StorageError {
        do {
            _ = try world.open()
        } catch let error as StorageError {
            return error
        }
        throw CocoaError(.featureUnsupported)
    }

    @Test func `of a newer feedd is left alone`() throws {
        _ = try world.open()
        let newer = Schema.migrations.count + 1
        try Connection(path: world.options.state).execute("PRAGMA user_version = \(newer)")
        let error = try refusal()
        #expect(error.kind == .unreadable)
        #expect(!error.pauses)
        #expect(error.description.contains("a newer feedd wrote it (schema \(newer)"))
    }

    @Test func `of an earlier feedd is brought up to date, and its closed segments count from then`() throws {
        do {
            let database = try Connection(path: world.options.state)
            try database.execute(Schema.migrations[0])
            try database.execute("PRAGMA application_id = \(Schema.applicationID)")
            try database.execute("PRAGMA user_version = 1")
            for (number, state) in [(1, 1), (2, 0)] {
                let name = SegmentName(start: 5, firstSeq: UInt64(number))
                try database.execute(
                    """
                    INSERT INTO segment (name, records, bytes, opened, made, state, first_seq, start)
                    VALUES ('\(name.text)', \(2 - number), \(4 * (2 - number)), 5, \(2 - number), \(state), \(number), 5)
                    """)
            }
        }
        try FileManager.default.createDirectory(atPath: world.options.directory, withIntermediateDirectories: true)
        try Data("{ }\n".utf8).write(to: world.url(SegmentName(start: 5, firstSeq: 1)))
        world.options.archiveAfter = 10
        let store = try world.open()
        #expect(store.takeNotices() == [])
        #expect(try world.keepHouse(store) == [])
        world.uptime += 10
        #expect(try world.keepHouse(store).count == 1)
        #expect(try store.commit([world.poll("a", [(1, 1)])]).first?.seqs == 2...2)
    }

    @Test func `of another program is left alone`() throws {
        try Connection(path: world.options.state).execute("CREATE TABLE theirs (x)")
        #expect(try refusal().description.contains("another program"))
    }

    @Test func `that is damaged says how to go on`() throws {
        try Data(repeating: 0x41, count: 8_192).write(to: URL(filePath: world.options.state))
        let error = try refusal()
        #expect(error.kind == .unreadable)
        #expect(error.description.contains("move it away"))
    }

    @Test func `is for its owner alone, and the segments are for all`() throws {
        let store = try world.open()
        _ = try store.commit([world.poll("a", [(1, 1)])])
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        for suffix in ["", "-wal", "-shm", ".lock"] { #expect(try mode(world.options.state + suffix) == 0o600) }
        #expect(try mode(world.url(try #require(world.reader.segments.first)).path) == 0o644)
    }

    @Test func `pauses polling when it is full`() throws {
        let database = try Connection(path: world.options.state)
        try database.execute("CREATE TABLE filler (x)")
        try database.execute("PRAGMA max_page_count = 4")
        do {
            try database.transaction { () throws(StorageError) in
                try database.execute("INSERT INTO filler VALUES (1)")
                try database.execute("INSERT INTO filler VALUES (zeroblob(1000000))")
            }
            Issue.record("it took more than it has room for")
        } catch {
            #expect(error.pauses)
            #expect(error.description.contains("free some space"))
        }
        #expect(try database.integer("SELECT count(*) FROM filler") == 0)
    }

    @Test func `makes every commit durable`() throws {
        let database = try Connection(path: world.options.state)
        #expect(try database.integer("PRAGMA synchronous") == 2)
        let mode = try database.prepare("PRAGMA journal_mode")
        #expect(try mode.step())
        #expect(mode.text(0) == "wal")
    }
}
