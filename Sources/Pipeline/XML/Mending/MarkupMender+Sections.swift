/// CDATA sections, comments, processing instructions and the DOCTYPE.
extension MarkupMender {
    /// What begins at `<!`.
    mutating func declaration() {
        let rest = input[place...]
        if rest.starts(with: "<![CDATA[".utf8) { return section() }
        if rest.starts(with: "<!--".utf8) { return comment() }
        if rest.prefix(9).equals(lowercase: "<!doctype"), open.isEmpty, !hasDoctype {
            hasDoctype = true
            return leaveOut(entities.read(input, at: place))
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

    private mutating func section() {
        let start = place + 9
        guard !open.isEmpty else {
            return leaveOut(min(sectionEnds.next(in: input, from: start) + 3, input.count), as: .textBeforeRoot)
        }
        let found = sectionEnds.next(in: input, from: start)
        var end = found
        var after = min(found + 3, input.count)
        let inner = sectionStarts.next(in: input, from: start)
        if found == input.count || inner < found && passesItem(start..<inner) {
            // The section never ends, or another one's end would end it: its element's end tag does.
            note(.malformedSection, at: place)
            end = endTag(of: open[open.count - 1], from: start)
            after = end
        }
        copy(place..<start)
        copySection(start..<end)
        output.append(contentsOf: "]]>".utf8)
        place = after
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

    /// Where an element's end tag stands; the end of the document where there is none.
    private func endTag(of element: OpenElements.Element, from start: Int) -> Int {
        let tag = Array("</".utf8) + input[element.name]
        var next = NextPlace(of: tag)
        return next.next(in: input, from: start)
    }

    /// Comments say nothing to a reader of feeds.
    private mutating func comment() {
        let end = commentEnds.next(in: input, from: place + 4)
        guard end < input.count else {
            // It never ends: its beginning alone is left out.
            return leaveOut(place + 4, as: .malformedComment)
        }
        leaveOut(end + 3)
    }

    mutating func instruction() {
        let rest = input[(place + 2)...]
        guard let end = rest.firstIndex(where: { $0 == ASCII.greater || $0 == ASCII.less }), input[end] == ASCII.greater
        else {
            return strayLess()
        }
        let isDeclaration = rest.starts(with: "xml".utf8) && rest.dropFirst(3).first?.isSpace == true
        leaveOut(end + 1, as: isDeclaration && !open.isEmpty ? .malformedComment : nil)
    }
}
