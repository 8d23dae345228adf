/// When two ways to name a speaker are taken for one: the last word of each, titles and complements left out.
enum Truth {
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "dr", "sir", "sen", "rep", "gov", "jr", "sr", "president", "the", "a", "an", "r", "d",
        "said",
    ]
    private static let pronouns: Set<String> = ["he", "she", "they", "we", "i", "it", "who", "you"]

    /// The words of a name, folded; what stands in brackets, and the ’s, left out.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var depth = 0
        for character in name.lowercased() {
            if character == "(" { depth += 1 }
            if depth == 0, character.isLetter || character.isNumber || character == "-" {
                word.append(character)
            } else if depth == 0, character == "'" || character == "’" {
                word.append("'")
            } else {
                finish(&word, &words)
            }
            if character == ")" { depth = max(0, depth - 1) }
        }
        finish(&word, &words)
        return words
    }

    private static func finish(_ word: inout String, _ words: inout [String]) {
        if word.hasSuffix("'s") { word.removeLast(2) }
        if !word.isEmpty { words.append(word) }
        word = ""
    }

    /// The word that names: the last before a comma or a complement.
    static func head(_ name: String) -> String {
        var front = name[...]
        for separator in [",", " who ", " which ", " of ", " from ", " in ", " for ", " with ", " at "] {
            if let found = front.firstRange(of: separator) { front = front[..<found.lowerBound] }
        }
        let all = words(String(front))
        return all.last { !titles.contains($0) || all.count == 1 } ?? ""
    }

    /// Whether two mentions are the same word by word.
    static func isExact(_ mention: String, _ gold: String) -> Bool { words(mention) == words(gold) }

    /// Whether two mentions name the same speaker; those that share a word of the text need less.
    static func isSame(_ mention: String, _ gold: String, overlaps: Bool) -> Bool {
        let (ours, theirs) = (head(mention), head(gold))
        if overlaps {
            let (mentioned, wanted) = (words(mention), words(gold))
            if ours == theirs || mentioned == wanted { return true }
            return (mentioned.contains(theirs) || wanted.contains(ours)) && mentioned.count <= wanted.count + 6
        }
        return ours == theirs && !ours.isEmpty && !pronouns.contains(ours)
    }
}
