/// The plain form of the characters that dates are written with.
enum PlainSpelling {
    /// - Parameter scalar: folded by `CaseFold`.
    /// - Returns: nil for what is not seen: marks of direction, joiners, diacritics.
    static func of(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            0x20
        case ..<0x80: scalar
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: nil
        // The raised marks of ordinals: º, ª, °.
        case 0xAA, 0xB0, 0xBA: nil
        // The middle dot, the bullet, and the commas of Arabic, Chinese and Japanese.
        case 0xB7, 0x2022, 0x60C, 0x3001, 0x3002: UInt32(UInt8(ascii: ","))
        case 0x2010...0x2015, 0x2212: UInt32(ASCII.hyphen)
        // The marks that cut a word short in Hebrew and Hindi.
        case 0x5F3, 0x5F4, 0x970: UInt32(UInt8(ascii: "."))
        case 0x2018, 0x2019, 0x2BC: UInt32(ASCII.singleQuote)
        default: digit(scalar) ?? fullWidth(scalar) ?? BaseLetter.of(scalar)
        }
    }

    /// Decimal digits of Arabic, Persian, Hindi, Bengali and Thai.
    private static func digit(_ scalar: UInt32) -> UInt32? {
        for zero in [0x660, 0x6F0, 0x966, 0x9E6, 0xE50] as [UInt32] where zero...zero + 9 ~= scalar {
            return scalar - zero + 0x30
        }
        return nil
    }

    /// The wide forms of ASCII that stand among Chinese and Japanese characters.
    private static func fullWidth(_ scalar: UInt32) -> UInt32? {
        guard 0xFF01...0xFF5E ~= scalar else { return nil }
        return CaseFold.fold(scalar - 0xFF01 + 0x21)
    }
}
