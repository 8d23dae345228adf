/// Tells markup from words in angle brackets, in a text of which its format doesn't say whether it is HTML.
///
/// Publishers write `vector<int>` and `the <script> tag` where others write HTML. A browser would swallow such words, the
/// latter with all that follows. So what begins no element that makes sense there is text, and no word is lost.
struct PossibleMarkup {
    enum Reading {
        case plain
        case html
        /// HTML, once what is no markup in it is escaped.
        case mended([UInt8])
    }

    private enum Verdict {
        case markup, text, doubtful
        /// A tag whose element would swallow what follows, as nothing ends it: it is ended at once.
        case unended
    }

    private var signs: [MarkupSign] = []
    /// Where the last end tag of each known element stands, by its number; -1 where there is none.
    private var lastEnds: [Int] = []
    /// The same for names that HTML doesn't know.
    private var lastOtherEnds: [UInt128: Int] = [:]
    /// Elements that were begun ahead of an end tag.
    private var begun: Set<UInt128> = []
    /// Where the drawing or formula ends that is open: names within it are its own.
    private var drawingEnd = 0
    /// Whether something in the text can be nothing else than HTML.
    private var isHTML = false

    static func reading(of bytes: Span<UInt8>) -> Reading {
        let first = ByteScan.first(
            of: ASCII.less, ASCII.ampersand, ASCII.less, ASCII.ampersand, in: bytes, from: 0)
        guard first < bytes.count else { return .plain }
        var markup = PossibleMarkup()
        markup.collect(bytes)
        return markup.judge(bytes)
    }

    // MARK: What may be markup

    private mutating func collect(_ bytes: Span<UInt8>) {
        // Of a comment that nobody closes, and of elements that nobody ends, the end is looked for once.
        var hasNoMoreComments = false
        var unended: Set<HTMLElement> = []
        var place = 0
        while true {
            place = ByteScan.first(of: ASCII.less, ASCII.less, ASCII.less, ASCII.less, in: bytes, from: place)
            guard place < bytes.count else { return }
            guard HTMLTokenizer.opensMarkup(at: place, in: bytes) else {
                place += 1
                continue
            }
            let isTag = bytes[place + 1].isLetter || bytes[place + 1] == ASCII.slash
            guard isTag || !hasNoMoreComments else {
                place += 1
                continue
            }
            let sign = MarkupSign(at: place, in: bytes)
            hasNoMoreComments = hasNoMoreComments || !isTag && sign.isCutOff
            if sign.form == .endTag { noteEnd(sign) }
            signs.append(sign)
            place = sign.end
            guard sign.form == .startTag, Self.holdsText(sign.element), !unended.contains(sign.element) else {
                continue
            }
            if let end = Self.endTag(of: sign.element, in: bytes, from: place) {
                place = end
            } else {
                unended.insert(sign.element)
            }
        }
    }

    private mutating func noteEnd(_ sign: MarkupSign) {
        if lastEnds.isEmpty { lastEnds = Array(repeating: -1, count: Int(UInt8.max) + 1) }
        if sign.element == .other {
            lastOtherEnds[sign.name.bits] = sign.start
        } else {
            lastEnds[Int(sign.element.rawValue)] = sign.start
        }
    }

    /// Elements in which a tag is text, but for the one that ends them.
    private static func holdsText(_ element: HTMLElement) -> Bool {
        switch HTMLTokenizer.Content.following(element) {
        case .data, .plaintext: false
        case .rcdata, .rawtext, .script: true
        }
    }

    private static func endTag(of element: HTMLElement, in bytes: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        while true {
            place = ByteScan.first(of: ASCII.less, ASCII.less, ASCII.less, ASCII.less, in: bytes, from: place)
            guard place < bytes.count else { return nil }
            if bytes.has(ASCII.slash, at: place + 1), HTMLTokenizer.isTag(of: element, nameAt: place + 2, in: bytes) {
                return place
            }
            place += 1
        }
    }

    // MARK: What is

    private mutating func judge(_ bytes: Span<UInt8>) -> Reading {
        let verdicts = signs.map { verdict(on: $0) }
        // Where all else is plain, a block at the very beginning is the first of a text that was cut.
        if !isHTML, let first = signs.first, first.start == bytes.trimmedRange.lowerBound {
            isHTML = verdicts[0] == .doubtful && ElementRole(first.element) == .block
        }
        guard isHTML || verdicts.contains(.markup) || Self.hasReference(bytes) else { return .plain }
        var mended: [UInt8] = []
        var start = 0
        for (sign, verdict) in zip(signs, verdicts) {
            switch verdict {
            case .markup: continue
            case .doubtful where isHTML: continue
            case .text, .doubtful:
                mended.append(start..<sign.start, of: bytes)
                HTMLEscape.append(ASCII.less, to: &mended)
                start = sign.start + 1
            case .unended:
                mended.append(start..<sign.end, of: bytes)
                mended.append(contentsOf: "</\(sign.element)>".utf8)
                start = sign.end
            }
        }
        guard start > 0 else { return .html }
        mended.append(start..<bytes.count, of: bytes)
        return .mended(mended)
    }

    private mutating func verdict(on sign: MarkupSign) -> Verdict {
        let verdict =
            switch sign.form {
            case .stray: Verdict.text
            case .comment: Verdict.markup
            case .startTag: verdict(onStart: sign)
            case .endTag: verdict(onEnd: sign)
            }
        // A name that nobody knows may be that of a thing.
        if verdict == .unended || verdict == .markup, sign.form == .comment || sign.element != .other { isHTML = true }
        return verdict
    }

    private func verdict(onEnd sign: MarkupSign) -> Verdict {
        if begun.contains(sign.name.bits) { return .markup }
        guard sign.element != .other else { return .text }
        return ElementRole(sign.element) == .unseen || Self.holdsText(sign.element) ? .text : .markup
    }

    private mutating func verdict(onStart sign: MarkupSign) -> Verdict {
        let isEnded = lastEnd(of: sign) > sign.start
        if isEnded, !sign.isOdd { begun.insert(sign.name.bits) }
        if sign.element == .svg || sign.element == .math, isEnded { drawingEnd = max(drawingEnd, lastEnd(of: sign)) }
        guard sign.element != .other else {
            let isWhole = isEnded || sign.isSelfClosing && sign.start < drawingEnd
            return isWhole && !sign.isOdd ? .markup : .text
        }
        guard !sign.isOdd, sign.element != .plaintext, !sign.isCutOff || sign.hasValue else { return .text }
        if ElementRole(sign.element) == .unseen || Self.holdsText(sign.element) {
            return isEnded ? .markup : sign.hasValue && !sign.isCutOff ? .unended : .text
        }
        if sign.hasValue || isEnded { return .markup }
        switch sign.element {
        case .br, .p, .hr, .wbr: return .markup
        // Without an address they show nothing.
        case _ where ElementRole.isVoid(sign.element): return .text
        default: return .doubtful
        }
    }

    private func lastEnd(of sign: MarkupSign) -> Int {
        guard !lastEnds.isEmpty else { return -1 }
        if sign.element == .other { return lastOtherEnds[sign.name.bits] ?? -1 }
        return lastEnds[Int(sign.element.rawValue)]
    }

    private static func hasReference(_ bytes: Span<UInt8>) -> Bool {
        var place = 0
        while true {
            place = ByteScan.first(
                of: ASCII.ampersand, ASCII.ampersand, ASCII.ampersand, ASCII.ampersand, in: bytes, from: place)
            guard place < bytes.count else { return false }
            if CharacterReference(at: place, in: bytes, inAttribute: true) != nil { return true }
            place += 1
        }
    }
}
