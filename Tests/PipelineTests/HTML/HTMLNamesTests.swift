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
            #expect(attribute(name.spelling) == name)
        }
        #expect(attribute("DATA-SrcSet") == .dataSrcset)
        #expect(attribute("class") == .class)
    }

    @Test func `that are long stand for their attributes to the last letter`() {
        #expect(attribute("Data-Instgrm-Permalink") == .dataInstgrmPermalink)
        #expect(attribute("data-instgrn-permalink") == .other)
        #expect(attribute("xdata-instgrm-permalink") == .other)
    }

    private func attribute(_ name: String) -> HTMLAttributeName {
        let bytes = Array(name.utf8)
        return HTMLAttributeName(packed(name), written: 0..<bytes.count, in: bytes.span)
    }

    @Test(arguments: ["", "other", "pp", "x-a", "blockquotes", "aaaaaaaaaaaaaaaaaaaaaaaaaap"])
    func `that nobody knows stand for no element`(name: String) {
        #expect(HTMLElement(packed(name)) == .other)
        #expect(attribute(name) == .other)
    }

    @Test func `of the last sixteen bytes alike are told apart by their length`() {
        #expect(packed("x0123456789abcdef") != packed("0123456789abcdef"))
        #expect(packed("0123456789abcdef").isWhole)
        #expect(!packed("x0123456789abcdef").isWhole)
    }
}
