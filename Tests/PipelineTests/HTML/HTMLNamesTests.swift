import Testing

@testable import Pipeline

@Suite struct `Names of HTML` {
    private func packed(_ name: String) -> PackedName {
        var packed = PackedName()
        for byte in name.utf8 { packed.append(byte) }
        return packed
    }

    @Test func `stand for their elements, whatever their case`() {
        for element in HTMLElement.allCases where element != .other {
            #expect(HTMLElement(packed("\(element)")) == element)
            #expect(HTMLElement(packed("\(element)".uppercased())) == element)
        }
    }

    @Test func `stand for their attributes`() {
        for name in HTMLAttributeName.allCases where name != .other {
            #expect(HTMLAttributeName(packed(name.spelling)) == name)
            // A longer name would never be found.
            #expect(name.spelling.utf8.count <= 16)
        }
        #expect(HTMLAttributeName(packed("DATA-SrcSet")) == .dataSrcset)
        #expect(HTMLAttributeName(packed("class")) == .class)
    }

    @Test(arguments: ["", "other", "pp", "x-a", "blockquotes", "aaaaaaaaaaaaaaaaaaaaaaaaaap"])
    func `that nobody knows stand for no element`(name: String) {
        #expect(HTMLElement(packed(name)) == .other)
        #expect(HTMLAttributeName(packed(name)) == .other)
    }

    @Test func `of the last sixteen bytes alike are told apart by their length`() {
        #expect(packed("x0123456789abcdef") != packed("0123456789abcdef"))
        #expect(packed("0123456789abcdef").isWhole)
        #expect(!packed("x0123456789abcdef").isWhole)
    }
}
