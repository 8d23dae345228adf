import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `The terminal` {
    @Test func `is given all bytes, in pieces as small as it takes`() async throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        // A pipe that doesn't block takes no more than its buffer at once.
        #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
        let reader = Task.detached { try pipe.fileHandleForReading.readToEnd() }
        #expect(Terminal.write(bytes, to: descriptor) == 0)
        try pipe.fileHandleForWriting.close()
        #expect(try await reader.value.map { Array($0) } == bytes)
    }

    @Test func `tells why it takes no more`() throws {
        #expect(Terminal.write([1], to: -1) == EBADF)
        let file = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        #expect(Terminal.write([1], to: file.fileDescriptor) == ENOSPC)
    }

    @Test func `is no pipe`() { #expect(!Terminal.isTerminal(Pipe().fileHandleForReading.fileDescriptor)) }
}
