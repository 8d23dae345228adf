/// How a language builds its sentences, as far as rules for speakers need to know; the defaults are those of English.
struct Grammar: Sendable {
    /// Whether words that the lexicon doesn't know are guessed by their beginnings, ends and neighbours.
    var guessesWords = false
    /// The most letters that may follow a stem of the lexicon.
    var longestEnding = 3
    /// Whether every noun is written with a capital, so that a capital alone makes no name.
    var capitalisesNouns = false
    /// Whether a full stop makes a number an ordinal ("der 5. Mai", "zum 50. Geburtstag").
    var dotsOrdinals = false
    /// Whether names have cases: the keys of names are then those of their stems.
    var declinesNames = false
    /// Whether the subject may stand behind its verb in front of a quotation too ("gestern sagte Roe: …").
    var invertsFreely = false
    /// Whether a verb may go without a subject, which is then who spoke before ("añadió").
    var dropsSubject = false
    /// Whether the mention of a role begins with its article, and ends where its complements begin.
    var keepsArticles = true
    /// Whether an auxiliary stands apart from its participle, which ends the clause ("Roe hat den Plan kritisiert").
    var splitsVerbs = false
    /// Whether a genitive follows its noun without a preposition ("der Sprecher der Polizei").
    var hasGenitive = false
    /// Whether a paragraph that begins with a dash may be speech ("— Yes, — he said.").
    var hasDialogueDashes = false
    /// How the author's clause may stand between one pair of marks («Yes, — he said. — But later»).
    var inserts = Inserts.none
    /// Whether speech without marks is looked for by these rules.
    var tellsIndirectly = false
    /// Whether a mood of the verb tells what others said, without a conjunction ("er sagte, das sei so").
    var hasReportedMood = false
    /// Whether titles of works are written like sentences, with one capital.
    var writesTitlesAsSentences = false

    /// How the author's words are set apart from those that they interrupt.
    enum Inserts: Sendable { case none, dashes, commas }
}
