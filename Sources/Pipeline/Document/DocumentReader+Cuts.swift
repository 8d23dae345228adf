/// What is known to be no part of the text only once it has been read.
extension DocumentReader {
    /// Buttons that share say a word or two each.
    private static let shareBytesAtMost = 60
    /// "Share this article on", and between the buttons marks such as ` | `.
    private static let labelBytesAtMost = 30
    private static let markBytesAtMost = 3
    /// Bars that share have two links at least, for one may be the author's own, and seldom more than a dozen.
    private static let shareLinks = 2...24
    /// A mark is a number or a letter, with brackets around.
    private static let footnoteBytesAtMost = 12

    /// Leaves out a block whose links all offer to share and that says little else.
    mutating func leaveOutShareBar(_ entry: ElementStack.Entry, _ document: inout Document) {
        let first = Int(entry.anchors)
        let count = document.anchors.count - first
        let size = document.text.count - Int(entry.text)
        guard first >= barAnchors, Self.shareLinks.contains(count), size > 0, size <= count * Self.shareBytesAtMost
        else { return }
        let bar = document.anchors[first...]
        let shares = bar.allSatisfy { anchor in
            anchor.kind == .image || ShareLinks.has(document.addresses.span.extracting(anchor.address))
        }
        let links = bar.count { $0.kind == .link }
        let label = size - bar.reduce(0) { $0 + $1.range.count }
        guard shares, links >= Self.shareLinks.lowerBound else { return }
        guard label <= Self.labelBytesAtMost + links * Self.markBytesAtMost else { return }
        cut(to: entry, &document)
        for index in first..<document.anchors.count where document.anchors[index].kind == .link {
            document.anchors[index].kind = .share
        }
        barAnchors = document.anchors.count
    }

    /// Leaves out a raised mark that leads to a note.
    mutating func leaveOutFootnote(_ entry: ElementStack.Entry, _ document: inout Document) {
        let size = document.text.count - Int(entry.text)
        let notes = document.anchors[Int(entry.anchors)...]
        guard size > 0, size <= Self.footnoteBytesAtMost, !notes.isEmpty else { return }
        let lead = notes.allSatisfy { $0.kind == .link && document.addresses[$0.address].contains(ASCII.number) }
        if lead { cut(to: entry, &document) }
    }

    /// Takes back the text that was written since an element began; anchors and regions stay, without text.
    mutating func cut(to entry: ElementStack.Entry, _ document: inout Document) {
        let place = Int(entry.text)
        guard place < document.text.count else { return }
        let hadSpace = document.text[place] == 0x20
        document.cut(to: place, anchors: Int(entry.anchors), regions: Int(entry.regions))
        if entry.link >= 0 {
            document.anchors[Int(entry.link)].range = document.anchors[Int(entry.link)].range.ending(by: place)
        }
        if hadSpace { flow.space() }
        // What is open around has no text yet, if its first was this.
        if let open = link, open.hasText, document.anchors[open.index].range.lowerBound >= place {
            document.anchors[open.index].range = place..<place
            link?.hasText = false
        }
        for around in stack.entries where around.region >= 0 {
            makeTextless(Int(around.region), from: place, &document)
        }
        if entry.region >= 0 { makeTextless(Int(entry.region), from: place, &document) }
    }

    private mutating func makeTextless(_ index: Int, from place: Int, _ document: inout Document) {
        guard document.regions[index].range.lowerBound >= place, !textless.contains(index) else { return }
        document.regions[index].range = place..<place
        textless.append(index)
    }
}

extension Document {
    /// Takes back the text behind `place`; what stood there becomes empty.
    /// - Parameters:
    ///   - place: where the text ends from now on.
    ///   - firstAnchor: the first anchor that may reach beyond.
    ///   - firstRegion: the first region that may.
    mutating func cut(to place: Int, anchors firstAnchor: Int, regions firstRegion: Int) {
        text.removeLast(text.count - place)
        for index in firstAnchor..<anchors.count { anchors[index].range = anchors[index].range.ending(by: place) }
        for index in firstRegion..<regions.count { regions[index].range = regions[index].range.ending(by: place) }
    }
}

extension Range<Int> {
    fileprivate func ending(by place: Int) -> Range<Int> { Swift.min(lowerBound, place)..<Swift.min(upperBound, place) }
}
