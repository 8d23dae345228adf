import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import Serving

/// Gives what a test puts in.
private final class Pieces: PieceSource {
    private let pieces = Mutex<[String]>([])
    private let hasEnded = Mutex(false)

    func put(_ piece: String) { pieces.withLock { $0.append(piece) } }
    func end() { hasEnded.withLock { $0 = true } }

    func next(isLate: Bool) -> [UInt8]? {
        let piece = pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        if let piece { return Array(piece.utf8) }
        if hasEnded.withLock({ $0 }) { return nil }
        return isLate ? Array("late;".utf8) : []
    }
}

@Suite(.timeLimit(.minutes(1))) struct `A stream` {
    private func streaming(_ pieces: Pieces, _ body: (HTTPServer, UInt16) throws -> Void) throws {
        let server = try HTTPServer(.address(host: "127.0.0.1", port: 0), hosts: HostRule(listeningOn: "127.0.0.1")) {
            request in
            request.path == "/stream" ? HTTPResponse(200, "text/event-stream", streaming: pieces) : .words(200, "ok")
        }
        defer { server.stop() }
        try body(server, try #require(server.port))
    }

    @Test func `brings pieces as they come, while others are answered`() throws {
        let pieces = Pieces()
        try streaming(pieces) { server, port in
            pieces.put("one;")
            let browser = try Browser(port: port)
            try browser.send("/stream")
            #expect(browser.read(until: "one;").contains("200 OK"))
            #expect(try Browser.ask(port, "/").status == 200)
            pieces.put("two;")
            server.wakeStreams()
            _ = browser.read(until: "two;")
            server.wakeStreams(areLate: true)
            _ = browser.read(until: "late;")
            pieces.put(String(repeating: "x", count: 200_000) + ";")
            server.wakeStreams()
            #expect(browser.read(until: "x;").utf8.count > 200_000)
            pieces.end()
            server.wakeStreams()
            #expect(browser.read(until: "0\r\n\r\n").utf8.count == 5)
        }
    }

    @Test func `is one of so many, and gives its place back`() throws {
        let pieces = Pieces()
        pieces.put("unread")
        try streaming(pieces) { server, port in
            var browsers: [Browser] = []
            for count in 1...16 {
                let browser = try Browser(port: port)
                try browser.send("/stream")
                _ = browser.read(until: "\r\n\r\n")
                browsers.append(browser)
                #expect(server.streams == count)
            }
            #expect(try Browser.ask(port, "/stream").status == 503)
            #expect(try Browser.ask(port, "/stream", method: "HEAD").status == 200)
            pieces.end()
            server.wakeStreams()
            for browser in browsers { _ = browser.answer() }
            #expect(server.streams == 0)
        }
    }

    @Test func `ends with the server, whether it waits or not`() throws {
        let pieces = Pieces()
        try streaming(pieces) { server, port in
            let browser = try Browser(port: port)
            try browser.send("/stream")
            _ = browser.read(until: "\r\n\r\n")
            server.stop()
            _ = browser.answer()
            #expect(server.streams == 0)
        }
    }

    @Test func `loses no wake, however many come at once`() async throws {
        let pieces = Pieces()
        let server = try HTTPServer(.address(host: "127.0.0.1", port: 0), hosts: HostRule(listeningOn: nil)) { _ in
            HTTPResponse(200, "text/event-stream", streaming: pieces)
        }
        defer { server.stop() }
        let browser = try Browser(port: try #require(server.port))
        try browser.send("/")
        await withTaskGroup { group in
            for worker in 0..<4 {
                group.addTask {
                    for number in 0..<200 {
                        pieces.put("\(worker)-\(number);")
                        server.wakeStreams()
                    }
                }
            }
        }
        pieces.put("last;")
        server.wakeStreams()
        let text = browser.read(until: "last;")
        for worker in 0..<4 { for number in 0..<200 { #expect(text.contains("\(worker)-\(number);")) } }
    }
}
