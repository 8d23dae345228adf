import Foundation
import Testing

@testable import FeedDaemon

@Suite(.timeLimit(.minutes(2))) struct `Whatever a server does` {
    @Test(arguments: Behaviour.validators) func `with validators`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    @Test(arguments: Behaviour.freshness) func `to say when to come back`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    @Test(arguments: Behaviour.trouble) func `in trouble`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    @Test(arguments: Behaviour.redirects) func `with redirects`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    @Test(arguments: Behaviour.bodies) func `with bodies`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    @Test(arguments: Behaviour.addresses) func `at addresses of all kinds`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    @Test(arguments: Behaviour.requests) func `when it is asked`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    @Test(arguments: Behaviour.pages) func `in place of a feed`(_ behaviour: Behaviour) async throws {
        try await behaviour.hold()
    }

    /// By the headings of the page.
    private static let families: [(String, [Behaviour])] = [
        ("Conditional requests", Behaviour.validators), ("When to come back", Behaviour.freshness),
        ("Trouble", Behaviour.trouble), ("Redirects", Behaviour.redirects), ("Bodies", Behaviour.bodies),
        ("Addresses", Behaviour.addresses), ("Requests and secrets", Behaviour.requests),
        ("Pages instead of feeds", Behaviour.pages), ("With nginx", Behaviour.nginx),
    ]

    @Test func `is listed in docs/FETCHING.md, word for word`() throws {
        let page = try String(contentsOfFile: Checkout.root + "/docs/FETCHING.md", encoding: .utf8)
        for (heading, behaviours) in Self.families {
            let list = behaviours.map { "- \($0.name)\n" }.joined()
            #expect(page.contains("### \(heading)\n\n\(list)\n"), "\(heading)")
        }
        #expect(Self.families.reduce(0) { $0 + $1.1.count } >= 60)
    }
}
