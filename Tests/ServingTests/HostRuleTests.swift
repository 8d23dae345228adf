import Testing

@testable import Serving

@Suite struct `A server is called` {
    @Test(arguments: ["localhost", "LOCALHOST:8787", "127.0.0.1:1", "[::1]", "[::1]:8787", "localhost."])
    func `by the names of this machine's loopback`(host: String) {
        #expect(HostRule(listeningOn: "127.0.0.1").admits(host))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8787", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.7", "",
        ":80",
        "[::1", "[::1]x", "localhost:80:80", "localhost:x", "evil@localhost", "[::2]",
    ])
    func `by no other`(host: String) {
        #expect(!HostRule(listeningOn: "127.0.0.1").admits(host))
    }

    @Test func `by what it listens on, and by the names that are configured`() {
        let rule = HostRule(listeningOn: "news.lan", names: ["Feeds.Example", "fe80::1"])
        for host in ["news.lan:8787", "feeds.example", "[FE80::1]:8787"] { #expect(rule.admits(host), "\(host)") }
        #expect(!rule.admits("192.168.0.7"))
    }

    @Test func `by any address, but no further name, where it listens on all`() {
        let rule = HostRule(listeningOn: "0.0.0.0")
        for host in ["192.168.0.7:8787", "[2001:db8::7]"] { #expect(rule.admits(host), "\(host)") }
        for host in ["news.lan", "1.2.3.4.evil.example", "dead.beef"] { #expect(!rule.admits(host), "\(host)") }
    }
}
