import Testing

@testable import Pipeline

@Suite struct `A search for bytes` {
    @Test func `finds the first of them at every place`() {
        for count in [0, 1, 7, 8, 15, 16, 17, 31, 32, 33, 50] {
            for place in 0..<count {
                var bytes = [UInt8](repeating: 0x61, count: count)
                bytes[place] = 0x26
                if place + 3 < count { bytes[place + 3] = 0x3C }
                let found = ByteScan.first(of: 0x3C, 0x26, 0x0D, 0x00, in: bytes.span, from: 0)
                #expect(found == place)
                let next = ByteScan.first(of: 0x3C, 0x26, 0x0D, 0x00, in: bytes.span, from: place + 1)
                #expect(next == (place + 3 < count ? place + 3 : count))
            }
        }
    }

    @Test func `takes no other byte for one of them`() {
        let bytes = (0...255).map { UInt8($0) }.filter { ![0x3C, 0x26, 0x0D, 0x00].contains($0) }
        let found = ByteScan.first(of: 0x3C, 0x26, 0x0D, 0x00, in: bytes.span, from: 0)
        #expect(found == bytes.count)
    }

    @Test(arguments: [0, 1, 15, 16, 17, 4_079, 4_080, 4_081, 9_000])
    func `counts a byte in any length`(length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 % 3) }
        let none = ByteScan.count(7, in: bytes.span)
        let some = ByteScan.count(1, in: bytes.span)
        let all = ByteScan.count(9, in: [UInt8](repeating: 9, count: length).span)
        #expect(none == 0)
        #expect(some == bytes.count { $0 == 1 })
        #expect(all == length)
    }
}
