/// What a word can be, as far as finding speakers needs to know. A word may be several things at once.
struct WordClass: OptionSet, Hashable, Sendable {
    var rawValue: UInt64

    /// A verb that nearly always gives words to a speaker: said, told, wrote.
    static let core = WordClass(rawValue: 1 << 0)
    /// A verb that often does: argued, warned, tweeted.
    static let cue = WordClass(rawValue: 1 << 1)
    /// A cue in -ing: its speaker is the subject of the sentence.
    static let participle = WordClass(rawValue: 1 << 2)
    /// "according", in front of "to".
    static let according = WordClass(rawValue: 1 << 3)
    /// Auxiliaries, modals and negations.
    static let auxiliary = WordClass(rawValue: 1 << 4)
    /// he, she, they, who …
    static let subjectPronoun = WordClass(rawValue: 1 << 5)
    /// him, them, us …
    static let objectPronoun = WordClass(rawValue: 1 << 6)
    /// his, her, their …
    static let possessive = WordClass(rawValue: 1 << 7)
    static let determiner = WordClass(rawValue: 1 << 8)
    static let preposition = WordClass(rawValue: 1 << 9)
    static let conjunction = WordClass(rawValue: 1 << 10)
    /// that, because, while, if …
    static let subordinator = WordClass(rawValue: 1 << 11)
    /// who, which, that.
    static let relative = WordClass(rawValue: 1 << 12)
    static let adverb = WordClass(rawValue: 1 << 13)
    /// Titles in front of a name: Mr., Senator, President.
    static let title = WordClass(rawValue: 1 << 14)
    /// Days and months: capitals that name nobody.
    static let calendar = WordClass(rawValue: 1 << 15)
    /// Parts of names that are written small: van, de, al.
    static let particle = WordClass(rawValue: 1 << 16)
    /// film, series, book …: what has a title.
    static let work = WordClass(rawValue: 1 << 17)
    /// A full stop behind the word belongs to it.
    static let abbreviation = WordClass(rawValue: 1 << 18)
    /// A common verb that gives no words to anybody.
    static let verb = WordClass(rawValue: 1 << 19)
    /// The ’s of a possessive.
    static let possessiveMark = WordClass(rawValue: 1 << 20)
    static let masculine = WordClass(rawValue: 1 << 22)
    static let feminine = WordClass(rawValue: 1 << 23)

    /// will, would, could …
    static let modal = WordClass(rawValue: 1 << 24)
    /// "to".
    static let infinitive = WordClass(rawValue: 1 << 25)

    /// is, was, been …
    static let be = WordClass(rawValue: 1 << 26)

    /// A form of a verb that is as often a noun: call, attacks.
    static let noun = WordClass(rawValue: 1 << 27)

    /// Behind its noun it means "according to": zufolge.
    static let postposed = WordClass(rawValue: 1 << 28)
    /// Opens the author's clause behind a quotation: so, wie, как, como.
    static let thus = WordClass(rawValue: 1 << 29)
    /// Joins a noun to the one before it: de, von, des.
    static let complement = WordClass(rawValue: 1 << 30)
    /// A given name.
    static let firstName = WordClass(rawValue: 1 << 31)
    /// Whom speakers tell and who is no speaker: журналистам, AFP.
    static let addressee = WordClass(rawValue: 1 << 32)
    /// A capital that names a place, a body or an agency rather than a person.
    static let institution = WordClass(rawValue: 1 << 33)
    /// A capitalised word that is a noun, not a name.
    static let commonNoun = WordClass(rawValue: 1 << 34)
    /// A form of a verb that needs no subject: heißt, сообщили.
    static let impersonal = WordClass(rawValue: 1 << 35)
    /// A form that is no subject's: dem, Ивана.
    static let oblique = WordClass(rawValue: 1 << 36)
    /// A form of a verb that tells what others said: sei, habe, könne.
    static let reported = WordClass(rawValue: 1 << 37)

    /// A form of an auxiliary that agrees with a subject.
    static let finite = WordClass(rawValue: 1 << 38)

    /// The conjunction that opens what somebody said: dass, que, что.
    static let that = WordClass(rawValue: 1 << 39)

    /// Names who did what a participle tells: par, por, von.
    static let agent = WordClass(rawValue: 1 << 40)

    /// A word that phrases of the lexicon begin with.
    static let opensPhrase = WordClass(rawValue: 1 << 41)

    /// A verb whose object spoke: zitiert, citó.
    static let citing = WordClass(rawValue: 1 << 42)
    /// A form of such a verb that may also be its participle.
    static let passive = WordClass(rawValue: 1 << 43)
    /// Stands in front of who is cited: Spanish a, Russian слова.
    static let objectMark = WordClass(rawValue: 1 << 44)

    /// What somebody is of: "ist der Ansicht, dass …".
    static let opinion = WordClass(rawValue: 1 << 45)

    static let anyCue: WordClass = [.core, .cue]
    /// A cue that is more often another verb: gab, führte.
    static let weakCue: WordClass = [.cue, .verb]
    static let anyPronoun: WordClass = [.subjectPronoun, .objectPronoun]
    /// Words of grammar; no noun phrase goes beyond them.
    static let grammar: WordClass = [
        .core, .cue, .participle, .according, .auxiliary, .subjectPronoun, .objectPronoun, .possessive, .determiner,
        .preposition, .conjunction, .subordinator, .relative, .adverb, .verb,
    ]
}
