import Testing

@testable import Fetching

@Suite struct `A heap` {
    @Test func `gives the least first, whatever the order of pushes`() {
        var random = SystemRandomNumberGenerator()
        for count in [0, 1, 2, 3, 100] {
            let numbers = (0..<count).map { _ in Int.random(in: 0..<50, using: &random) }
            var heap = Heap<Int>()
            for number in numbers { heap.push(number) }
            var sorted: [Int] = []
            while let least = heap.popMin() { sorted.append(least) }
            #expect(sorted == numbers.sorted(), "\(numbers)")
            #expect(heap.isEmpty)
        }
    }
}
