/// The entities that a document declares in its own DOCTYPE. Nothing outside is ever asked for one.
///
/// A reference becomes text: markup in an entity is text too, which HTML in a feed's fields turns into markup again.
/// - Source: XML 1.0, 4.2 and 4.4.
struct DeclaredEntities {
    private enum Entity {
        case literal([UInt8])
        case expanded([UInt8])
        /// It stands in another file, which is never opened.
        case external
        case tooBig
    }

    /// What became of a reference.
    enum Expansion: Equatable {
        case text([UInt8])
        case external, tooBig, unknown
    }

    private var known: [[UInt8]: Entity] = [:]
    /// Bytes that references may still become.
    private var budget = FeedBounds.entityBytes

    /// One entity alone may take a part of the budget only, so that many of them cost little to expand.
    private static let bytesOfOne = FeedBounds.entityBytes >> 4

    var isEmpty: Bool { known.isEmpty }

    /// Whether more were declared than the bound.
    private(set) var hasTooMany = false

    /// The first declaration of a name counts.
    mutating func declare(_ name: [UInt8], literal: ArraySlice<UInt8>?) {
        guard known[name] == nil else { return }
        guard known.count < FeedBounds.entities else {
            hasTooMany = true
            return
        }
        known[name] = literal.map { .literal(Array($0.prefix(Self.bytesOfOne + 1))) } ?? .external
    }

    /// What a reference in the document becomes.
    mutating func expand(_ name: [UInt8]) -> Expansion {
        guard !known.isEmpty else { return .unknown }
        let expansion = expansion(of: name, depth: 0)
        guard case .text(let text) = expansion else { return expansion }
        guard text.count <= budget else { return .tooBig }
        budget -= text.count
        return expansion
    }

    private mutating func expansion(of name: [UInt8], depth: Int) -> Expansion {
        switch known[name] {
        case nil: return .unknown
        case .external: return .external
        case .tooBig: return .tooBig
        case .expanded(let text): return .text(text)
        case .literal(let literal):
            let text = depth < FeedBounds.entityDepth ? expanded(literal, depth: depth) : nil
            known[name] = text.map { .expanded($0) } ?? .tooBig
            return text.map { .text($0) } ?? .tooBig
        }
    }

    /// - Returns: nil where the text passes a bound.
    private mutating func expanded(_ literal: [UInt8], depth: Int) -> [UInt8]? {
        var text: [UInt8] = []
        var place = 0
        while place < literal.count {
            guard text.count <= Self.bytesOfOne else { return nil }
            let byte = literal[place]
            // A line feed here would move all lines of the document.
            guard byte == ASCII.ampersand else {
                text.append(byte == ASCII.lineFeed ? 0x20 : byte)
                place += 1
                continue
            }
            let end = literal[place...].prefix(NamedReferences.longestName + 2).firstIndex(of: ASCII.semicolon)
            if let end, case let inner = expansion(of: Array(literal[place + 1..<end]), depth: depth + 1),
                inner != .unknown
            {
                guard case .text(let added) = inner else { return nil }
                text.append(contentsOf: added)
                place = end + 1
            } else if let reference = CharacterReference(at: place, in: literal.span, inAttribute: true) {
                reference.characters.append(to: &text)
                place = reference.end
            } else {
                text.append(byte)
                place += 1
            }
        }
        return text.count <= Self.bytesOfOne ? text : nil
    }
}

extension DeclaredEntities {
    /// Reads a DOCTYPE.
    /// - Parameters:
    ///   - document: the whole document.
    ///   - start: where `<!DOCTYPE` stands.
    /// - Returns: where the document goes on.
    mutating func read(_ document: [UInt8], at start: Int) -> Int {
        var scanner = DeclarationScanner(document, from: start + 2)
        guard scanner.skip(to: [ASCII.greater, DeclarationScanner.openBracket]) else { return scanner.fallback }
        guard document[scanner.place] == DeclarationScanner.openBracket else { return scanner.place + 1 }
        scanner.place += 1
        while scanner.skip(to: [ASCII.less, DeclarationScanner.closeBracket]) {
            guard document[scanner.place] == ASCII.less else {
                return scanner.skip(to: [ASCII.greater]) ? scanner.place + 1 : scanner.fallback
            }
            if scanner.skipComment() { continue }
            if let (name, literal) = scanner.entity() { declare(name, literal: literal) }
            guard scanner.skip(to: [ASCII.greater]) else { break }
            scanner.place += 1
        }
        return scanner.fallback
    }
}

/// Walks through the declarations of a DOCTYPE.
private struct DeclarationScanner {
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")

    let document: [UInt8]
    var place: Int
    /// Where the document goes on if the DOCTYPE never ends: behind its first `>`.
    let fallback: Int

    init(_ document: [UInt8], from start: Int) {
        self.document = document
        place = start
        fallback = document[start...].firstIndex(of: ASCII.greater).map { $0 + 1 } ?? document.count
    }

    /// Goes to the next of these bytes that doesn't stand in quotes.
    mutating func skip(to stops: [UInt8]) -> Bool {
        while place < document.count {
            let byte = document[place]
            if stops.contains(byte) { return true }
            if byte == ASCII.doubleQuote || byte == ASCII.singleQuote {
                guard let end = document[(place + 1)...].firstIndex(of: byte) else { return false }
                place = end
            }
            place += 1
        }
        return false
    }

    mutating func skipComment() -> Bool {
        guard document[place...].starts(with: "<!--".utf8) else { return false }
        var end = place + 4
        while end + 2 < document.count, !document[end...].starts(with: "-->".utf8) { end += 1 }
        place = min(end + 3, document.count)
        return true
    }

    /// The entity that is declared here, with its literal, or nil where it stands elsewhere; parameter entities are none.
    mutating func entity() -> (name: [UInt8], literal: ArraySlice<UInt8>?)? {
        guard document[place...].starts(with: "<!ENTITY".utf8) else { return nil }
        place += 8
        skipSpace()
        let name = document[place...].prefix { !$0.isSpace && $0 != ASCII.greater && $0 != UInt8(ascii: "%") }
        guard !name.isEmpty, name.count <= NamedReferences.longestName else { return nil }
        place = name.endIndex
        skipSpace()
        guard place < document.count, document[place] == ASCII.doubleQuote || document[place] == ASCII.singleQuote
        else {
            return (Array(name), nil)
        }
        guard let end = document[(place + 1)...].firstIndex(of: document[place]) else { return nil }
        defer { place = end + 1 }
        return (Array(name), document[(place + 1)..<end])
    }

    private mutating func skipSpace() {
        while place < document.count, document[place].isSpace { place += 1 }
    }
}
