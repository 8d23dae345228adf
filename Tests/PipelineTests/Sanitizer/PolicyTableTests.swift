import Testing

@testable import Pipeline

@Suite struct `The policy of sanitized HTML` {
    @Test func `names each element and attribute of a vocabulary once`() {
        for vocabulary in [Vocabulary.html, .svg, .math] {
            let elements = SanitizerPolicy.elements.filter { $0.0 == vocabulary }.flatMap {
                $0.names.split(separator: " ")
            }
            #expect(Set(elements).count == elements.count)
            let attributes = SanitizerPolicy.attributes.filter { $0.0.contains(vocabulary.set) }
                .flatMap { $0.names.split(separator: " ") }
            #expect(Set(attributes).count == attributes.count)
        }
        let properties = (SanitizerPolicy.properties + " " + SanitizerPolicy.paintProperties).split(separator: " ")
        #expect(Set(properties).count == properties.count)
    }

    @Test func `lists no element that runs, asks, frames or switches how a reader reads`() {
        let listed = Set(
            SanitizerPolicy.elements.filter { $0.1 != .dropped && $0.0 == .html }.flatMap {
                $0.names.split(separator: " ")
            })
        let banned =
            "script style iframe frame frameset object embed applet form input button select option textarea keygen base meta link noscript template title xmp plaintext noembed noframes"
        #expect(listed.isDisjoint(with: banned.split(separator: " ")))
        let foreign = Set(
            SanitizerPolicy.elements.filter { $0.1 == .foreign }.flatMap { $0.names.split(separator: " ") })
        #expect(
            foreign.isDisjoint(
                with:
                    "use image animate set foreignObject script style handler mglyph malignmark annotation-xml maction"
                    .split(separator: " ")))
    }

    @Test func `lists no attribute that runs, or leads anywhere unchecked`() {
        let plain = SanitizerPolicy.attributes.filter { $0.1 == .text }.flatMap { $0.names.split(separator: " ") }
        #expect(plain.allSatisfy { !$0.hasPrefix("on") })
        let addresses =
            "href src srcset poster cite action formaction background data ping longdesc usemap xlink:href srcdoc style dynsrc lowsrc"
        #expect(Set(plain).isDisjoint(with: addresses.split(separator: " ")))
    }

    @Test func `finds names of any length and case`() {
        let index = PolicyIndex([("short", 1), ("preserveAspectRatio", 2), ("aReserveAspectRatio", 3)], other: 0)
        for (name, value) in [
            ("SHORT", 1), ("PreserveAspectRatio", 2), ("areserveaspectratio", 3), ("xreserveAspectRatio", 0),
            ("shor", 0),
        ] {
            let bytes = Array(name.utf8)
            #expect(index.value(of: 0..<bytes.count, in: bytes.span) == value)
        }
    }
}
