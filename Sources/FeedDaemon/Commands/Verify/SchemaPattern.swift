/// A regular expression as far as the project's schemas need one: ASCII characters, classes, `+`, `*`, `?`, `{n}`, groups,
/// and anchors at the two ends. A group gives nothing back that it has taken, which none of the schemas' needs.
///
/// Swift's own are a hundred times slower, and a record has dozens of texts to be held against one.
/// - Source: JSON Schema Core, draft 2020-12, 6.4; ECMA-262, "Patterns".
struct SchemaPattern: Sendable {
    private indirect enum Atom: Sendable {
        /// By ASCII code.
        case oneOf([Bool])
        case group([Piece])
    }

    private struct Piece: Sendable {
        var atom: Atom
        var least = 1
        var most = 1
    }

    let text: String
    private var pieces: [Piece] = []
    private var startsAnchored = false
    private var endsAnchored = false

    /// Nil where the pattern has something else in it.
    init?(_ text: String) {
        self.text = text
        var rest = Array(text.utf8)[...]
        startsAnchored = rest.first == UInt8(ascii: "^")
        if startsAnchored { rest.removeFirst() }
        endsAnchored = rest.last == UInt8(ascii: "$")
        if endsAnchored { rest.removeLast() }
        guard let pieces = Self.pieces(&rest), rest.isEmpty else { return nil }
        self.pieces = pieces
    }

    func matches(_ bytes: [UInt8]) -> Bool {
        let last = startsAnchored ? 0 : bytes.count
        return (0...last).contains { start in
            Self.match(pieces[...], bytes, start) { end in !endsAnchored || end == bytes.count } != nil
        }
    }

    // MARK: Matching

    private static func match(
        _ pieces: ArraySlice<Piece>, _ bytes: [UInt8], _ start: Int, _ accepts: (Int) -> Bool
    ) -> Int? {
        guard let piece = pieces.first else { return accepts(start) ? start : nil }
        var end = start
        var count = 0
        while count < piece.most, let next = self.end(of: piece.atom, bytes, end) {
            end = next
            count += 1
        }
        while count >= piece.least {
            if let whole = match(pieces.dropFirst(), bytes, end, accepts) { return whole }
            guard case .oneOf = piece.atom, count > 0 else { return nil }
            end -= 1
            count -= 1
        }
        return nil
    }

    private static func end(of atom: Atom, _ bytes: [UInt8], _ start: Int) -> Int? {
        switch atom {
        case .oneOf(let allowed):
            start < bytes.count && bytes[start] < 128 && allowed[Int(bytes[start])] ? start + 1 : nil
        case .group(let inner):
            match(inner[...], bytes, start) { $0 > start }
        }
    }

    // MARK: Reading

    private static func pieces(_ rest: inout ArraySlice<UInt8>) -> [Piece]? {
        var pieces: [Piece] = []
        while let byte = rest.first, byte != UInt8(ascii: ")") {
            rest.removeFirst()
            let atom: Atom
            switch byte {
            case UInt8(ascii: "("):
                guard let inner = self.pieces(&rest), rest.popFirst() == UInt8(ascii: ")") else { return nil }
                atom = .group(inner)
            case UInt8(ascii: "["):
                guard let allowed = allowed(&rest) else { return nil }
                atom = .oneOf(allowed)
            case _ where ".\\^$|*+?{}]".utf8.contains(byte) || byte > 127: return nil
            default: atom = .oneOf((0..<128).map { $0 == Int(byte) })
            }
            guard let (least, most) = repetition(&rest) else { return nil }
            pieces.append(Piece(atom: atom, least: least, most: most))
        }
        return pieces
    }

    private static func allowed(_ rest: inout ArraySlice<UInt8>) -> [Bool]? {
        var allowed = [Bool](repeating: false, count: 128)
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "]") { return allowed }
            guard byte < 128, byte != UInt8(ascii: "^"), byte != UInt8(ascii: "\\") else { return nil }
            if rest.first == UInt8(ascii: "-"), let end = rest.dropFirst().first, end != UInt8(ascii: "]") {
                guard byte <= end, end < 128 else { return nil }
                for code in byte...end { allowed[Int(code)] = true }
                rest = rest.dropFirst(2)
            } else {
                allowed[Int(byte)] = true
            }
        }
        return nil
    }

    private static func repetition(_ rest: inout ArraySlice<UInt8>) -> (Int, Int)? {
        switch rest.first {
        case UInt8(ascii: "+"):
            rest.removeFirst()
            return (1, .max)
        case UInt8(ascii: "*"):
            rest.removeFirst()
            return (0, .max)
        case UInt8(ascii: "?"):
            rest.removeFirst()
            return (0, 1)
        case UInt8(ascii: "{"):
            let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
            guard let count = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
            rest = rest.dropFirst(digits.count + 2)
            return (count, count)
        default: return (1, 1)
        }
    }
}
