import Testing

@testable import FeedDaemon

@Suite struct `The lines of hosts` {
    @Test func `let so many of a host start, and the rest one after the other`() {
        var lines = HostLines<Int>(perHost: 2)
        let starts = (0..<5).map { lines.add($0, host: "a") }
        #expect(starts == [true, true, false, false, false])
        #expect(lines.waitingCount == 3)
        var order: [Int] = []
        for _ in 0..<5 { if let next = lines.end(host: "a") { order.append(next) } }
        #expect(order == [2, 3, 4] && lines.waitingCount == 0)
        let again = (0..<3).map { lines.add($0, host: "a") }
        #expect(again == [true, true, false])
    }

    @Test func `hold up nobody else's feeds`() {
        var lines = HostLines<Int>(perHost: 1)
        let starts = [lines.add(0, host: "a"), lines.add(1, host: "a"), lines.add(2, host: "b")]
        #expect(starts == [true, false, true])
        let none = lines.end(host: "b")
        let next = lines.end(host: "a")
        #expect(none == nil && next == 1)
    }

    @Test func `forget whoever has gone, though they never run empty`() {
        var lines = HostLines<Int>(perHost: 1)
        for element in 0..<9 { _ = lines.add(element, host: "a") }
        var order: [Int] = []
        for element in 9..<1_000 {
            if let next = lines.end(host: "a") { order.append(next) }
            _ = lines.add(element, host: "a")
        }
        #expect(order == Array(1..<992))
        #expect(lines.waitingCount == 8)
        #expect(lines.heldCount <= 2 * 8)
    }
}
