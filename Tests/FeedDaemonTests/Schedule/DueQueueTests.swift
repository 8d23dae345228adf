import Testing

@testable import FeedDaemon

@Suite struct `The queue of what is due` {
    private let start = ContinuousClock.now

    @Test func `gives the earliest first, and what is due together in its order`() {
        var queue = DueQueue<Int>()
        var expected: [(due: Int, element: Int)] = []
        for element in 0..<500 {
            let due = (element * 7_919) % 50
            queue.add(element, due: start + .seconds(due))
            expected.append((due, element))
        }
        expected.sort { ($0.due, $0.element) < ($1.due, $1.element) }
        #expect(queue.count == 500 && queue.nextDue == start)
        var order: [Int] = []
        while let element = queue.popDue(at: start + .seconds(50)) { order.append(element) }
        #expect(order == expected.map(\.element))
        #expect(queue.isEmpty)
    }

    @Test func `gives nothing before its time`() {
        var queue = DueQueue<String>()
        let nothing = queue.popDue(at: start)
        queue.add("late", due: start + .seconds(1))
        let early = queue.popDue(at: start)
        let late = queue.popDue(at: start + .seconds(1))
        #expect(nothing == nil && early == nil && late == "late")
        #expect(queue.nextDue == nil)
    }
}
