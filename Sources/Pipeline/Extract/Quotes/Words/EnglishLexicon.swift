/// English words that give words to speakers, and the words of grammar around them.
enum EnglishLexicon: LanguagePack {
    static let code = "en"
    static let lexicon = make()

    private static func make() -> Lexicon {
        var lexicon = Lexicon()
        lexicon.isEnglish = true
        for verb in coreVerbs.split(separator: " ") { EnglishVerb(verb).add(to: &lexicon, as: [.core, .cue]) }
        for verb in cueVerbs.split(separator: " ") { EnglishVerb(verb).add(to: &lexicon, as: .cue) }
        addClosedClasses(to: &lexicon)
        return lexicon
    }

    /// As `EnglishVerb` reads them: base, or base/past, or base/past/participle; `*` doubles the last letter.
    private static let coreVerbs = """
        say/said tell/told ask add write/wrote/writing explain continue reply tweet note state declare respond remark \
        insist answer recall warn conclude argue acknowledge joke
        """

    private static let cueVerbs = """
        accuse admit* advise affirm agree allege announce apologize apologise applaud assert assure attack bemoan \
        blame blast boast brag* call caution charge chant chide claim clarify comment compare complain concede condemn \
        confess confirm congratulate contend counter credit criticize criticise cry decry defend demand denounce deny \
        describe dismiss dub* elaborate email emphasize emphasise estimate exclaim express fire forecast gush hint \
        implore imply indicate inform interject interrupt jest joke label lament lash laugh maintain mention mock mourn \
        muse name observe offer opine outline pledge plead point portray post praise pray predict proclaim \
        profess promise pronounce propose protest push question quip* quote rail react read/read/reading reaffirm \
        reason rebuke recommend recount refer* reflect reiterate reject relate relay remember remind repeat report \
        request reveal rip* scoff scold scream shoot/shot shout shrug* sigh signal slam* snap* sneer sound speak/spoke \
        speculate spell stress suggest surmise swear/swore swipe taunt tease testify text theorize thunder \
        tout trumpet underline underscore urge utter vent volunteer vow wail whisper wonder worry yell retort rejoin \
        recite rant preach mutter mumble intone inquire hail fume enthuse deride deadpan concur chime begin/began/beginning \
        beg* bellow bark assail allow advocate bill brand cite dispute echo endorse inveigh \
        jab* marvel moan murmur object pen* pitch promote put/put/putting quiz* regret retweet ridicule roar sneer \
        summarize summarise tell/told thank threaten title toast translate type vouch
        """

    /// The words of grammar, and words that tell what stands beside them.
    private static func addClosedClasses(to lexicon: inout Lexicon) {
        lexicon.add("according", as: .according)
        lexicon.add("per", as: .preposition)
        lexicon.add("goes went go", as: .verb)
        lexicon.add("going", as: .verb)
        lexicon.add(
            """
            is are was were be been being am has have had having do does did will would can could should shall \
            may might must not never don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't \
            weren't hasn't haven't hadn't shouldn't cannot
            """, as: .auxiliary)
        lexicon.add("will would can could should may might must won't wouldn't can't couldn't", as: .modal)
        lexicon.add("is are was were be been being", as: .be)
        lexicon.add(
            """
            state states call calls attack attacks report reports claim claims demand demands comment comments request requests \
            question questions protest protests blast charge charges fire text post posts tweet tweets email emails \
            answer answers hint promise promises pledge pledges vow threat press push plan talk remark remarks note \
            notes pitch title voice credit push counter label read brand estimate estimates forecast boast appeal point
            """, as: .noun)
        lexicon.add("to", as: .infinitive)
        lexicon.add("he", as: [.subjectPronoun, .masculine])
        lexicon.add("she", as: [.subjectPronoun, .feminine])
        lexicon.add(
            """
            they it we i you he'd she'd they'd he'll she'll they'll i'd we'd i've we've they've i'm
            """, as: .subjectPronoun)
        lexicon.add("him himself", as: [.objectPronoun, .masculine])
        lexicon.add("her herself", as: [.objectPronoun, .feminine])
        lexicon.add("them us me itself themselves ourselves myself yourself", as: .objectPronoun)
        lexicon.add("his", as: [.possessive, .masculine])
        lexicon.add("her", as: [.possessive, .feminine])
        lexicon.add("their its my our your", as: .possessive)
        lexicon.add(
            """
            the a an this these those some any each every both another all many most several few one two three \
            four five six no other such
            """, as: .determiner)
        lexicon.add("that", as: [.determiner, .subordinator, .relative])
        lexicon.add("who which whom whose", as: .relative)
        lexicon.add(
            """
            of in on at for from with by to into about against during after before under over between among \
            through within without toward towards since until despite upon via near across behind beyond amid \
            alongside around outside inside off out up down regarding concerning like unlike except besides
            """, as: .preposition)
        lexicon.add("and or but nor yet", as: .conjunction)
        lexicon.add(
            """
            because while when if as although though unless whereas where whether than so once how why what
            """, as: .subordinator)
        lexicon.add(
            """
            also then later recently now still just even again once often always already soon here there too \
            only ever perhaps maybe however instead meanwhile rather quite very first last further earlier ago \
            today yesterday tomorrow tonight repeatedly likewise moreover nevertheless nonetheless therefore \
            thus indeed
            """, as: .adverb)
        lexicon.add(
            """
            mr mrs ms miss dr sen rep gov gen lt col sgt capt maj prof rev hon sir sens reps govs messrs st jr \
            sr adm cmdr
            """, as: [.title, .abbreviation])
        lexicon.add(
            """
            president senator representative governor secretary minister chancellor premier mayor judge justice \
            congressman congresswoman general colonel captain professor doctor king queen prince princess pope \
            bishop archbishop cardinal reverend chairman chairwoman chief commissioner director ambassador \
            attorney speaker lord lady dame detective officer sheriff sergeant lieutenant major admiral coach \
            former vice state prime foreign deputy ex-president vice-president spokesman spokeswoman spokesperson \
            candidate nominee leader manager strategist adviser advisor analyst correspondent host columnist \
            reporter actor actress author activist billionaire businessman
            """, as: .title)
        lexicon.add(
            """
            week weeks month months year years day days night morning afternoon evening weekend hours minutes monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
            august september october november december
            """, as: .calendar)
        lexicon.add(
            "jan feb aug sept sep oct nov dec mon tue tues wed thu thurs fri sat", as: [.calendar, .abbreviation])
        lexicon.add(
            """
            inc corp ltd co no vs etc ave blvd rd mt ft fla calif mass conn ariz pa va wis mich minn ill ind ky \
            tenn ga ala ark okla kan colo nev ore wash del md n.c s.c n.y n.j d.c u.s u.k u.n a.m p.m r-fla \
            d-mass ph.d
            """, as: .abbreviation)
        lexicon.add(
            """
            van von de der den del della di da du la le bin ibn al el ben dos santos ter ten
            """, as: .particle)
        lexicon.add(
            """
            film films movie movies series book books novel novels song songs album albums show shows sitcom \
            drama documentary memoir play musical magazine newspaper poem essay article episode column game \
            single podcast program programme comedy blockbuster bestseller opera soundtrack hit tune painting \
            entitled titled autobiography paperback cartoon sequel reality-show thriller
            """, as: .work)
        lexicon.add(
            """
            made make makes took take takes came come comes got get gets gave give gives saw see sees knew know \
            knows want wants wanted seems seemed seem became become becomes left leave leaves kept keep found find \
            finds led won lost ran run runs met faced faces appeared appears followed following helped works \
            worked used tried
            """, as: .verb)
    }
}
