import LoopbackServer
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct `A body` {
    private static let encoded: [(coding: String, bytes: [UInt8])] = [
        ("gzip", Samples.gzip), ("gzip", Samples.twoMembers), ("br", Samples.brotli), ("zstd", Samples.zstd),
        ("deflate", Samples.zlib), ("gzip, gzip", Samples.gzipTwice),
    ]

    @Test(arguments: encoded) func `is decoded`(sample: (coding: String, bytes: [UInt8])) async throws {
        try await withServer(route: { _ in .encoded(sample.bytes, sample.coding) }) { server, client in
            let body = try await client.fetch(.local(server.url("/"))).body
            #expect(body == Samples.text)
        }
    }

    @Test(arguments: encoded) func `that is cut within its coding is an error, though its length is right`(
        sample: (coding: String, bytes: [UInt8])
    ) async throws {
        let cut = Array(sample.bytes.dropLast(3))
        try await withServer(route: { _ in .chunked([cut], headers: ["Content-Encoding: \(sample.coding)"]) }) {
            server, client in
            let error = try await client.failure(of: .local(server.url("/")))
            #expect(error.cause == .truncated && error.phase == .receive)
        }
    }

    @Test func `comes in chunks, with a trailer that is none of the header`() async throws {
        let pieces = [[1], [2, 3], [4]] as [[UInt8]]
        try await withServer(route: { _ in .chunked(pieces, trailer: ["ETag: \"late\""]) }) { server, client in
            let response = try await client.fetch(.local(server.url("/")))
            #expect(response.body == [1, 2, 3, 4] && response.validators == nil)
        }
    }

    private static let cut: [(name: String, reply: Reply)] = [
        ("shorter than its length", .lying(length: 10, body: [1, 2, 3])),
        ("chunks without the last", .chunked([[1, 2], [3]], isWhole: false)),
        ("within a chunk", .chunked([[1, 2, 3, 4, 5, 6]]).cut(after: 52)),
        ("length and no byte", .lying(length: 10, body: [])),
        (
            "reset",
            Reply(
                [
                    .send(Array("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab".utf8)), .pause(milliseconds: 50),
                    .reset,
                ], closes: true)
        ),
    ]

    @Test(arguments: cut.indices) func `that is cut is an error`(index: Int) async throws {
        let (name, reply) = Self.cut[index]
        try await withServer(route: { _ in reply }) { server, client in
            let error = try await client.failure(of: .local(server.url("/")))
            #expect(error.cause == .truncated, "\(name)")
        }
    }

    @Test func `that ends with the connection is whole`() async throws {
        try await withServer(route: { _ in .raw("HTTP/1.1 200 OK\r\n\r\n<rss/>") }) { server, client in
            let body = try await client.fetch(.local(server.url("/"))).body
            #expect(body == Array("<rss/>".utf8))
        }
    }

    @Test func `is no longer than its length`() async throws {
        try await withServer(route: { _ in .lying(length: 3, body: Array("abcdef".utf8)) }) { server, client in
            let body = try await client.fetch(.local(server.url("/"))).body
            #expect(body == Array("abc".utf8))
        }
    }

    @Test func `of an error is dropped, cut or whole, small or endless`() async throws {
        let page = [UInt8](repeating: 0x20, count: 1 << 20)
        try await withServer(route: { request in
            request.path == "/cut" ? .lying(length: 10, body: [1]).gone : .status(500, body: page)
        }) { server, client in
            for path in ["/cut", "/long"] {
                let response = try await client.fetch(.local(server.url(path)))
                #expect([410, 500].contains(response.status) && response.body.isEmpty)
            }
        }
    }

    @Test(arguments: ["gzip", "br", "zstd", "compress"]) func `that is not in its coding is an error`(coding: String)
        async throws
    {
        try await withServer(route: { _ in .encoded(Array("<rss>plain</rss>".utf8), coding) }) { server, client in
            guard case .badEncoding = try await client.failure(of: .local(server.url("/"))).cause else {
                Issue.record("another error")
                return
            }
        }
    }

    @Test func `may be empty in any coding`() async throws {
        try await withServer(route: { _ in .encoded([], "gzip") }) { server, client in
            let body = try await client.fetch(.local(server.url("/"))).body
            #expect(body.isEmpty)
        }
    }
}

extension Reply {
    /// The same bytes under 410.
    fileprivate var gone: Reply {
        let steps = steps.map { step -> Step in
            guard case .send(let bytes) = step else { return step }
            return .send(Array(String(decoding: bytes, as: UTF8.self).replacing("200 OK", with: "410 Gone").utf8))
        }
        return Reply(steps, closes: true)
    }
}
