/// Lines by which publishers put their other articles forward ("READ MORE: …").
///
/// What they link to is `related`, and what is quoted in them is a headline.
enum RelatedLine {
    /// How such lines begin, folded.
    private static let openings = fold([
        "read more", "read also", "also read", "see also", "see more", "more on this", "don't miss", "further reading",
        "lire aussi", "lire la suite", "à lire aussi", "voir aussi", "lesen sie auch", "lesen sie mehr",
        "mehr zum thema", "siehe auch", "weiterlesen", "читать также", "читайте также", "читать далее", "leer más",
        "lea también", "lee también", "leia mais", "leia também", "leggi anche", "per approfondire", "czytaj także",
        "czytaj też", "lees ook", "läs också", "les også", "læs også", "ayrıca bakın", "читайте ще", "читајте још",
        "pročitajte još", "اقرأ أيضا", "اقرأ المزيد",
    ])

    /// Openings that also begin ordinary sentences: a colon or a dash, or the line's end, must follow.
    private static let openingsBeforeMark = fold([
        "related", "related story", "related stories", "related news", "watch", "watch now", "listen", "listen now",
        "recommended", "see", "read", "more", "по теме", "также по теме", "смотрите также", "a lire", "à lire",
        "ver más",
        "mehr", "auch interessant", "vea también", "zobacz także",
    ])

    /// Such a line is a headline and its label; what stands farther from its line's beginning is no part of one.
    private static let bytesAtMost = 1_000

    /// Whether the line in which `offset` stands is such a line.
    static func contains(_ offset: Int, in text: Span<UInt8>) -> Bool {
        var start = offset
        while start > 0, text[start - 1] != ASCII.lineFeed {
            start -= 1
            guard offset - start <= bytesAtMost else { return false }
        }
        if openings.contains(where: { end(of: $0, in: text, at: start) != nil }) { return true }
        return openingsBeforeMark.contains { opening in
            guard var place = end(of: opening, in: text, at: start) else { return false }
            while place < text.count, text[place] == 0x20 { place += 1 }
            return place == text.count || text[place] == ASCII.lineFeed || text[place] == UInt8(ascii: ":")
                || text[place] == UInt8(ascii: "|") || isDash(at: place, in: text)
        }
    }

    /// Where the text goes on behind the opening; nil where it begins otherwise.
    private static func end(of opening: [UInt32], in text: Span<UInt8>, at start: Int) -> Int? {
        var place = start
        for scalar in opening {
            guard place < text.count else { return nil }
            let (folded, length) = CaseFold.scalar(text, at: place)
            // Apostrophes are drawn in two ways.
            guard folded == scalar || scalar == 0x27 && folded == 0x2019 else { return nil }
            place += length
        }
        return place
    }

    /// A hyphen, or one of U+2010 to U+2015.
    private static func isDash(at place: Int, in text: Span<UInt8>) -> Bool {
        if text[place] == ASCII.hyphen { return true }
        return 0x2010...0x2015 ~= CaseFold.decode(text, at: place).value
    }

    private static func fold(_ words: [String]) -> [[UInt32]] {
        words.map { $0.unicodeScalars.map { CaseFold.fold($0.value) } }
    }
}
