import LoopbackServer
import Storage
import Testing

@testable import FeedDaemon

extension Behaviour {
    private static let publicOnly = #"{"allow_private_addresses": false}"#

    /// The feed's entry for a host of the server's machine; its port is a closed one, which nobody must get to.
    private static func feed(at host: String) -> String { #"{"url": "http://\#(host):1/feed"}"# }

    private static func refused(_ name: String, _ host: String, _ words: String) -> Behaviour {
        Behaviour(name, feed: feed(at: host), fetch: publicOnly) { world in
            try await world.expectNothing(of: await world.poll(), saying: words)
            #expect(await world.poll().failure?.reason.contains("allow_private_addresses would allow it") == true)
        }
    }

    /// Who may be asked at all.
    static let addresses: [Behaviour] = [
        refused("the loopback address is refused", "127.0.0.1", "this is loopback"),
        refused(
            "a name that leads to the loopback interface is refused when the connection is made", "news.localhost",
            "news.localhost is at"),
        refused("a loopback address in one number, in octal or in hexadecimal is refused", "0x7f.1", "is loopback"),
        refused(
            "an address of version 4 mapped into version 6 is refused", "[::ffff:127.0.0.1]", "this is IPv4-mapped"),
        refused("6to4 is refused, whatever lies in it", "[2002:7f00:1::1]", "this is 6to4"),
        refused(
            "an address of version 4 behind NAT64 is judged by itself", "[64:ff9b::7f00:1]",
            "this is loopback, behind NAT64"),
        refused("private networks are refused", "10.0.0.1", "this is private"),
        refused(
            "link-local addresses are refused, where clouds keep their secrets", "169.254.169.254", "this is link-local"
        ),
        refused("unique local addresses of version 6 are refused", "[fd00::1]", "this is unique local"),
        refused("the unspecified address is refused", "0.0.0.0", "this is unspecified"),
        Behaviour("loopback is asked where the configuration allows it") { world in
            world.plays(.ok(Feeds.rss("a")))
            #expect(await world.poll().receipt?.new == 1)
        },
    ]
}
