import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import Serving

@Suite struct `A server that only tells` {
    private func serving(
        hosts: [String] = [], handler: @escaping HTTPServer.Handler = { Self.echo($0) },
        _ body: (UInt16) throws -> Void
    ) throws {
        let server = try HTTPServer(
            .address(host: "127.0.0.1", port: 0), hosts: HostRule(listeningOn: "127.0.0.1", names: hosts),
            handler: handler)
        defer { server.stop() }
        try body(try #require(server.port))
    }

    private static func echo(_ request: HTTPRequest) -> HTTPResponse {
        let arguments = request.arguments.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let parts = [request.path, arguments.joined(separator: "&"), request.accept ?? "", request.lastEventID ?? ""]
        return HTTPResponse(200, "text/plain", Array(parts.joined(separator: "|").utf8))
    }

    @Test func `hands over what was asked`() throws {
        try serving { port in
            let answer = try Browser.ask(
                port, "/a%20b?q=x%26y&n=%C3%A9&n=2", headers: ["Accept: text/html", "Last-Event-ID: 41"])
            #expect(answer.status == 200 && answer.body == "/a b|n=2&q=x&y|text/html|41")
            #expect(answer.headers["content-type"] == "text/plain")
        }
    }

    @Test func `guards every answer, refusals too`() throws {
        try serving { port in
            for answer in [try Browser.ask(port, "/"), try Browser.ask(port, "/", method: "POST")] {
                let policy = answer.headers["content-security-policy"] ?? ""
                #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe"))
                #expect(answer.headers["x-content-type-options"] == "nosniff")
                #expect(answer.headers["referrer-policy"] == "no-referrer")
                #expect(answer.headers["cross-origin-resource-policy"] == "same-origin")
                #expect(answer.headers["access-control-allow-origin"] == nil)
            }
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"])
    func `refuses every method but two`(method: String) throws {
        try serving { port in
            let answer = try Browser.ask(port, "/", method: method)
            #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
        }
    }

    @Test func `answers HEAD with the head alone`() throws {
        try serving { port in
            let answer = try Browser.ask(port, "/abc", method: "HEAD")
            #expect(answer.status == 200 && answer.body.isEmpty && answer.headers["content-length"] == "7")
        }
    }

    @Test func `refuses names that aren't its own before the handler sees anything`() throws {
        let asked = Mutex(0)
        let counting: HTTPServer.Handler = { request in
            asked.withLock { $0 += 1 }
            return Self.echo(request)
        }
        try serving(hosts: ["feeds.example"], handler: counting) { port in
            let (evil, none) = (try Browser.ask(port, "/", host: "evil.example"), try Browser.ask(port, "/", host: nil))
            #expect(evil.status == 421 && none.status == 400)
            #expect(asked.withLock { $0 } == 0)
            let named = try Browser.ask(port, "/", host: "feeds.example:\(port)")
            #expect(named.status == 200)
        }
    }

    @Test func `takes no body, and no head beyond its memory`() throws {
        try serving { port in
            #expect(try Browser.ask(port, "/", headers: ["Content-Length: 5"], body: "hello").status == 413)
            #expect(
                try Browser.ask(port, "/", headers: ["Transfer-Encoding: chunked"], body: "0\r\n\r\n").status == 413)
            let long = try Browser.ask(port, "/", headers: ["X: " + String(repeating: "x", count: 1 << 16)])
            #expect([413, 431].contains(long.status))
            let far = try Browser.ask(port, "/" + String(repeating: "x", count: 1 << 16))
            #expect([414, 431].contains(far.status))
        }
    }

    @Test func `says where somebody else listens already`() throws {
        try serving { port in
            let error = #expect(throws: ServingError.self) {
                _ = try HTTPServer(
                    .address(host: "127.0.0.1", port: port), hosts: HostRule(listeningOn: nil), handler: Self.echo)
            }
            #expect(error?.description.hasPrefix("can't listen on 127.0.0.1:\(port): ") == true)
            #expect(error?.description.hasSuffix("another program listens there") == true)
        }
    }

    @Test func `listens on a socket in the file system, and on one that a killed process left`() throws {
        let path = NSTemporaryDirectory() + "feedd-\(UUID().uuidString.prefix(8)).sock"
        let leftover = try ListeningSocketLeftover(path)
        #expect(FileManager.default.fileExists(atPath: path))
        let server = try HTTPServer(.path(path), hosts: HostRule(listeningOn: nil), handler: Self.echo)
        let browser = try Browser(path: path)
        try browser.send("/x")
        #expect(browser.answer().status == 200)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o660)
        #expect(throws: ServingError.self) {
            _ = try HTTPServer(.path(path), hosts: HostRule(listeningOn: nil), handler: Self.echo)
        }
        server.stop()
        _ = leftover
    }

    @Test(.timeLimit(.minutes(1)))
    func `is blind for no longer than a head may take, however many connections say nothing`() throws {
        let server = try HTTPServer(
            .address(host: "127.0.0.1", port: 0), hosts: HostRule(listeningOn: "127.0.0.1"), headTimeout_seconds: 1,
            handler: { Self.echo($0) })
        defer { server.stop() }
        let port = try #require(server.port)
        let silent = try (0..<63).map { _ in try Browser(port: port) }
        // One that has been answered, and says nothing more.
        let answered = try Browser(port: port)
        try answered.send("/")
        #expect(answered.answer().status == 200)
        let start = ContinuousClock.now
        // It waits in the queue of the socket until one of them has gone.
        #expect(try Browser.ask(port, "/healthz").status == 200)
        #expect(ContinuousClock.now - start < .seconds(10))
        for browser in silent { browser.close() }
        answered.close()
    }

    @Test func `bounds its connections and still answers when they have gone`() throws {
        try serving { port in
            let idle = try (0..<70).map { _ in try Browser(port: port) }
            for browser in idle { browser.close() }
            #expect(try Browser.ask(port, "/").status == 200)
        }
    }
}

/// A socket's file whose owner ended without removing it.
private struct ListeningSocketLeftover {
    init(_ path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        close(number)
        guard code == 0 else { throw POSIXError(.EADDRINUSE) }
    }
}
