/// A language as rules for speakers see it: its words and its grammar.
protocol LanguagePack: Sendable {
    /// The first subtag of its tags (BCP 47).
    static var code: String { get }
    /// Built when a text of the language is first read.
    static var lexicon: Lexicon { get }
}

/// The languages that have a lexicon. A new one is a file in this folder and a line in `all`.
enum Lexicons {
    private static let all: [any LanguagePack.Type] = [
        EnglishLexicon.self, German.self, French.self, Spanish.self, Russian.self,
    ]

    /// - Parameter language: a tag of BCP 47; only its first subtag counts. An empty one is taken for English.
    /// - Returns: the empty lexicon for a language that has none.
    static func lexicon(for language: String) -> Lexicon {
        let code = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard !code.isEmpty else { return EnglishLexicon.lexicon }
        return all.first { $0.code == code }?.lexicon ?? .empty
    }
}
