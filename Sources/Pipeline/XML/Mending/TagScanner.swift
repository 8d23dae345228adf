/// A start tag as it stands in a document, however it is written.
struct ScannedTag {
    struct Attribute {
        var name: Range<Int>
        /// What stands between the quotes, or where they should be.
        var value: Range<Int>
        /// Where the attribute ends, its quote included.
        var end: Int
    }

    var name: Range<Int>
    var attributes: [Attribute] = []
    var closesItself = false
    /// Whether the slash that closes it may be the end of its last value, which has no quotes.
    var hasDoubtfulSlash = false
    /// Behind the `>`.
    var end = 0
    /// Whether something was written as XML doesn't allow it.
    var isMalformed = false
    var hasTooMany = false
}

/// Reads tags from bytes that need not be well-formed.
///
/// What was tried in vain is never tried again, so that the time stays linear whatever the bytes are.
struct TagScanner {
    let bytes: [UInt8]
    /// Up to here no `<` begins a tag: a tag that began before it never ended.
    private(set) var noTagBefore = 0
    private var doubleQuotes = NextPlace(of: [ASCII.doubleQuote])
    private var singleQuotes = NextPlace(of: [ASCII.singleQuote])
    private var lesses = NextPlace(of: [ASCII.less])

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Parameter start: where `<` stands.
    /// - Returns: nil where the `<` begins no tag.
    mutating func startTag(at start: Int) -> ScannedTag? {
        guard start >= noTagBefore, let name = name(at: start + 1) else { return nil }
        var tag = ScannedTag(name: name)
        var place = name.upperBound
        while true {
            let gap = place
            while place < bytes.count, bytes[place].isSpace { place += 1 }
            guard place < bytes.count, bytes[place] != ASCII.less else {
                noTagBefore = place
                return nil
            }
            switch bytes[place] {
            case ASCII.greater:
                tag.end = place + 1
                return tag
            case ASCII.slash:
                tag.closesItself = bytes.span.has(ASCII.greater, at: place + 1)
                place += 1
            case ASCII.doubleQuote, ASCII.singleQuote, ASCII.equals:
                tag.isMalformed = true
                place += 1
            default:
                if place == gap { tag.isMalformed = true }
                place = attribute(at: place, of: &tag)
            }
        }
    }

    /// The name of the end tag whose `</` stands at `start`, and where it ends; a `>` that is missing is forgiven.
    func endTag(at start: Int) -> (name: Range<Int>, end: Int, isMalformed: Bool)? {
        guard let name = name(at: start + 2) else { return nil }
        var place = name.upperBound
        while place < bytes.count, bytes[place] != ASCII.greater, bytes[place] != ASCII.less { place += 1 }
        let isClosed = bytes.span.has(ASCII.greater, at: place)
        let isBare = bytes[name.upperBound..<place].allSatisfy { $0.isSpace }
        return isClosed ? (name, place + 1, !isBare) : isBare ? (name, place, true) : (name, name.upperBound, true)
    }

    /// - Source: XML 1.0, 2.3, as far as ASCII goes: feeds' names are of it.
    private func name(at start: Int) -> Range<Int>? {
        guard start < bytes.count, bytes[start].isLetter || bytes[start] == 0x5f else { return nil }
        let end = bytes[start...].firstIndex { !Self.isNameByte($0) } ?? bytes.count
        guard end < bytes.count else { return start..<end }
        let next = bytes[end]
        return next.isSpace || [ASCII.slash, ASCII.greater, ASCII.less].contains(next) ? start..<end : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == 0x5f || byte == 0x3a || byte == 0x2e || byte == ASCII.hyphen
    }

    private mutating func attribute(at start: Int, of tag: inout ScannedTag) -> Int {
        var place = bytes[start...].firstIndex { $0.isSpace || Self.endsName($0) } ?? bytes.count
        let name = start..<place
        while place < bytes.count, bytes[place].isSpace { place += 1 }
        var attribute = ScannedTag.Attribute(name: name, value: name, end: name.upperBound)
        if bytes.span.has(ASCII.equals, at: place) {
            place += 1
            while place < bytes.count, bytes[place].isSpace { place += 1 }
            readValue(at: place, of: &attribute, &tag)
        } else {
            // As in HTML, an attribute without a value says that it is there.
            tag.isMalformed = true
        }
        guard isName(name) else {
            tag.isMalformed = true
            return attribute.end
        }
        if tag.attributes.count < FeedBounds.attributes {
            tag.attributes.append(attribute)
        } else {
            tag.hasTooMany = true
        }
        return attribute.end
    }

