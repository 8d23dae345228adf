/// French: the participle carries the words ("a déclaré"), pronouns hang on verbs ("dit-il"), articles on nouns.
enum French: LanguagePack {
    static let code = "fr"
    static let lexicon = make()

    private static func make() -> Lexicon {
        var lexicon = Lexicon()
        lexicon.grammar.guessesWords = true
        lexicon.grammar.keepsArticles = false
        lexicon.grammar.tellsIndirectly = true
        lexicon.grammar.invertsFreely = true
        lexicon.grammar.hasDialogueDashes = true
        lexicon.grammar.inserts = .commas
        lexicon.grammar.writesTitlesAsSentences = true
        addCues(to: &lexicon)
        addGrammar(to: &lexicon)
        addNouns(to: &lexicon)
        LatinGivenNames.add(to: &lexicon)
        return lexicon
    }

    private static func addCues(to lexicon: inout Lexicon) {
        lexicon.add(
            """
            affirm déclar expliqu précis ajout assur demand not soulign observ annonc indiqu estim rappel répliqu \
            rétorqu témoign racont confi insist lanc remarqu conclu regrett
            """, endings: "é ée és ées e ent ait aient a èrent", as: [.core, .cue])
        lexicon.add(
            """
            dit disent disait disaient écrit écrivait écrivent écrivit répond répondu répondait répondit \
            rappelle rappellent poursuit poursuivi poursuivait poursuivit conclut conclu prévient prévenu \
            reconnaît reconnait reconnu souligné
            """, as: [.core, .cue])
        lexicon.add(
            """
            accus admonest alert analys appel applaud argu argument articul assén attest avou blagu calcul célébr \
            chant chuchot clam comment compar condamn confess confirm conseill constat contest corrobor critiqu \
            cri débit déclam dénonc déplor dépeign détaill dévoil diagnostiqu dissip dout émerveill énonc énumér \
            épingl espèr étonn évoqu exhort exclam exig expos félicit fulmin fustig gliss grinc grogn hurl imagin \
            implor indign inform interpell interrog invoqu ironis jug jur justifi lâch lament lou martel \
            mentionn moqu murmur narr nuanc objur objet ordonn parl persifl pest plaid plaisant pleur pointent pointu \
            préconis présent proclam promett pronostiqu propos protest provoqu qualifi quest questionn raill ralli \
            râl rassur recommand récit réclam récus réfut réaffirm réitér relat relev renchér répèt répét rédig \
            rempil repli résum révél revendiqu rigol risqu sermonn signal signifi soupir souhait stigmatis suggèr \
            suggér suppli tacl tempêt tempér théoris tonn trait tranch twe tweet vant vocifér tchat salu ironis \
            tent point martel abond inquièt inquiét félicit publi considèr considér pens refus récus argument explicit
            """, endings: "é ée és ées e ent ait aient a èrent", as: .cue)
        lexicon.add(
            """
            admet admis admettait décrit décrivait promet promis soutient soutenu soutenait maintient maintenu \
            prédit prétend prétendu défend défendu appelle appelait convient convenu avertit averti garantit garanti sourit souri rit ri \
            réagit réagi renchérit renchéri applaudit applaudi surenchérit gémit bondit lit lu reprend repris enchaîne \
            souvient souvenu réjouit réjoui défend désole emporte insurge met tient tenu voit vu craint craignait croit plaint plaignait interroge questionne commente résume remet \
            traduit fait entend entendu reproche reproché espère jette jeté définit défini parle parlé
            """, as: .cue)
        lexicon.add("selon suivant", as: .according)
        lexicon.add("dixit", as: [.core, .cue])
        lexicon.add(
            phrases: """
                d' après,aux yeux de,aux yeux du,aux yeux des,de l' avis de,de l' avis du,à en croire,au dire de,aux dires de,\
                de l' aveu de,à son avis,à ses yeux,selon ses mots,selon ses termes,selon ses dires,du point de vue de,de source,pour reprendre les mots de,selon les mots de,selon les termes de
                """)
        lexicon.add("ainsi", as: [.thus, .adverb])
        lexicon.add("comme", as: [.thus, .subordinator])
        lexicon.add("lit apprend", as: .impersonal)
    }

