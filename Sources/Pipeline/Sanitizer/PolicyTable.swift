/// `SanitizerPolicy`, laid out to be looked up: made on first use, in less than a millisecond.
struct PolicyTable: Sendable {
    /// Names an element; 0 one that is not listed.
    typealias Number = UInt8

    static let shared = PolicyTable()

    /// Tags and attributes as they are written, one behind the other.
    private(set) var text: [UInt8] = []
    private var rules: [SanitizerPolicy.ElementRule]
    /// By the number of an element of HTML.
    private var html: [Number]
    private var names: [PolicyIndex<Number>]
    private var attributes: [PolicyIndex<SanitizerPolicy.AttributeRule?>] = []
    let properties: PolicyIndex<SanitizerPolicy.AttributeUse?>
    let picture: Number
    let anchor: Number
    /// The link of a drawing.
    let drawnAnchor: Number

    func rule(_ number: Number) -> SanitizerPolicy.ElementRule { rules[Int(number)] }

    /// The element that a tag of HTML names, whose name is looked at only where HTML doesn't know it.
    func number(of tag: HTMLTag, in bytes: Span<UInt8>) -> Number {
        guard tag.element == .other else { return html[Int(tag.element.rawValue)] }
        return number(of: tag, in: .html, bytes)
    }

    /// The element that a tag within SVG or MathML names there.
    func number(of tag: HTMLTag, in vocabulary: Vocabulary, _ bytes: Span<UInt8>) -> Number {
        names[Int(vocabulary.rawValue)].value(of: tag.name, in: bytes)
    }

    func attribute(
        _ attribute: HTMLAttribute, in vocabulary: Vocabulary, _ bytes: Span<UInt8>
    ) -> SanitizerPolicy.AttributeRule? {
        attributes[Int(vocabulary.rawValue)].value(for: attribute.folded, written: attribute.name, in: bytes)
    }

    private init() {
        rules = [.init(role: .phrase, vocabulary: .html, startTag: 0..<0, endTag: 0..<0)]
        var byName: [[(name: String, value: Number)]] = [[], [], []]
        for (vocabulary, role, names) in SanitizerPolicy.elements {
            for name in names.split(separator: " ").map(String.init) {
                let start = text.count
                text.append(contentsOf: "<\(name)".utf8)
                let middle = text.count
                text.append(contentsOf: "</\(name)>".utf8)
                byName[Int(vocabulary.rawValue)].append((name, Number(rules.count)))
                rules.append(
                    .init(role: role, vocabulary: vocabulary, startTag: start..<middle, endTag: middle..<text.count))
            }
        }
        for (name, meaning) in SanitizerPolicy.aliases {
            guard let known = byName[0].first(where: { $0.name == meaning }) else { continue }
            byName[0].append((name, known.value))
        }
        let inHTML = Dictionary(byName[0].map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        html = (0...UInt8.max).map { number in
            HTMLElement(rawValue: number).flatMap { inHTML[String(describing: $0)] } ?? 0
        }
        names = byName.map { PolicyIndex($0, other: 0) }
        picture = inHTML["img"] ?? 0
        anchor = inHTML["a"] ?? 0
        drawnAnchor = byName[Int(Vocabulary.svg.rawValue)].first { $0.name == "a" }?.value ?? 0

        var uses: [[(name: String, value: SanitizerPolicy.AttributeRule?)]] = [[], [], []]
        for (vocabularies, use, names) in SanitizerPolicy.attributes {
            for name in names.split(separator: " ").map(String.init) {
                let start = text.count
                text.append(contentsOf: " \(name)=\"".utf8)
                let rule = SanitizerPolicy.AttributeRule(use: use, spelling: start..<text.count)
                for vocabulary in [Vocabulary.html, .svg, .math] where vocabularies.contains(vocabulary.set) {
                    uses[Int(vocabulary.rawValue)].append((name, rule))
                }
            }
        }
        attributes = uses.map { PolicyIndex($0, other: nil) }
        let plain = SanitizerPolicy.properties.split(separator: " ").map {
            (name: String($0), value: SanitizerPolicy.AttributeUse?.some(.style))
        }
        let paint = SanitizerPolicy.paintProperties.split(separator: " ").map {
            (name: String($0), value: SanitizerPolicy.AttributeUse?.some(.paint))
        }
        properties = PolicyIndex(plain + paint, other: nil)
    }
}
