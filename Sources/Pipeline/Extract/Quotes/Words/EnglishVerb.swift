/// An English verb's forms from its base.
struct EnglishVerb {
    private var base: Substring
    private var past: String
    private var participle: String

    /// - Parameter entry: `base`, `base/past`, `base/past/participle`; a base that ends in `*` doubles its last letter.
    init(_ entry: Substring) {
        let parts = entry.split(separator: "/")
        let word = parts.first ?? entry
        let doubles = word.hasSuffix("*")
        base = doubles ? word.dropLast() : word
        let stem: String
        if doubles, let last = base.last {
            stem = String(base) + String(last)
        } else {
            stem = base.hasSuffix("e") && !base.hasSuffix("ee") ? String(base.dropLast()) : String(base)
        }
        let ending = base.hasSuffix("y") && !base.hasSuffix("ay") && !base.hasSuffix("ey") ? "ied" : "ed"
        let regular = ending == "ied" ? base.dropLast() + ending : base.hasSuffix("e") ? base + "d" : stem + ending
        past = parts.count > 1 ? String(parts[1]) : regular
        participle = parts.count > 2 ? String(parts[2]) : stem + "ing"
    }

    /// "says", "cries", "preaches".
    private var third: String {
        if base.hasSuffix("y"), !base.hasSuffix("ay"), !base.hasSuffix("ey") { return base.dropLast() + "ies" }
        let hisses = ["s", "sh", "ch", "x", "z"].contains { base.hasSuffix($0) }
        return base + (hisses ? "es" : "s")
    }

    func add(to lexicon: inout Lexicon, as classes: WordClass) {
        lexicon.add(word: base, as: classes)
        lexicon.add(word: third, as: classes)
        lexicon.add(word: past, as: classes)
        lexicon.add(word: participle, as: classes.union(.participle))
    }
}
