extension MarkupMender {
    /// What begins at a `<`.
    mutating func markup() {
        let next = place + 1 < input.count ? input[place + 1] : 0
        switch next {
        case ASCII.exclamation: declaration()
        case ASCII.question: instruction()
        case ASCII.slash: endTag()
        case let byte where byte.isSpace:
            if let start = sectionText() { section(from: start) } else { strayLess() }
        default: startTag()
        }
    }

    /// A `<` that begins nothing is text.
    mutating func strayLess() {
        note(.strayLess, at: place)
        if !open.isEmpty { output.append(contentsOf: "&lt;".utf8) }
        place += 1
    }

    // MARK: - Start tags

    private mutating func startTag() {
        guard var tag = tags.startTag(at: place) else { return strayLess() }
        let key = String(decoding: input[tag.name], as: UTF8.self).lowercased()
        let kind = FeedElement(key, itemPrefixes)
        if kind == .container, !open.isEmpty, key == open[0].key { return secondRoot(tag) }
        if tag.hasDoubtfulSlash, kind == .container || kind == .item, let last = tag.attributes.indices.last {
            // What holds the rest of a feed isn't empty.
            let value = tag.attributes[last].value
            tag.attributes[last].value = value.lowerBound..<value.upperBound + 1
            tag.closesItself = false
        }
        closeWhatMustEnd(before: key, kind, isBare: tag.attributes.isEmpty)
        if tag.isMalformed { note(.malformedAttribute, at: place) }
        noteStart(key, kind)
        guard open.count < FeedBounds.depth, tooDeep == 0 else {
            if !tag.closesItself { tooDeep += 1 }
            return leaveOut(tag.end, as: .tooDeep)
        }
        let address = key == "link" && tag.closesItself && tag.attributes.isEmpty ? addressBehind(tag) : nil
        let start = output.count
        output.append(ASCII.less)
        copy(tag.name)
        let namespaces = write(tag)
        // HTML's elements without an end tag never have one here either.
        let isVoid = Self.void.contains(key)
        if isVoid, !tag.closesItself { note(.missingEndTag, at: place) }
        if let address {
            note(.missingEndTag, at: place)
            output.append(ASCII.greater)
            value(address)
            output.append(contentsOf: "</".utf8)
            copy(tag.name)
            tag.end = address.upperBound
        } else if tag.closesItself || isVoid {
            output.append(ASCII.slash)
            if open.isEmpty { isDone = true }
        } else {
            open.append(.init(name: tag.name, key: key, kind: kind, start: start, namespaces: namespaces))
        }
        output.append(ASCII.greater)
        looseText = output.count
        place = tag.end
    }

    /// A document that follows another one of its kind goes on with what that one holds.
    private mutating func secondRoot(_ tag: ScannedTag) {
        if open.count > 1 { note(.missingEndTag, at: place) }
        closeAll(from: 1)
        tooDeep = 0
        leaveOut(tag.end, as: .textAfterRoot)
    }

    /// The address that stands behind an empty `link`, in a feed that was written as HTML, where links hold nothing.
    private func addressBehind(_ tag: ScannedTag) -> Range<Int>? {
        guard open.count > 0, let start = input[tag.end...].firstIndex(where: { !$0.isSpace }),
            input[start...].hasPrefix(lowercase: "http://") || input[start...].hasPrefix(lowercase: "https://")
        else { return nil }
        return tag.end..<ByteScan.first(ASCII.less, in: input.span, from: start)
    }

    private mutating func closeWhatMustEnd(before key: String, _ kind: FeedElement, isBare: Bool) {
        guard let first = open.mustEnd(before: key, kind, isBare: isBare) else { return }
        let isNested = open[first].kind == .item && first == open.count - 1
        note(isNested ? .nestedItem : .missingEndTag, at: place)
        tooDeep = 0
        // The document's first element ends with the document.
        if kind == .item, first > 0, open[first].kind == .item { return cutItem(at: first) }
        closeAll(from: max(first, 1))
    }

    /// Elements of HTML that have no end tag, without those whose names mean something in feeds.
    private static let void: Set<String> = [
        "area", "br", "col", "embed", "hr", "img", "input", "meta", "param", "track", "wbr",
    ]

    /// Writes the tag's attributes.
    /// - Returns: how many namespaces they declare.
    private mutating func write(_ tag: ScannedTag) -> Int {
        var written: [ArraySlice<UInt8>] = []
        var namespaces = 0
        var gap = tag.name.upperBound
        if tag.hasTooMany { note(.tooManyAttributes, at: place) }
        for attribute in tag.attributes {
            let name = input[attribute.name]
            let declares = name.starts(with: "xmlns".utf8)
            if written.contains(name) {
                note(.duplicateAttribute, at: place)
                continue
            }
            if declares, open.namespaces + namespaces >= FeedBounds.namespaces {
                note(.tooManyAttributes, at: place)
                continue
            }
            if declares {
                namespaces += 1
                if name.count > 6 { declare(name.dropFirst(6), input[attribute.value]) }
            }
            written.append(name)
            let before = output.count
            keepLines(of: gap..<attribute.name.lowerBound)
            if output.count == before { output.append(0x20) }
            copy(attribute.name)
            output.append(contentsOf: "=\"".utf8)
            value(attribute.value)
            output.append(ASCII.doubleQuote)
            gap = attribute.end
        }
        keepLines(of: gap..<tag.end)
        return namespaces
    }

    private mutating func declare(_ prefix: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) {
        guard address.count <= Self.namespaceBytes else { return }
        itemPrefixes.declare(
            String(decoding: prefix, as: UTF8.self).lowercased(), String(decoding: address, as: UTF8.self))
    }

    /// No vocabulary of feeds has a longer address.
    private static let namespaceBytes = 128

    private mutating func value(_ range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            switch input[place] {
            case ASCII.ampersand:
                place = reference(at: place, limit: range.upperBound)
                continue
            case ASCII.less: output.append(contentsOf: "&lt;".utf8)
            case ASCII.doubleQuote: output.append(contentsOf: "&quot;".utf8)
            default: output.append(input[place])
            }
            place += 1
        }
    }

    // MARK: - End tags

    private mutating func endTag() {
        guard let tag = tags.endTag(at: place) else { return strayLess() }
        // Where the document breaks off in a tag, there is none.
        guard tag.end < input.count || !tag.isMalformed else { return leaveOut(tag.end) }
        let key = String(decoding: input[tag.name], as: UTF8.self).lowercased()
        if tag.isMalformed { note(.missingEndTag, at: place) }
        innerSections = 0
        let kind = FeedElement(key, itemPrefixes)
        if tooDeep > 0, kind != .item, kind != .container {
            tooDeep -= 1
            return leaveOut(tag.end)
        }
        guard let index = open.ended(by: key, kind), index > 0 || place > lastItem else {
            if kind == .item, endLostItem(tag.name, tag.end) { return }
            if kind == .line || kind == .body, endLooseText(tag.name, tag.end) { return }
            // Of HTML's elements without an end tag, `</br>` and the like say nothing new.
            return leaveOut(tag.end, as: Self.void.contains(key) ? nil : .strayEndTag)
        }
        tooDeep = 0
        // XML's names differ by the case of their letters.
        if index < open.count - 1 || !input[tag.name].elementsEqual(input[open[index].name]) {
            note(.missingEndTag, at: place)
        }
        closeAll(from: index)
        noteEnd(of: kind)
        keepLines(of: place..<tag.end)
        place = tag.end
        isDone = open.isEmpty
    }
}
