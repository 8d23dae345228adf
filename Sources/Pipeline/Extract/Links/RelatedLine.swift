/// Lines by which publishers put their other articles forward.
enum RelatedLine {
    /// How such lines begin, in lower case.
    private static let openings = [
        "read more", "read also", "also read", "see also", "see more", "related", "more on this", "don't miss",
        "recommended", "watch", "lire aussi", "lire la suite", "à lire aussi", "voir aussi", "lesen sie auch",
        "mehr zum thema",
        "lesen sie mehr", "siehe auch", "weiterlesen", "читать также", "читайте также", "читать далее", "по теме",
        "leer más",
        "lea también", "lee también", "leia mais", "leia também", "leggi anche", "per approfondire", "czytaj także",
        "czytaj też", "lees ook", "läs också", "les også", "læs også", "ayrıca bakın", "читайте ще", "читајте још",
        "pročitajte još", "اقرأ أيضا", "اقرأ المزيد",
    ].map { Array($0.utf8) }

    /// Openings that need a colon, a dash or the line's end behind them: they also begin ordinary sentences.
    private static let needsMark = ["related", "watch", "recommended", "по теме"].map { Array($0.utf8) }

    /// Whether the line of the text in which `offset` stands is such a line.
    static func contains(_ offset: Int, in text: [UInt8]) -> Bool {
        let start = text[..<offset].lastIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? 0
        // The longest opening and some white space; folding more of a line than that is of no use.
        let opening = Array(String(decoding: text[start...].prefix(64), as: UTF8.self).lowercased().utf8)
        guard let words = openings.first(where: { opening.starts(with: $0) }) else { return false }
        guard needsMark.contains(words) else { return true }
        let behind = opening.dropFirst(words.count).first { $0 != 0x20 }
        return behind == UInt8(ascii: ":") || behind == UInt8(ascii: "-") || behind == ASCII.lineFeed || behind == 0xe2
    }
}
