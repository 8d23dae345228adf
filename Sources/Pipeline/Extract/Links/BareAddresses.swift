/// Web addresses that stand in a text without markup.
enum BareAddresses {
    /// Addresses of one item: what no article has.
    static let atMost = 1_000

    /// Where an address stands, in bytes, and what it lacks.
    struct Found: Equatable {
        var range: Range<Int>
        var hasScheme: Bool
    }

    /// Finds `http://…`, `https://…`, `www.….…`, and the short addresses of networks without their scheme.
    /// - Returns: in the order of the text; marks of the sentence behind an address are left out.
    static func find(in text: Span<UInt8>) -> [Found] {
        var found: [Found] = []
        var index = 0
        while found.count < atMost {
            // The colon of "https://" is rarer than its letters, and so is the dot of "www.".
            let mark = ByteScan.first(of: UInt8(ascii: ":"), dot, dot, dot, in: text, from: index)
            guard mark + 3 < text.count else { return found }
            index = mark + 1
            let isColon = text[mark] == UInt8(ascii: ":")
            guard let start = isColon ? schemeStart(before: mark, in: text) : nameStart(before: mark, in: text) else {
                continue
            }
            let host = isColon ? mark + 3 : start
            let end = AddressEnd.end(of: text, from: host)
            index = max(end, index)
            guard end > host, hasHost(host..<end, in: text, isSure: isColon), !isCut(at: end, in: text) else {
                continue
            }
            found.append(Found(range: start..<end, hasScheme: isColon))
        }
        return found
    }

    private static func schemeStart(before colon: Int, in text: Span<UInt8>) -> Int? {
        guard text[colon + 1] == ASCII.slash, text[colon + 2] == ASCII.slash else { return nil }
        for length in [5, 4] where colon >= length {
            let start = colon - length
            let isScheme = HTMLTokenizer.has(length == 5 ? "https" : "http", at: start, in: text)
            if isScheme, start == 0 || !text[start - 1].isAlphanumeric { return start }
        }
        return nil
    }

    /// Names that begin an address whose scheme is left out, up to their first dot and behind it.
    private static let names: [(before: StaticString, behind: StaticString)] = [
        ("www", ""), ("pic", "twitter.com/"), ("pic", "x.com/"), ("t", "co/"), ("t", "me/"), ("youtu", "be/"),
        ("bit", "ly/"),
    ]

    private static func nameStart(before dot: Int, in text: Span<UInt8>) -> Int? {
        // As a rule a dot ends a sentence.
        guard text[dot + 1] > 0x20 else { return nil }
        for name in names {
            let start = dot - name.before.utf8CodeUnitCount
            guard start >= 0, HTMLTokenizer.has(name.before, at: start, in: text) else { continue }
            guard HTMLTokenizer.has(name.behind, at: dot + 1, in: text) else { continue }
            return start == 0 || isBoundary(text[start - 1]) ? start : nil
        }
        return nil
    }

    /// Whether a name may begin behind the byte: not within a word, a path or an address of mail.
    private static func isBoundary(_ byte: UInt8) -> Bool {
        !byte.isAlphanumeric && !"./@-_%=&?#:".utf8.contains(byte)
    }

    /// Whether an address has a host; one that is not sure to be an address has one with two dots, or a path behind it,
    /// and letters at the end.
    private static func hasHost(_ range: Range<Int>, in text: Span<UInt8>, isSure: Bool) -> Bool {
        var end = range.lowerBound
        while end < range.upperBound, !"/?#".utf8.contains(text[end]) { end += 1 }
        let first = text[range.lowerBound]
        guard first.isAlphanumeric || first >= 0x80 || first == UInt8(ascii: "[") else { return false }
        if isSure { return true }
        var dots = 0
        for place in range.lowerBound..<end where text[place] == dot {
            dots += 1
            if text[place - 1] == dot { return false }
        }
        let isNamed = dots >= 2 || end + 1 < range.upperBound
        return isNamed && (text[end - 1].isLetter || text[end - 1] >= 0x80)
    }

    /// Whether an ellipsis tells that the address was cut short for the eye.
    private static func isCut(at end: Int, in text: Span<UInt8>) -> Bool {
        end + 2 < text.count && text[end] == 0xE2 && text[end + 1] == 0x80 && text[end + 2] == 0xA6
    }

    private static let dot = UInt8(ascii: ".")
}

/// Where an address in running text ends.
enum AddressEnd {
    /// Behind its last byte: brackets within it are balanced, and the marks of the sentence are none of its own.
    static func end(of text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        var open = (round: 0, square: 0, curly: 0)
        scan: while end < text.count {
            let byte = text[end]
            switch byte {
            case 0...0x20, 0x7f, ASCII.doubleQuote, ASCII.less, ASCII.greater, UInt8(ascii: "|"), UInt8(ascii: "`"),
                UInt8(ascii: "\\"), UInt8(ascii: "^"):
                break scan
            case UInt8(ascii: "("): open.round += 1
            case UInt8(ascii: "["): open.square += 1
            case UInt8(ascii: "{"): open.curly += 1
            case UInt8(ascii: ")"): if !close(&open.round) { break scan }
            case UInt8(ascii: "]"): if !close(&open.square) { break scan }
            case UInt8(ascii: "}"): if !close(&open.curly) { break scan }
            case 0x80...:
                let (scalar, length) = CaseFold.decode(text, at: end)
                if isMark(scalar) || end > start && text[end - 1].isAlphanumeric && isSpaceless(scalar) { break scan }
                end += length
                continue
            default: break
            }
            end += 1
        }
        while end > start, ".,;:!?'*_~".utf8.contains(text[end - 1]) {
            // `wiki/It's_a_name_` is rare, and `_address_` is not.
            end -= 1
        }
        // An opening bracket at the end opens what is not here.
        while end > start, "([{".utf8.contains(text[end - 1]) { end -= 1 }
        return end
    }

    private static func close(_ open: inout Int) -> Bool {
        guard open > 0 else { return false }
        open -= 1
        return true
    }

    /// Spaces, quotation marks, dashes and full stops of all scripts.
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0xBF: scalar != 0xB7 && scalar != 0xAA && scalar != 0xBA && scalar != 0xB5
        case 0x2000...0x206F, 0x3000...0x303F, 0xFE10...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF3D,
            0xFF5B...0xFF65:
            true
        case 0x0589, 0x05BE, 0x05C3, 0x060C, 0x061B, 0x061F, 0x06D4, 0x0964, 0x0965, 0x0E2F, 0x104A, 0x104B, 0x1362:
            true
        case 0x2190...0x2BFF, 0xFEFF, 0xFFFD: true
        default: false
        }
    }

    /// A letter of a script that puts no space before what follows an address. Directly behind a Latin letter or a digit it
    /// belongs to the sentence.
    private static func isSpaceless(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x0E01...0x0E30: true
        default: false
        }
    }
}
