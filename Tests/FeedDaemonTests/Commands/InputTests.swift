import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `What is handed to a command` {
    private static let bytes = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 / 3) }

    @Test func `comes whole out of a pipe that holds a fraction of it`() async throws {
        let pipe = Pipe()
        // A thread of its own: a blocking write would hold one of the few that tests share.
        Thread.detachNewThread {
            try? pipe.fileHandleForWriting.write(contentsOf: Self.bytes)
            try? pipe.fileHandleForWriting.close()
        }
        let read = try FileBytes.read(pipe.fileHandleForReading.fileDescriptor, limit: Input.bytesAtMost)
        #expect(read == Self.bytes)
    }

    @Test func `is the same out of a file`() throws {
        let folder = try Folder()
        #expect(try Input.bytes(of: folder.write("feed.xml", Data(Self.bytes))) == Self.bytes)
    }

    @Test func `is no feed with the file's name and the reason`() async throws {
        let folder = try Folder()
        let file = try folder.write("page.html", "<html><body>Hello</body></html>")
        let arguments = try Arguments([file], options: Parse.options)
        let failure: CommandFailure?
        do throws(CommandFailure) {
            try await Parse.run(arguments)
            failure = nil
        } catch { failure = error }
        #expect(failure?.code == .dataError)
        #expect(failure?.message.hasPrefix("\(file): this is a web page") == true)
        #expect(failure?.message.contains("\n") == false)
    }
}
