/// UTF-8 that somebody took for windows-1252, ISO 8859-1 or windows-1251 and encoded as UTF-8 again: `â€™` for `’`, `Ã©`
/// for `é`, `Ð´Ð°` or `РґР°` for `да`.
///
/// Text that is right is never touched: every run of characters beyond ASCII must decode. Besides, there must be several,
/// and most must stand at a letter, as apostrophes and accents do; an article that only cites such signs is left alone.
/// Or one of them decodes to a word of another script: that is no chance.
enum DoubleEncoding {
    /// What a stretch of text shows.
    struct Evidence {
        private(set) var runs = 0
        private(set) var atLetters = 0
        /// Runs that decode to a word of a script other than Latin.
        private(set) var words = 0
        /// Whether each run decodes.
        private(set) var holds = true

        /// A text of two words can be right by chance; a text that lies beside right ones needs more.
        func isEnough(runs least: Int) -> Bool {
            holds && (isProven || runs >= least && atLetters * 2 >= runs)
        }

        var isProven: Bool { holds && words > 0 }

        fileprivate mutating func add(decodes: Bool, isWord: Bool, atLetter: Bool) {
            runs += 1
            if isWord { words += 1 }
            if atLetter { atLetters += 1 }
            holds = holds && decodes
        }
    }

    /// Runs that a whole document must have.
    static let runsOfDocument = 2
    /// Runs that one text must have where others of its document are right.
    static let runsOfText = 3

    /// The text decoded once more.
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - least: runs that it must have unless a word of another script proves it.
    /// - Returns: nil where the text is right, or may be.
    static func repaired(_ text: ArraySlice<UInt8>, runs least: Int) -> [UInt8]? {
        if evidence(in: text).isEnough(runs: least) { return mended(text) }
        return evidence(in: text, page: .windows1251).isProven ? mended(text, page: .windows1251) : nil
    }

    /// Looks at a text as far as it takes to say no.
    static func evidence(in text: ArraySlice<UInt8>, page: CodePage = .windows1252) -> Evidence {
        var evidence = Evidence()
        var scratch: [UInt8] = []
        var place = text.startIndex
        while evidence.holds, let run = nextRun(in: text, from: place) {
            scratch.removeAll(keepingCapacity: true)
            let before = run.lowerBound > text.startIndex && text[run.lowerBound - 1].isLetter
            let after = run.upperBound < text.endIndex && text[run.upperBound].isLetter
            let decodes = decode(text[run], page, into: &scratch)
            evidence.add(
                decodes: decodes, isWord: decodes && ForeignWord.isOne(scratch), atLetter: before || after)
            place = run.upperBound
        }
        return evidence
    }

    /// The text decoded once more; runs that don't decode stay.
    static func mended(_ text: ArraySlice<UInt8>, page: CodePage = .windows1252) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var place = text.startIndex
        while let run = nextRun(in: text, from: place) {
            output.append(contentsOf: text[place..<run.lowerBound])
            let kept = output.count
            if !decode(text[run], page, into: &output) {
                output.removeLast(output.count - kept)
                output.append(contentsOf: text[run])
            }
            place = run.upperBound
        }
        output.append(contentsOf: text[place...])
        return output
    }

    private static func nextRun(in text: ArraySlice<UInt8>, from place: Int) -> Range<Int>? {
        guard let start = text[place...].firstIndex(where: { $0 >= 0x80 }) else { return nil }
        let end = text[start...].firstIndex { $0 < 0x80 } ?? text.endIndex
        return start..<end
    }

    /// Appends what the run's characters are as bytes of a code page.
    /// - Returns: whether those bytes are UTF-8 as a whole.
    private static func decode(_ run: ArraySlice<UInt8>, _ page: CodePage, into output: inout [UInt8]) -> Bool {
        let start = output.count
        var decoder = UTF8()
        var bytes = run.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) {
            guard let byte = page.byte(of: scalar) else { return false }
            output.append(byte)
        }
        let span = output.span
        var place = start
        while place < span.count {
            guard span[place] >= 0x80, let length = UTF8Sequence.length(at: place, in: span) else { return false }
            place += length
        }
        return true
    }
}
