import Testing

@testable import Pipeline

@Suite struct `A scan of an address` {
    @Test(arguments: [0, 1, 7, 15, 16, 17, 31, 40]) func `finds what is to be spelled anew wherever it stands`(
        place: Int
    ) {
        for byte in UInt8.min...UInt8.max {
            var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 41)
            bytes[place] = byte
            #expect(ByteScan.firstToNormalize(in: bytes.span) == (byte >= 0x80 || byte == 0x25 ? place : 41))
        }
    }

    @Test(arguments: [0, 1, 15, 16, 17, 40, 50]) func `finds where a line begins`(feed: Int) {
        var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 60)
        bytes[feed] = 0x0a
        for place in feed + 1...60 {
            #expect(ByteScan.lineStart(before: place, notBefore: 0, in: bytes.span) == feed + 1)
        }
        #expect(ByteScan.lineStart(before: feed, notBefore: 0, in: bytes.span) == 0)
        #expect(ByteScan.lineStart(before: 60, notBefore: 55, in: bytes.span) == 55)
    }
}
