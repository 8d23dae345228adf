import Testing

@testable import Pipeline

@Suite struct `The search for marks` {
    @Test func `finds a byte of interest wherever it stands in or behind a block`() {
        for length in [1, 15, 16, 17, 31, 32, 33, 70] {
            for place in 0..<length {
                var bytes = [UInt8](repeating: 0x61, count: length)
                bytes[place] = 0x22
                #expect(MarkSearch.next(in: bytes.span, from: 0) == place)
                #expect(MarkSearch.next(in: bytes.span, from: place + 1) == length)
            }
        }
    }

    @Test func `stops at nothing but what can begin a mark or end a line`() {
        for byte in UInt8.min...UInt8.max {
            let bytes = [UInt8](repeating: 0x61, count: 20) + [byte] + [UInt8](repeating: 0x61, count: 20)
            let expected = MarkSearch.isOfInterest(byte) ? 20 : 41
            #expect(MarkSearch.next(in: bytes.span, from: 0) == expected)
        }
    }

    @Test func `ends with an empty text`() {
        let nothing: [UInt8] = []
        #expect(MarkSearch.next(in: nothing.span, from: 0) == 0)
    }
}
