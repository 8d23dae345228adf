/// What a word that the lexicon doesn't know can be, by its letters alone: the stem it begins with, or its ending.
enum WordGuess {
    /// An ending leaves so many letters at least, unless it is the whole word.
    private static let shortestRest = 2
    /// Longer words are not looked at to their end, in bytes.
    private static let longestWord = 96

    /// The classes of the word's stem, else of its ending.
    static func classes(of word: Range<Int>, in text: Span<UInt8>, _ lexicon: Lexicon) -> WordClass {
        let found = stem(of: word, in: text, lexicon)
        return found.isEmpty ? ending(of: word, in: text, lexicon) : found
    }

    /// The classes of the longest stem that the word begins with.
    static func stem(of word: Range<Int>, in text: Span<UInt8>, _ lexicon: Lexicon) -> WordClass {
        guard !lexicon.stems.isEmpty, word.count <= longestWord else { return [] }
        var left = letters(in: word, text)
        var key = WordKey()
        var found: WordClass = []
        var at = word.lowerBound
        while at < word.upperBound {
            let (scalar, length) = CaseFold.scalar(text, at: at)
            key.add(scalar == 0x2019 ? 0x27 : scalar)
            at += length
            left -= 1
            guard left <= lexicon.grammar.longestEnding else { continue }
            let classes = lexicon.stems.classes(of: key.value)
            if !classes.isEmpty { found = classes }
        }
        return found
    }

    /// The classes of the longest ending of the word; the table's keys are those of the letters from behind.
    static func ending(of word: Range<Int>, in text: Span<UInt8>, _ lexicon: Lexicon) -> WordClass {
        guard !lexicon.endings.isEmpty, word.count <= longestWord else { return [] }
        var left = letters(in: word, text)
        var key = WordKey()
        var found: WordClass = []
        var at = word.upperBound
        while at > word.lowerBound {
            repeat { at -= 1 } while at > word.lowerBound && text[at] & 0xC0 == 0x80
            key.add(CaseFold.scalar(text, at: at).value)
            left -= 1
            guard left == 0 || left >= shortestRest else { continue }
            let classes = lexicon.endings.classes(of: key.value)
            if !classes.isEmpty { found = classes }
        }
        return found
    }

    private static func letters(in word: Range<Int>, _ text: Span<UInt8>) -> Int {
        var count = 0
        for at in word where text[at] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Two capitals or more and nothing else: МЧС, AFP, CDU.
    static func isAcronym(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
        var at = word.lowerBound
        var count = 0
        while at < word.upperBound {
            guard CaseFold.isCapital(text, at: at) else { return false }
            at += CaseFold.decode(text, at: at).length
            count += 1
        }
        return count > 1
    }

    /// The vowels that names end in by their cases.
    private static let caseVowels: Set<UInt32> = Set("аеиоуыэюяёйьъ".unicodeScalars.map(\.value))
    /// A name keeps so many letters at least.
    private static let shortestName = 3

    /// The key of a declined name's stem: without the vowels of its cases, and -ым, -ом, -ем.
    static func nameKey(of word: Range<Int>, in text: Span<UInt8>) -> UInt64 {
        var end = word.upperBound
        var left = letters(in: word, text)
        var isFirst = true
        while left > shortestName {
            var start = end - 1
            while start > word.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
            let last = CaseFold.scalar(text, at: start).value
            if isFirst, last == 0x43C, left > shortestName + 1, endsInCaseVowel(word.lowerBound..<start, text) {
                end = start
            } else if caseVowels.contains(last) {
                end = start
            } else {
                break
            }
            isFirst = false
            left -= 1
        }
        return WordReader.key(of: word.lowerBound..<end, in: text)
    }

    /// Whether a word ends in ы, о or е, which m follows in the instrumental.
    private static func endsInCaseVowel(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
        guard word.count >= 2 else { return false }
        return [0x44B, 0x43E, 0x435].contains(CaseFold.scalar(text, at: word.upperBound - 2).value)
    }
}
