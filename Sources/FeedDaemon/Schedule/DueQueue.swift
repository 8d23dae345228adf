/// What is due when: a heap by instant. What is due at the same instant comes in the order in which it was added.
struct DueQueue<Element: Sendable>: Sendable {
    private struct Entry: Sendable {
        var due: ContinuousClock.Instant
        var order: Int
        var element: Element

        func comesBefore(_ other: Entry) -> Bool { due == other.due ? order < other.order : due < other.due }
    }

    private var heap: [Entry] = []
    private var added = 0

    var isEmpty: Bool { heap.isEmpty }
    var count: Int { heap.count }
    /// When the first is due; nil where there is none.
    var nextDue: ContinuousClock.Instant? { heap.first?.due }

    mutating func add(_ element: Element, due: ContinuousClock.Instant) {
        heap.append(Entry(due: due, order: added, element: element))
        added += 1
        var child = heap.count - 1
        while child > 0, heap[child].comesBefore(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the first out, if it is due.
    mutating func popDue(at now: ContinuousClock.Instant) -> Element? {
        guard let first = heap.first, first.due <= now else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].comesBefore(heap[least]) {
                least = child
            }
            guard least != parent else { break }
            heap.swapAt(parent, least)
            parent = least
        }
        return first.element
    }
}
