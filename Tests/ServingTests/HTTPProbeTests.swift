import Foundation
import Testing

@testable import Serving

@Suite(.timeLimit(.minutes(1))) struct `A question to a server of this machine` {
    private func serving(_ place: ListeningPlace) throws -> HTTPServer {
        try HTTPServer(place, hosts: HostRule(listeningOn: nil)) { .words($0.path == "/ok" ? 200 : 503, $0.path) }
    }

    @Test func `brings the body, whatever the status`() throws {
        let server = try serving(.address(host: "127.0.0.1", port: 0))
        defer { server.stop() }
        let port = try #require(server.port)
        for host in ["127.0.0.1", "localhost", "0.0.0.0"] {
            #expect(HTTPProbe.body(of: "/ok", at: .address(host: host, port: port)) == Array("/ok\n".utf8))
        }
        #expect(HTTPProbe.body(of: "/no", at: .address(host: "127.0.0.1", port: port)) == Array("/no\n".utf8))
    }

    @Test func `reaches a socket in the file system`() throws {
        let path = NSTemporaryDirectory() + "feedd-\(UUID().uuidString.prefix(8)).sock"
        let server = try serving(.path(path))
        #expect(HTTPProbe.body(of: "/ok", at: .path(path)) == Array("/ok\n".utf8))
        server.stop()
    }

    @Test func `has no answer where nobody listens`() throws {
        #expect(HTTPProbe.body(of: "/", at: .path("/nowhere/status.sock")) == nil)
        #expect(HTTPProbe.body(of: "/", at: .path(String(repeating: "x", count: 200))) == nil)
        #expect(HTTPProbe.body(of: "/", at: .address(host: "127.0.0.1", port: 1)) == nil)
    }
}
