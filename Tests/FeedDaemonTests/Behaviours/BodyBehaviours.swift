import LoopbackServer
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    private static let body = Array(Feeds.rss("a").utf8)

    private static func gzip(_ text: String) throws -> [UInt8] { try Made.bytes(by: "gzip -9c", of: text) }

    /// Bodies: their coding, their length and their time.
    static let bodies: [Behaviour] = [
        Behaviour("gzip, deflate, brotli and zstd are offered, and gzip is read") { world in
            world.plays(.encoded(try gzip(Feeds.rss("a")), "gzip"))
            #expect(await world.poll().receipt?.new == 1)
            let offered = world.sent("accept-encoding") ?? ""
            for coding in ["gzip", "br", "zstd"] { #expect(offered.contains(coding)) }
        },
        Behaviour("gzip in several members is read whole") { world in
            let half = Feeds.rss("a").index(Feeds.rss("a").startIndex, offsetBy: 80)
            let members = try gzip(String(Feeds.rss("a")[..<half])) + gzip(String(Feeds.rss("a")[half...]))
            world.plays(.encoded(members, "gzip"))
            #expect(await world.poll().receipt?.new == 1)
        },
        Behaviour("gzip that ends early stores nothing, though its length is right") { world in
            let whole = try gzip(Feeds.rss("a"))
            world.plays(.encoded(Array(whole.dropLast(9)), "gzip", headers: ["ETag: \"1\""]))
            try await world.expectNothing(of: await world.poll(), saying: "cut before its end")
        },
        Behaviour("gzip whose sum is wrong stores nothing") { world in
            var bytes = try gzip(Feeds.rss("a"))
            bytes[bytes.count - 6] ^= 1
            world.plays(.encoded(bytes, "gzip"))
            try await world.expectNothing(of: await world.poll(), saying: "can't be decoded")
        },
        Behaviour("what is called gzip and is plain stores nothing") { world in
            world.plays(.encoded(body, "gzip"))
            try await world.expectNothing(of: await world.poll(), saying: "can't be decoded")
        },
        Behaviour("a coding that was not offered stores nothing") { world in
            world.plays(.encoded(body, "compress"))
            try await world.expectNothing(of: await world.poll(), saying: "compress was not offered")
        },
        Behaviour("a bomb ends at the limit of decoded bytes", fetch: #"{"max_body": "1MiB"}"#) { world in
            world.plays(.encoded(try Made.bytes(by: "head -c 50000000 /dev/zero | gzip -9c | gzip -9c"), "gzip, gzip"))
            try await world.expectNothing(of: await world.poll(), saying: "the body is larger than 1 MiB")
        },
        Behaviour(
            "a body beyond the limit stores nothing, and one that just fits is read", fetch: #"{"max_body": "4KiB"}"#
        ) {
            world in
            let text = Feeds.rss("a")
            world.plays(.ok(text + String(repeating: " ", count: 4_097 - text.utf8.count)))
            try await world.expectNothing(of: await world.poll(), saying: "the body is larger than 4 KiB")
            world.plays(.ok(text + String(repeating: " ", count: 4_096 - text.utf8.count)))
            #expect(await world.poll().receipt?.new == 1)
        },
        Behaviour("fewer bytes than promised store nothing") { world in
            world.plays(.lying(length: body.count + 1, body: body, headers: ["ETag: \"1\""]))
            try await world.expectNothing(of: await world.poll(), saying: "cut before its end")
        },
        Behaviour("chunks without the last one store nothing") { world in
            world.plays(.chunked([body], headers: ["ETag: \"1\""], isWhole: false))
            try await world.expectNothing(of: await world.poll(), saying: "cut before its end")
        },
        Behaviour("chunks with a trailer are read, and the trailer is none of the header") { world in
            world.plays(.chunked([body], headers: ["ETag: \"1\""], trailer: ["ETag: \"2\""]))
            #expect(await world.poll().receipt?.new == 1)
            #expect(await world.state()?.validators.etag == Array("\"1\"".utf8))
        },
        Behaviour("a body that ends with the connection is read") { world in
            world.plays(.raw("HTTP/1.0 200 OK\r\n\r\n" + Feeds.rss("a")))
            #expect(await world.poll().receipt?.new == 1)
        },
        Behaviour("interim answers are passed over") { world in
            let early = Array("HTTP/1.1 103 Early Hints\r\nETag: \"early\"\r\n\r\n".utf8)
            world.plays(Reply([.send(early)] + Reply.ok(body, headers: ["ETag: \"1\""]).steps))
            #expect(await world.poll().receipt?.new == 1)
            #expect(await world.state()?.validators.etag == Array("\"1\"".utf8))
        },
        Behaviour("a document that breaks off gives its whole items, and no later answer is taken for known") { world in
            let whole = Array(Feeds.rss("c", "b", "a").utf8)
            world.plays(
                .ok(Array(whole.prefix(whole.count * 2 / 3)), headers: ["ETag: \"1\"", "Last-Modified: today"]),
                .ok(whole, headers: ["ETag: \"1\""]))
            let first = await world.poll()
            let count = try #require(first.receipt?.new)
            #expect(count > 0 && count < 3 && first.defect?.hasPrefix("the document breaks off") == true)
            #expect(await world.poll().receipt?.new == 3 - count)
            #expect(world.sent("if-none-match") == nil)
            Output.expectGapless(try world.records())
        },
        Behaviour("a part of the document that nobody asked for stores nothing") { world in
            let range = "Content-Range: bytes 0-\(body.count - 1)/\(body.count * 2)"
            world.plays(.status(206, headers: ["ETag: \"1\"", range], body: body))
            try await world.expectNothing(
                of: await world.poll(), saying: "sent a part of the document, which nobody asked for")
        },
        Behaviour("a header without end is cut at its limit") { world in
            world.plays(.ok("", headers: (0..<1_000).map { "X-\($0): \(String(repeating: "a", count: 100))" }))
            try await world.expectNothing(of: await world.poll(), saying: "the header is larger than 64 KiB")
        },
        Behaviour("silence ends with the time that is allowed", fetch: #"{"timeout": "1s"}"#) { world in
            world.plays(.silence)
            try await world.expectNothing(
                of: await world.poll(), saying: "timed out after 1 s while waiting for the answer")
        },
        Behaviour("a trickle ends with the time that is allowed", fetch: #"{"timeout": "1s"}"#) { world in
            world.plays(.trickle(body, milliseconds: 50))
            try await world.expectNothing(of: await world.poll(), saying: "timed out after 1 s while receiving")
        },
        Behaviour("the endless page of an error is not waited for") { world in
            let page = Array("HTTP/1.1 500 Failed\r\nContent-Length: 100000000\r\n\r\n".utf8)
            world.plays(Reply([.send(page + [UInt8](repeating: 0x20, count: 200_000)), .wait(Gate())]))
            try await world.expectNothing(of: await world.poll(), saying: "500 (the server failed)")
        },
    ]
}