    private static func addGrammar(to lexicon: inout Lexicon) {
        lexicon.add("il", as: [.subjectPronoun, .masculine])
        lexicon.add("elle", as: [.subjectPronoun, .feminine])
        lexicon.add("on -on -t-on", as: [.subjectPronoun, .impersonal])
        lexicon.add("ils elles je j' nous vous tu celui-ci celle-ci ce c' ceux-ci celles-ci", as: .subjectPronoun)
        lexicon.add("-il -t-il", as: [.subjectPronoun, .masculine])
        lexicon.add("-elle -t-elle", as: [.subjectPronoun, .feminine])
        lexicon.add("-ils -elles -je -nous -t-ils -t-elles", as: .subjectPronoun)
        lexicon.add("lui eux me m' te t' se s' leur y en ne n' pas plus jamais rien", as: .auxiliary)
        lexicon.add("son sa ses leur leurs mon ma mes notre nos votre vos", as: .possessive)
        lexicon.add(
            """
            le la les l' un une des ce cet cette ces plusieurs quelques certains certaines chaque aucun aucune deux \
            trois quatre cinq tous toutes tout toute d'autres
            """, as: .determiner)
        lexicon.add("du", as: [.preposition, .complement, .determiner])
        lexicon.add("des", as: [.complement])
        lexicon.add("de d'", as: [.preposition, .complement])
        lexicon.add(
            """
            à au aux en dans sur sous avec sans par chez vers entre contre devant derrière depuis pendant \
            durant lors avant après dès jusque jusqu' hors malgré parmi envers outre via face auprès suite quant
            """, as: .preposition)
        lexicon.add("pour", as: [.preposition, .according])
        lexicon.add("par", as: .agent)
        lexicon.add("lui eux elle elles", as: .objectPronoun)
        lexicon.add("et ou mais ni or donc car", as: .conjunction)
        lexicon.add(
            """
            que qu' parce puisque lorsque lorsqu' quand si s'il alors tandis quoique comment pourquoi où dont afin
            """, as: .subordinator)
        lexicon.add("que qu'", as: .that)
        lexicon.add("qui lequel laquelle lesquels dont", as: .relative)
        lexicon.add(
            """
            a ont avait avaient ai avons aura auront aurait eu ayant est sont était étaient sera seront serait \
            fut furent été étant suis sommes peut peuvent pouvait doit doivent devait va vont allait veut veulent \
            voulait vient viennent venait soit soient fait
            """, as: .auxiliary)
        lexicon.add(
            """
            aussi alors ensuite puis enfin hier aujourd'hui demain encore déjà toujours souvent ici là très bien \
            peu cependant toutefois néanmoins pourtant ainsi notamment également surtout récemment désormais \
            maintenant auparavant plutôt même seulement mardi-soir dernièrement jadis naguère mieux moins presque \
            environ ailleurs tard tôt précédemment autrefois parfois certes oui non bref
            """, as: .adverb)
        lexicon.add(endings: "ement amment emment", as: .adverb)
        lexicon.add(
            """
            lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août \
            septembre octobre novembre décembre matin soir soirée matinée midi après-midi semaine mois an ans année \
            années jour jours nuit heure heures week-end
            """, as: .calendar)
        lexicon.add("de du des le la d' von van der ben el al y di da dos", as: .particle)
        lexicon.add("m mm dr pr st ste me mgr", as: [.title, .abbreviation])
        lexicon.add("mme mlle maître monseigneur monsieur madame", as: [.title, .abbreviation])
        lexicon.add("etc cf ex env", as: .abbreviation)
        lexicon.add(endings: "aient èrent issait irent urent", as: .verb)
    }

    private static func addNouns(to lexicon: inout Lexicon) {
        lexicon.add(
            stems: """
                président ministr député sénateur sénatric maire préfet directeur directric chef porte-parole dirigeant \
                responsable avocat juge procureur professeur chercheu économist historien sociologu médecin général \
                colonel capitain commissaire ambassadeu évêque archevêque cardinal pape roi reine princ entraîneu \
                sélectionneu joueu gardien attaquant réalisat acteur actric auteur autrice écrivain chanteu \
                journalist éditorialist analyst expert spécialist secrétaire conseill élu candidat premier \
                première ex-président ex-ministre vice-président fondat patron patronn gérant habitant témoin \
                riverain militant syndicalist leader gouverneur chancel porte-paroles délégué préfète présidente coach commandant lieutenant inspecteur
                """, as: .title)
        lexicon.add(
            """
            france paris bruxelles lyon marseille élysée matignon europe onu otan ue état-unis russie ukraine chine \
            allemagne espagne italie belgique suisse algérie maroc tunisie sénégal washington moscou londres berlin \
            sénat assemblée gouvernement ministère préfecture police gendarmerie parquet commission parlement
            """, as: .institution)
        lexicon.add("cite cita citait citant citent", as: [.cue, .citing])
        lexicon.add("afp reuters ap rfi bfmtv franceinfo", as: .addressee)
        lexicon.add("journalistes journaliste presse agence quotidien micro antenne médias reporters", as: .addressee)
        lexicon.add(
            """
            film films roman romans livre livres série séries chanson chansons album pièce opéra exposition émission \
            magazine journal revue titre poème essai documentaire comédie jeu podcast tableau spectacle programme opération \
            hebdomadaire intitulé intitulée collectif association projet plan bande-dessinée fresque
            """, as: .work)
    }
}
