/// Tells verbs that give words to a speaker from nouns and other verbs that look the same.
enum Cues {
    static func isCue(_ at: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[at]
        guard !token.classes.isDisjoint(with: .anyCue), !token.isCapital else { return false }
        if at > 0, !token.classes.contains(.participle) {
            let before = tokens[at - 1].classes
            // "They were told", "in states": no verb of a speaker's.
            if before.contains(.be) { return false }
            if before.contains(.preposition), !before.contains(.infinitive) { return false }
        }
        return !NounPhrases.isNominal(at, tokens)
    }

    static func isFinite(_ at: Int, _ tokens: [Token]) -> Bool {
        isCue(at, tokens) && !tokens[at].classes.contains(.participle)
    }

    /// Whether a verb tells what might be said: behind "to" or a modal.
    static func isUnreal(_ at: Int, _ tokens: [Token]) -> Bool {
        at > 0 && !tokens[at - 1].classes.isDisjoint(with: [.modal, .infinitive])
    }
}
