/// Where the feed begins in a document that may hold something else as well.
enum DocumentStart: Equatable {
    /// At this place.
    case at(Int)
    /// In a web page that shows the feed's source: its text begins here, escaped.
    case escaped(Int)
    /// Nowhere: the document ends before its first tag does.
    case brokenOff
    /// Nowhere: the document is a web page.
    case webPage
    /// Nowhere: the document is no markup.
    case none

    /// - Parameters:
    ///   - text: the document, in UTF-8.
    ///   - start: its first character that isn't white space.
    /// - Returns: the place, or what the document is instead.
    static func find(in text: [UInt8], from start: Int) -> DocumentStart {
        let first = firstElement(in: text, from: start)
        if case .element(let name, let place) = first, !isHTML(text[name]) {
            guard text[place...].contains(ASCII.greater) else { return .brokenOff }
            // An unknown root may be a format's own business, unless a feed follows and it was junk.
            return isFeed(text[name]) ? .at(start) : .at(marker(in: text, from: place) ?? start)
        }
        if let place = marker(in: text, from: start) { return .at(place) }
        if let place = escapedSource(in: text, from: start) { return .escaped(place) }
        switch first {
        case .element: return .webPage
        case .text: return looksLikePage(text, from: start) ? .webPage : .none
        case .nothing: return .brokenOff
        }
    }

    private enum First {
        case element(name: Range<Int>, place: Int)
        case text, nothing
    }

    /// What comes first behind the prolog.
    private static func firstElement(in text: [UInt8], from start: Int) -> First {
        var place = start
        while place < text.count {
            if text[place].isSpace {
                place += 1
            } else if text[place] != ASCII.less {
                return .text
            } else if text[place...].starts(with: "<!--".utf8) {
                var ends = NextPlace(of: Array("-->".utf8))
                place = ends.next(in: text, from: place + 4) + 3
            } else if text[place...].starts(with: "<?".utf8) {
                place = (text[place...].firstIndex(of: ASCII.greater) ?? text.count) + 1
            } else if text[place...].starts(with: "<!".utf8) {
                var declared = DeclaredEntities()
                if text[place...].prefix(14).equals(lowercase: "<!doctype html") {
                    return .element(name: place + 10..<place + 14, place: place)
                }
                place = declared.read(text, at: place)
            } else {
                let name = text[(place + 1)...].prefix {
                    $0.isAlphanumeric || $0 == 0x3a || $0 == ASCII.hyphen || $0 == 0x5f || $0 >= 0x80
                }
                return name.isEmpty ? .text : .element(name: name.indices, place: place)
            }
        }
        return .nothing
    }

    private static func isHTML(_ name: ArraySlice<UInt8>) -> Bool {
        htmlElements.contains { name.equals(lowercase: $0) }
    }

    private static let htmlElements: [StaticString] = [
        "html", "head", "body", "pre", "br", "b", "p", "div", "font", "meta", "script", "style", "title", "table",
    ]

    private static func isFeed(_ name: ArraySlice<UInt8>) -> Bool {
        let local = name.lastIndex(of: 0x3a).map { name[($0 + 1)...] } ?? name
        return feedElements.contains { local.equals(lowercase: $0) }
    }

    private static let feedElements: [StaticString] = ["rss", "feed", "rdf", "channel"]

    /// The beginning of a feed that follows something else: its declaration, or its first element.
    private static func marker(in text: [UInt8], from start: Int) -> Int? {
        let limit = min(text.count, start + FeedBounds.junkBytes)
        var place = start
        while true {
            place = ByteScan.first(ASCII.less, in: text.span, from: place)
            guard place < limit else { return nil }
            let rest = text[(place + 1)...].prefix(longestMarker + 1)
            if markers.contains(where: { rest.starts(with: $0.utf8) }), isAtEnd(of: rest) { return place }
            place += 1
        }
    }

    private static let markers = ["?xml", "rss", "feed", "rdf:RDF"]
    private static let longestMarker = 7

    private static func isAtEnd(of rest: ArraySlice<UInt8>) -> Bool {
        let end = rest.first { !$0.isAlphanumeric && $0 != ASCII.question && $0 != 0x3a }
        return end?.isSpace == true || end == ASCII.greater
    }

    /// The source of a feed in a page that holds nothing else, as browsers and some servers show it.
    private static func escapedSource(in text: [UInt8], from start: Int) -> Int? {
        let limit = min(text.count, start + FeedBounds.wrapperBytes)
        for marker in markers {
            var places = NextPlace(of: Array("&lt;\(marker)".utf8))
            let found = places.next(in: text, from: start, until: limit)
            guard found < limit else { continue }
            let head = text[start..<found]
            // No words may stand between the page's beginning and the source; a page that explains feeds has some.
            let body = head.lastRange(of: "<body") ?? head.lastRange(of: "</head") ?? head.startIndex
            if isTagsAlone(head[body...]) { return found }
        }
        return nil
    }

    /// Whether no text stands between tags, but for that of headings.
    private static func isTagsAlone(_ text: ArraySlice<UInt8>) -> Bool {
        var isInTag = false
        var isInHeading = false
        for (place, byte) in zip(text.indices, text) {
            if byte == ASCII.less {
                isInTag = true
                let name = text[(place + 1)...].prefix(2)
                if name.hasPrefix(lowercase: "h"), let level = name.last, level.isDigit { isInHeading = true }
                if name.hasPrefix(lowercase: "/h") { isInHeading = false }
            } else if byte == ASCII.greater {
                isInTag = false
            } else if !isInTag, !isInHeading, !byte.isSpace {
                return false
            }
        }
        return true
    }

    private static func looksLikePage(_ text: [UInt8], from start: Int) -> Bool {
        text[start...].prefix(FeedBounds.junkBytes).firstRange(lowercase: "<html") != nil
    }

    /// The source that a page shows, with its references as characters and its tags left out.
    static func unescaped(_ text: [UInt8], from start: Int) -> [UInt8] {
        var output: [UInt8] = []
        var place = start
        let span = text.span
        while place < span.count {
            let next = ByteScan.first(
                of: ASCII.less, ASCII.ampersand, ASCII.less, ASCII.ampersand, in: span, from: place)
            output.append(place..<next, of: span)
            place = next
            guard next < span.count else { break }
            if span[next] == ASCII.less {
                if text[next...].prefix(5).equals(lowercase: "</pre") { break }
                place = (text[next...].firstIndex(of: ASCII.greater) ?? span.count - 1) + 1
            } else if let reference = CharacterReference(at: next, in: span, inAttribute: true) {
                reference.characters.append(to: &output)
                place = reference.end
            } else {
                output.append(ASCII.ampersand)
                place = next + 1
            }
        }
        return output
    }
}

extension ArraySlice<UInt8> {
    /// Where a word stands last, which is written in lower case, without regard to ASCII case.
    fileprivate func lastRange(of word: StaticString) -> Int? {
        indices.last { self[$0] == ASCII.less && self[$0...].hasPrefix(lowercase: word) }
    }
}
