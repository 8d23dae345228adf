/// A stretch of tokens that may name somebody, with how it is built.
struct NounChunk: Equatable, Sendable {
    enum Form: UInt8, Sendable {
        /// he, she; then every other pronoun.
        case person, pronoun
        /// who, which, that in front of a verb of saying.
        case relative
        /// others, many, some in front of such a verb.
        case indefinite
        /// Capitals alone; a role or a determiner and a name.
        case name, roleAndName
        /// "the mayor"; "officials"; "two officials".
        case common, bare, quantity
        /// his, her; and the owner in "the mayor’s plan".
        case possessive, owner
    }

    /// The first token, and the one behind the last.
    var lower: Int32
    var upper: Int32
    var form: Form
    /// Where the bare name starts; -1 where the chunk ends in none.
    var name: Int32 = -1
    /// Whether it stands where a speaker may: a noun without determiner away from every verb is no candidate.
    var isCandidate = true

    var range: Range<Int> { Int(lower)..<Int(upper) }
    var head: Int { Int(upper) - 1 }
}

extension NounPhrase {
    /// The phrase as others than the ranker know it.
    init(_ chunk: NounChunk) {
        let form: Form =
            switch chunk.form {
            case .person, .pronoun, .relative, .possessive: .pronoun
            default: chunk.name >= 0 ? .name : .common
            }
        let mention = chunk.name >= 0 ? Int(chunk.name)..<Int(chunk.upper) : chunk.range
        self.init(form: form, whole: chunk.range, mention: mention)
    }
}
