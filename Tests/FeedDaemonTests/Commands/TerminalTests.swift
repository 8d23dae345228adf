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
        let code = withExtendedLifetime(file) { Terminal.write([1], to: file.fileDescriptor) }
        #expect(code == ENOSPC)
    }

    @Test func `ends the process quietly when nobody reads any more`() async {
        await #expect(processExitsWith: .exitCode(0)) {
            signal(SIGPIPE, SIG_IGN)
            let pipe = Pipe()
            withExtendedLifetime(pipe) { _ = dup2(pipe.fileHandleForWriting.fileDescriptor, STDOUT_FILENO) }
            try pipe.fileHandleForWriting.close()
            try pipe.fileHandleForReading.close()
            Terminal.out("lost")
            exit(1)
        }
    }

    @Test func `ends the process with a message when the disk is full`() async throws {
        let result = try await #require(
            processExitsWith: .exitCode(74), observing: [\.standardErrorContent]
        ) {
            let file = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
            withExtendedLifetime(file) { _ = dup2(file.fileDescriptor, STDOUT_FILENO) }
            Terminal.out("lost")
            exit(1)
        }
        let message = String(decoding: result.standardErrorContent, as: UTF8.self)
        #expect(message == "feedd: can't write to standard output: No space left on device\n")
    }

    @Test func `is no pipe`() {
        let pipe = Pipe()
        let isTerminal = withExtendedLifetime(pipe) { Terminal.isTerminal(pipe.fileHandleForReading.fileDescriptor) }
        #expect(!isTerminal)
    }
}
