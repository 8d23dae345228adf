import Foundation
import LoopbackServer
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    /// With a feed of nginx, whose requests its log tells apart by what stands behind their question mark.
    private init(
        _ name: String, at door: Nginx.Door, _ path: String, trusting authority: String? = "authority",
        credential: String? = nil, _ run: @escaping @Sendable (World, Nginx) async throws -> Void
    ) {
        let site = Nginx.shared
        var fetch = "{}"
        if let authority, door != .plain || path.contains("moved") {
            fetch = #"{"authorities": "\#(site?.path("\(authority).pem") ?? "")"}"#
        }
        let secret = credential == nil ? "" : #", "credential": "secret""#
        self.init(name, feed: #"{"url": "\#(site?.url(door, path) ?? "")"\#(secret)}"#, fetch: fetch) { world in
            let site = try #require(site)
            if let credential {
                try world.folder.write("credentials/secret", Data(contentsOf: URL(filePath: site.path(credential))))
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o600], ofItemAtPath: world.folder.path + "/credentials/secret")
            }
            try await run(world, site)
        }
    }

    private static func refused(
        _ name: String, at door: Nginx.Door, trusting authority: String? = "authority", _ words: String
    ) -> Behaviour {
        Behaviour(name, at: door, "/feed.xml?refused", trusting: authority) { world, _ in
            try await world.expectNothing(of: await world.poll(), saying: words)
        }
    }

    /// TLS, HTTP/2 and compression as a real server does them.
    static let nginx: [Behaviour] = [
        Behaviour(
            "HTTP/2 is agreed on over TLS, with an authority that the configuration names", at: .secure, "/feed.xml?h2"
        ) {
            world, site in
            #expect(await world.poll().receipt?.new == 40)
            #expect(await site.line(of: "/feed.xml?h2").hasPrefix("HTTP/2.0 200"))
        },
        Behaviour("nginx's own validators come back over HTTP/2, and it says 304", at: .secure, "/feed.xml?known") {
            world, site in
            await world.poll()
            let etag = String(decoding: try #require(await world.state()?.validators.etag), as: UTF8.self)
            #expect(await world.poll().isUnchanged)
            let line = await site.line(of: "/feed.xml?known", number: 2)
            #expect(line.hasPrefix("HTTP/2.0 304") && line.hasSuffix(" \(etag)"), "\(line)")
        },
        Behaviour("HTTP/1.1 without TLS, and gzip as nginx makes it", at: .plain, "/feed.xml?gzip") { world, site in
            #expect(await world.poll().receipt?.new == 40)
            #expect(await site.line(of: "/feed.xml?gzip").hasPrefix("HTTP/1.1 200 gzip"))
            #expect(await world.poll().isUnchanged)
            #expect(await site.line(of: "/feed.xml?gzip", number: 2).hasPrefix("HTTP/1.1 304"))
        },
        Behaviour("brotli as nginx makes it", at: .secure, "/feed.xml?brotli") { world, site in
            #expect(await world.poll().receipt?.new == 40)
            if Nginx.hasBrotli { #expect(await site.line(of: "/feed.xml?brotli").hasPrefix("HTTP/2.0 200 br")) }
        },
        Behaviour("a redirect from HTTP to HTTPS is followed", at: .plain, "/moved") { world, site in
            #expect(await world.poll().receipt?.new == 40)
            #expect(await site.line(of: "/feed.xml?moved").hasPrefix("HTTP/2.0 200"))
        },
        refused(
            "a certificate of an authority that nobody named is refused", at: .secure, trusting: nil,
            "comes from an authority that is not trusted here; fetch.authorities could name it"),
        refused(
            "a certificate of another authority than the one named is refused", at: .stranger,
            "comes from an authority that is not trusted here"),
        refused("a certificate for another name is refused", at: .otherName, "is for another name"),
        refused("a certificate that has expired is refused", at: .expired, "has expired"),
        Behaviour(
            "a client certificate opens what is closed without it", at: .membersOnly, "/feed.xml?member",
            credential: "member.both"
        ) { world, _ in
            #expect(await world.poll().receipt?.new == 40)
        },
        Behaviour("without a client certificate the server's refusal is told", at: .membersOnly, "/feed.xml?nobody") {
            world, _ in
            try await world.expectNothing(of: await world.poll(), saying: "400")
        },
        Behaviour(
            "a client certificate of another authority is refused by the server", at: .membersOnly,
            "/feed.xml?pretender", credential: "pretender.both"
        ) { world, _ in
            try await world.expectNothing(of: await world.poll(), saying: "400")
        },
        Behaviour(
            "a client certificate without its key is told, and nothing is asked", at: .membersOnly,
            "/feed.xml?half", credential: "member.pem"
        ) { world, _ in
            try await world.expectNothing(
                of: await world.poll(), saying: "the certificate that the feed's credential holds")
        },
    ]
}

@Suite(.enabled(if: Nginx.shared != nil, "nginx and openssl are not installed"), .timeLimit(.minutes(2)))
struct `A real server` {
    @Test(arguments: Behaviour.nginx) func `does as the loopback server does`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }
}
