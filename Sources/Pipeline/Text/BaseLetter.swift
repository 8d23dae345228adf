/// Letters without their diacritics, for comparing words that are written with them, without them, or with combining marks:
/// `février`, `fevrier` and `FÉVRIER` are one word.
///
/// Latin, Greek and Cyrillic letters, and the alifs of Arabic. A letter that a language counts as one of its own loses its
/// mark like the others: words are looked up in a short list, where nothing else stands in the way.
/// - Source: Unicode, UnicodeData.txt, canonical decompositions; strokes are taken off too.
enum BaseLetter {
    /// Small letters under U+00C0 to U+017F; a full stop where the letter is its own base.
    private static let latin = [UInt8](
        """
        aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll.\
        .llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """.utf8)

    /// - Parameter scalar: folded by `CaseFold`.
    /// - Returns: nil for a mark that stands over or under the letter before it.
    static func of(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0..<0xC0: scalar
        case 0xC0..<0x180:
            latin[Int(scalar - 0xC0)] == UInt8(ascii: ".") ? scalar : UInt32(latin[Int(scalar - 0xC0)])
        case 0x1A1: letter("o")
        case 0x1B0: letter("u")
        case 0x219: letter("s")
        case 0x21B: letter("t")
        case 0x300...0x36F: nil
        case 0x370...0x3FF: greek(scalar)
        case 0x439, 0x45D: letter("и")
        case 0x451: letter("е")
        case 0x457: letter("і")
        case 0x591...0x5C7, 0x64B...0x65F, 0x670: nil
        case 0x622, 0x623, 0x625: letter("ا")
        case 0x1EA0...0x1EF9: vietnamese(scalar)
        default: scalar
        }
    }

    private static func greek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x3AC: letter("α")
        case 0x3AD: letter("ε")
        case 0x3AE: letter("η")
        case 0x390, 0x3AF, 0x3CA: letter("ι")
        case 0x3B0, 0x3CB, 0x3CD: letter("υ")
        case 0x3C2: letter("σ")
        case 0x3CC: letter("ο")
        case 0x3CE: letter("ω")
        default: scalar
        }
    }

    private static func vietnamese(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case ...0x1EB7: letter("a")
        case ...0x1EC7: letter("e")
        case ...0x1ECB: letter("i")
        case ...0x1EE3: letter("o")
        case ...0x1EF1: letter("u")
        default: letter("y")
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
}
