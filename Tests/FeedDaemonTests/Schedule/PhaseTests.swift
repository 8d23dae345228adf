import Testing

@testable import FeedDaemon

@Suite struct `The phase of a feed` {
    @Test func `is the same for ever, and lies in the window`() {
        #expect(Phase.place(of: "bell", in: 900...956) == Phase.place(of: "bell", in: 900...956))
        #expect(Phase.place(of: "bell", in: 5...5) == 5)
        let places = (0..<1_000).map { Phase.place(of: "feed-\($0)", in: 100...199) }
        #expect(places.allSatisfy { (100...199).contains($0) })
    }

    @Test func `parts feeds that began together`() {
        let places = (0..<1_000).map { Phase.place(of: "feed-\($0)", in: 0...99) }
        let most = Dictionary(grouping: places) { $0 }.values.map(\.count).max() ?? 0
        #expect(Set(places).count > 90 && most < 40)
    }
}