    private mutating func readValue(at place: Int, of attribute: inout ScannedTag.Attribute, _ tag: inout ScannedTag) {
        tag.hasDoubtfulSlash = false
        let quote = place < bytes.count ? bytes[place] : 0
        guard quote == ASCII.doubleQuote || quote == ASCII.singleQuote else {
            tag.isMalformed = true
            if let value = betweenSmartQuotes(at: place) {
                attribute.value = value
                attribute.end = value.upperBound + Self.smartQuoteBytes
                return
            }
            let end =
                bytes[place...].firstIndex { $0.isSpace || $0 == ASCII.greater || $0 == ASCII.less } ?? bytes.count
            // In `<a b=c/>` the slash closes the element.
            let hasSlash = end > place && bytes[end - 1] == ASCII.slash && bytes.span.has(ASCII.greater, at: end)
            var value = place..<(hasSlash ? end - 1 : end)
            tag.hasDoubtfulSlash = hasSlash
            attribute.end = value.upperBound
            // Its opening quote alone was forgotten.
            if let last = value.last, bytes[last] == ASCII.doubleQuote || bytes[last] == ASCII.singleQuote {
                value = value.lowerBound..<last
            }
            attribute.value = value
            return
        }
        let start = place + 1
        let closing =
            quote == ASCII.doubleQuote
            ? doubleQuotes.next(in: bytes, from: start) : singleQuotes.next(in: bytes, from: start)
        let less = lesses.next(in: bytes, from: start)
        if closing < bytes.count, less > closing || bytes[closing - 1] != ASCII.equals {
            if less > closing, let end = endOfUnclosed(start..<closing) {
                tag.isMalformed = true
                attribute.value = start..<end
                attribute.end = end
                return
            }
            if less < closing { tag.isMalformed = true }
            attribute.value = start..<closing
            attribute.end = closing + 1
            return
        }
        // A quote behind `=` opens the value of another attribute: this one's was forgotten.
        tag.isMalformed = true
        attribute.value =
            start..<(bytes[start...].firstIndex { $0 == ASCII.greater || $0 == ASCII.less } ?? bytes.count)
        attribute.end = attribute.value.upperBound
    }

    /// Where a value ends whose closing quote was forgotten, in `a="x b="y"`: the quote that seems to close it opens
    /// the value of another attribute.
    /// - Parameter range: from behind the opening quote to the next quote of its kind.
    /// - Returns: nil where that quote does close it.
    private func endOfUnclosed(_ range: Range<Int>) -> Int? {
        let next = range.upperBound + 1
        guard next < bytes.count, !bytes[next].isSpace, bytes[next] != ASCII.greater, bytes[next] != ASCII.slash,
            range.upperBound > range.lowerBound, bytes[range.upperBound - 1] == ASCII.equals
        else { return nil }
        // An attribute before that one may have quotes of the other kind.
        var place = range.lowerBound
        while place < range.upperBound {
            guard bytes[place].isSpace else {
                place += 1
                continue
            }
            let gap = place
            while place < range.upperBound, bytes[place].isSpace { place += 1 }
            let name = place
            while place < range.upperBound, Self.isNameByte(bytes[place]) { place += 1 }
            guard place > name, bytes[place] == ASCII.equals else { continue }
            if bytes[place + 1] == ASCII.doubleQuote || bytes[place + 1] == ASCII.singleQuote { return gap }
        }
        return nil
    }

    /// In UTF-8, all of them.
    private static let smartQuoteBytes = 3

    /// What stands between quotes of typography, which a word processor made of plain ones.
    private func betweenSmartQuotes(at place: Int) -> Range<Int>? {
        guard isSmartQuote(at: place) else { return nil }
        let start = place + Self.smartQuoteBytes
        var end = start
        while end < bytes.count, bytes[end] != ASCII.greater, bytes[end] != ASCII.less {
            if isSmartQuote(at: end) { return start..<end }
            end += 1
        }
        return nil
    }

    /// U+2018 to U+201F.
    private func isSmartQuote(at place: Int) -> Bool {
        place + 2 < bytes.count && bytes[place] == 0xe2 && bytes[place + 1] == 0x80 && 0x98...0x9f ~= bytes[place + 2]
    }

    private func isName(_ name: Range<Int>) -> Bool {
        guard let first = name.first, bytes[first].isLetter || bytes[first] == 0x5f else { return false }
        return bytes[name].allSatisfy(Self.isNameByte) && bytes[name.upperBound - 1] != 0x3a
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        [ASCII.equals, ASCII.slash, ASCII.greater, ASCII.less, ASCII.doubleQuote, ASCII.singleQuote].contains(byte)
    }
}
