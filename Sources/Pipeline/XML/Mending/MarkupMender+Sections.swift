/// CDATA sections, comments, processing instructions and the DOCTYPE.
extension MarkupMender {
    /// What begins at `<!`.
    mutating func declaration() {
        let rest = input[place...]
        if let start = sectionText() { return section(from: start) }
        if rest.starts(with: "<!--".utf8) { return comment() }
        if rest.prefix(9).equals(lowercase: "<!doctype"), open.isEmpty, !hasDoctype {
            hasDoctype = true
            let end = entities.read(input, at: place)
            // It tells two versions of RSS apart; nothing else of it is asked for again.
            if input[place..<end].firstRange(lowercase: "netscape") != nil {
                output.append(contentsOf: "<!DOCTYPE rss SYSTEM \"http://my.netscape.com/\">".utf8)
            }
            return leaveOut(end, as: entities.hasTooMany ? .tooManyEntities : nil)
        }
        // `<!` before anything else is markup to nobody.
        guard let end = endOfDeclaration() else { return strayLess() }
        leaveOut(end, as: .malformedComment)
    }

    private func endOfDeclaration() -> Int? {
        guard place + 2 < input.count, input[place + 2].isLetter || input[place + 2] == ASCII.hyphen else { return nil }
        guard let end = input[(place + 2)...].firstIndex(where: { $0 == ASCII.greater || $0 == ASCII.less }) else {
            return nil
        }
        return input[end] == ASCII.greater ? end + 1 : nil
    }

    /// Where the text of a CDATA section begins whose `<` is here, however its beginning is written.
    func sectionText() -> Int? {
        var at = place
        for byte in "<![cdata[".utf8 {
            if !byte.isLetter || byte == UInt8(ascii: "c") {
                while at < input.count, input[at].isSpace { at += 1 }
            }
            guard at < input.count, input[at].lowercased == byte else { return nil }
            at += 1
        }
        return at
    }

    /// - Parameter start: where its text begins.
    mutating func section(from start: Int) {
        guard !open.isEmpty else {
            return leaveOut(min(sectionEnds.next(in: input, from: start) + 3, input.count), as: .textBeforeRoot)
        }
        if !input[place..<start].elementsEqual("<![CDATA[".utf8) { note(.malformedSection, at: place) }
        let found = sectionEnds.next(in: input, from: start)
        var end = found
        var after = min(found + 3, input.count)
        let inner = sectionStarts.next(in: input, from: start)
        let endTag = endTag(of: open[open.count - 1], from: start, until: found)
        if endTag < found, let brackets = brokenEnd(start..<endTag) {
            note(.malformedSection, at: place)
            end = brackets
            after = endTag
        } else if found == input.count || inner < found && passesItem(start..<inner) {
            // The section never ends, or another one's end would end it: its element's end tag does.
            note(.malformedSection, at: place)
            end = endTag < found ? endTag : self.endTag(of: open[open.count - 1], from: found, until: input.count)
            after = end
        }
        keepLines(of: place..<start)
        output.append(contentsOf: "<![CDATA[".utf8)
        copySection(start..<end)
        output.append(contentsOf: "]]>".utf8)
        keepLines(of: end..<after)
        place = after
    }

    /// The end of a section without its `>`, or with room in it: right before its element's end tag nothing else can
    /// be meant.
    private func brokenEnd(_ range: Range<Int>) -> Int? {
        var rest = input[range]
        while rest.last?.isSpace == true { rest.removeLast() }
        if rest.last == ASCII.greater { rest.removeLast() }
        while rest.last?.isSpace == true { rest.removeLast() }
        guard rest.last == UInt8(ascii: "]") else { return nil }
        rest.removeLast()
        while rest.last?.isSpace == true { rest.removeLast() }
        return rest.last == UInt8(ascii: "]") ? rest.endIndex - 1 : nil
    }

    /// Copies the text of a section without the beginnings of sections inside of it; their ends follow as text.
    private mutating func copySection(_ range: Range<Int>) {
        var start = range.lowerBound
        while true {
            let inner = sectionStarts.next(in: input, from: start)
            guard inner < range.upperBound else { break }
            note(.malformedSection, at: place)
            copy(start..<inner)
            innerSections += 1
            start = inner + 9
        }
        copy(start..<range.upperBound)
    }

    private func passesItem(_ range: Range<Int>) -> Bool {
        ["</item", "</entry"].contains { tag in
            var places = NextPlace(of: Array(tag.utf8))
            return places.next(in: input, from: range.lowerBound, until: range.upperBound) < range.upperBound
        }
    }

    /// Where an element's end tag stands; the end of the range where there is none.
    private func endTag(of element: OpenElements.Element, from start: Int, until end: Int) -> Int {
        let tag = Array("</".utf8) + input[element.name]
        var next = NextPlace(of: tag)
        return next.next(in: input, from: start, until: end)
    }

    /// Comments say nothing to a reader of feeds.
    private mutating func comment() {
        let end = commentEnds.next(in: input, from: place + 4)
        guard end < input.count else {
            // It never ends: its beginning alone is left out.
            return leaveOut(place + 4, as: .malformedComment)
        }
        // Two hyphens stand at its end alone.
        let isForbidden = input[place + 4..<end].hasDoubleHyphen || input[end - 1] == ASCII.hyphen && end > place + 4
        leaveOut(end + 3, as: isForbidden ? .malformedComment : nil)
    }

    mutating func instruction() {
        let rest = input[(place + 2)...]
        guard let end = rest.firstIndex(where: { $0 == ASCII.greater || $0 == ASCII.less }), input[end] == ASCII.greater
        else {
            return strayLess()
        }
        let isDeclaration = rest.starts(with: "xml".utf8) && rest.dropFirst(3).first?.isSpace == true
        // A declaration stands at the beginning alone.
        let kind: Repair.Kind = open.isEmpty ? .textBeforeRoot : .malformedComment
        leaveOut(end + 1, as: isDeclaration && place > start ? kind : nil)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var hasDoubleHyphen: Bool {
        var isBehindHyphen = false
        for byte in self {
            if byte == ASCII.hyphen, isBehindHyphen { return true }
            isBehindHyphen = byte == ASCII.hyphen
        }
        return false
    }
}
