/// German: capitals make no names, the verb stands second, and speech is told in the Konjunktiv.
enum German: LanguagePack {
    static let code = "de"
    static let lexicon = make()

    private static func make() -> Lexicon {
        var lexicon = Lexicon()
        lexicon.grammar.guessesWords = true
        lexicon.grammar.capitalisesNouns = true
        lexicon.grammar.dotsOrdinals = true
        lexicon.grammar.invertsFreely = true
        lexicon.grammar.keepsArticles = false
        lexicon.grammar.tellsIndirectly = true
        lexicon.grammar.hasReportedMood = true
        lexicon.grammar.splitsVerbs = true
        lexicon.grammar.hasGenitive = true
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
            sagte sagten sagt sagen gesagt sage meinte meinten meint meinen gemeint erklärte erklärten erklärt erklären \
            betonte betonten betont betonen fragte fragten fragt fragen gefragt antwortete antworten antwortet \
            geantwortet schrieb schrieben schreibt schreiben geschrieben erzählte erzählten erzählt erzählen \
            berichtete berichteten berichtet berichten äußerte äußerten äußert geäußert kritisierte kritisierten \
            kritisiert fügte fügten fügt ergänzte ergänzten ergänzt warnte warnten warnt warnen gewarnt erwiderte nannte nannten nennt nennen bezeichnete bezeichneten bezeichnet bezeichnen sprach sprachen spricht sprechen warf warfen wirft werfen entgegnete entgegnet erwidert rief riefen ruft gerufen
            """, as: [.core, .cue])
        lexicon.add(
            """
            akzentuierte appelliert appellierte argumentiert argumentieren argumentierte attestiert attestierte \
            beantwortete begründete begründet begrüßte begrüßt behauptete behaupteten behauptet behaupten bekannte \
            bekräftigte bekräftigt bemängelte bemängelt bemerkte bemerkt beschreibt beschrieb beschrieben \
            beschwerte beschwert forderte forderten fordert fordern gefordert bestätigte bestätigten bestätigt bestritt bestreitet beteuerte beteuert \
            bezweifelt bezweifelte bilanzierte bilanziert dementierte \
            dementiert drohte droht erinnerte erinnert erläuterte erläuterten erläutert erwähnte erwähnt \
            flüsterte freute freut gesteht gestand glaubt glaubte heißt hieß hofft hoffte informierte \
            informiert jubelte jubelt klagte klagten klagt kommentierte kommentierten kommentiert konstatierte \
            konstatiert konterte kontert kündigte kündigten kündigt lautet lautete lobte lobt mahnte mahnten mahnt \
            monierte moniert notierte pflichtete plädierte plädiert polterte \
            präzisierte prognostizierte rechtfertigte resümierte resümiert reagierte reagiert \
            schilderte schildern schildert schimpfte schimpft schwärmte \
            schwärmt stichelte teilte teilten teilt titelte titelt twitterte twittert \
            unterstrich unterstreicht urteilte urteilt verkündete verkündet verlangte verlangten verlangt vermutet \
            vermutete versicherte versicherten versichert versprach verspricht verteidigte verteidigt verwies verweist \
            widersprach widerspricht wiederholte wiederholt wünschte würdigte würdigt zitiert brachte bringt brachten \
            gratulierte lachte lacht scherzte scherzt seufzte verriet verrät befand bedauerte \
            bedauert beklagte beklagt beklagten gestikulierte fasste fasst \
            formulierte formuliert postete postet rügte rügt empfahl empfiehlt befürchtet \
            befürchtete beschied bat bitten bittet überlegte rechnete meldete meldeten meldet prophezeite \
            attackierte attackierten attackiert geißelte geißelt brandmarkte brandmarkt charakterisierte charakterisiert \
            titulierte tituliert beschimpfte beschimpft kennzeichnete umschrieb umschreibt verglich vergleicht \
            skandierte skandierten skandieren appellieren rät riet versteht verstand verurteilte verurteilt
            """, as: .cue)
        lexicon.add(
            """
            gab gaben gibt führte führt hob hebt hielt hält legte lehnte lehnt sieht stellte stellt fand findet wies \
            weist räumte räumt schränkte schränkt
            """, as: .weakCue)
        lexicon.add("ansicht meinung auffassung überzeugung", as: .opinion)
        lexicon.add("zitiert zitierte zitieren zitierten", as: [.cue, .citing])
        lexicon.add("zitiert", as: .passive)
        lexicon.add("heißt hieß verlautete", as: .impersonal)
        lexicon.add("zeigte zeigt zeigten mitteilen wissen verlauten ausrichten", as: .cue)
        lexicon.add("laut gemäß", as: .according)
        lexicon.add("zufolge", as: .postposed)
        lexicon.add(
            phrases: """
                nach angaben,nach worten,nach den worten,nach ansicht,nach meinung,nach auffassung,nach einschätzung,\
                nach aussage,nach aussagen,nach darstellung,nach informationen,nach überzeugung,nach erkenntnissen,\
                nach auskunft,aus sicht,in den worten,nach den angaben,nach berichten,nach einem bericht,so sieht es
                """)
        lexicon.add("so", as: [.thus, .adverb])
        lexicon.add("wie", as: [.thus, .subordinator])
    }

    private static func addGrammar(to lexicon: inout Lexicon) {
        lexicon.add("er", as: [.subjectPronoun, .masculine])
        lexicon.add("sie", as: [.subjectPronoun, .feminine])
        lexicon.add("ich wir ihr man", as: .subjectPronoun)
        lexicon.add("es", as: [.subjectPronoun, .impersonal])
        lexicon.add("dieser diese dieses jener jene", as: .determiner)
        lexicon.add("ihn ihm ihnen mich mir uns dich dir euch sich selbst selber", as: .auxiliary)
        lexicon.add("sein seine", as: [.possessive, .masculine])
        lexicon.add("ihre ihr", as: [.possessive, .feminine])
        lexicon.add("unser unsere mein meine dein deine eure", as: .possessive)
        lexicon.add(
            """
            der die das ein eine beide viele einige mehrere manche alle keine kein jeder jede zwei drei vier fünf \
            zahlreiche etliche derselbe
            """, as: .determiner)
        lexicon.add("dem den einem einen diesem diesen allen", as: [.determiner, .oblique])
        lexicon.add("des eines dieser seines ihres einer", as: [.determiner, .complement])
        lexicon.add("der", as: [.determiner, .complement])
        lexicon.add(
            "seinem seinen seiner ihrem ihren ihrer unserem unseren unserer meinem meinen meiner",
            as: [.possessive, .oblique])
        lexicon.add(
            """
            in im ins an am ans auf bei mit nach zu zum zur aus vor über unter zwischen gegen ohne um durch \
            während wegen seit bis ab gegenüber trotz neben hinter anlässlich angesichts bezüglich innerhalb \
            außerhalb per pro statt anhand zugunsten
            """, as: .preposition)
        lexicon.add("von vom aus beim", as: [.preposition, .complement])
        lexicon.add("für", as: [.preposition, .complement, .according])
        lexicon.add("von", as: .agent)
        lexicon.add("ihm ihnen ihr", as: .objectPronoun)
        lexicon.add("ihn", as: .objectPronoun)
        lexicon.add("und oder sowie aber sondern doch denn", as: .conjunction)
        lexicon.add(
            """
            dass daß ob weil wenn als obwohl damit nachdem bevor sobald solange indem falls sodass während wo was \
            warum wieso weshalb wohin
            """, as: .subordinator)
        lexicon.add("dass daß", as: .that)
        lexicon.add("der die das", as: .relative)
        lexicon.add("welcher welche welches wer deren dessen denen", as: .relative)
        lexicon.add(
            """
            hat haben hatte hatten habe ist sind war waren sei seien wäre wären wird werden wurde wurden würde \
            würden kann können konnte konnten könne könnte könnten muss müssen musste müsse müssten soll sollen \
            sollte sollten solle will wollen wollte wolle wollten darf dürfen durfte dürfe dürfte mag mochte möchte \
            ließ ließen lässt lassen nicht nie gewesen worden geworden hätte hätten
            """, as: .auxiliary)
        lexicon.add(
            """
            sei seien habe hätten hätte wäre wären werde würde würden könne könnten könnte müsse müssten solle \
            sollten wolle dürfe dürften gebe gehe komme bleibe stehe liege wisse brauche lasse mache halte sehe \
            führe zeige bestehe gelte handele handle finde bedeute nehme trage treffe gelange verfüge rechne brauche biete arbeite laufe
            """, as: .reported)
        lexicon.add(
            "hat haben hatte hatten habe hätte hätten will wollen kann können soll sollen ließ ließen lässt ist sind war waren wurde wurden wird werden",
            as: .finite)
        lexicon.add("wurde wurden wird werden worden", as: .be)
        lexicon.add(
            """
            auch passend besonders insbesondere dann später heute gestern morgen nun jetzt noch schon nur sehr hier dort da immer wieder oft \
            zuvor danach daraufhin außerdem zudem ferner weiter weiterhin hinzu deshalb deswegen daher somit \
            allerdings jedoch dennoch trotzdem hingegen dagegen indes unterdessen inzwischen mittlerweile \
            schließlich zunächst zuletzt zugleich ebenfalls ebenso etwa rund fast ganz gar eben gerade kürzlich \
            neulich bereits erst einmal mehrmals vielleicht wohl sicher offenbar angeblich anschließend dabei dazu \
            darauf darüber dafür daran dadurch damals ebendort lediglich sogar bislang bisher künftig wörtlich \
            zwar nämlich einerseits andererseits abschließend demnach folglich ebendeshalb sinngemäß knapp \
            ausdrücklich dies dazu nunmehr öffentlich mit vorerst ja vor allem zurück ein an ab bekannt zu vor hervor aus fest
            """, as: .adverb)
        lexicon.add("als", as: .preposition)
        lexicon.add(endings: "ierend lich weise erseits erweise", as: .adverb)
        lexicon.add(
            """
            montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai \
            juni juli august september oktober november dezember morgen vormittag mittag nachmittag abend nacht \
            woche wochen monat monate jahr jahre jahren tag tage tagen uhr wochenende montagabend dienstagabend \
            mittwochabend donnerstagabend freitagabend samstagabend sonntagabend
            """, as: .calendar)
        lexicon.add("von vom zu zur van de del di da dos el al bin ibn", as: .particle)
        lexicon.add("dr prof dipl st hl ing med jun sen", as: [.title, .abbreviation, .commonNoun])
        lexicon.add("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii", as: .abbreviation)
        lexicon.add("usw bzw ca vgl evtl sog mio mrd nr", as: .abbreviation)
        lexicon.add(
            """
            kam kamen geht ging gingen steht stand standen liegt lag sitzt saß blieb bleibt kommt macht machte \
            machten tut tat wusste weiß nahm nimmt traf trifft folgte folgt begann beginnt endete lief läuft
            """, as: .verb)
    }

    private static func addNouns(to lexicon: inout Lexicon) {
        lexicon.add("herr frau herrn", as: [.title, .commonNoun])
        lexicon.add(
            endings: """
                sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin leiter \
                leiterin vorsitzende vorsitzender vorsitzenden direktor direktorin bürgermeister bürgermeisterin senator \
                senatorin abgeordnete abgeordneter anwalt anwältin richter richterin forscher forscherin \
                experte expertin expertinnen experten professor professorin trainer trainerin manager managerin \
                ökonom ökonomin historiker historikerin politiker politikerin sekretär sekretärin general kommissar \
                kommissarin beauftragte beauftragter führer führerin gründer gründerin autor autorin regisseur \
                regisseurin schauspieler schauspielerin sänger sängerin spieler spielerin torwart kapitän vorstand \
                rat rätin bischof pfarrer pfarrerin papst könig königin botschafter botschafterin landrat landrätin \
                vize leiterin vertreter vertreterin mitarbeiter mitarbeiterin inhaber inhaberin betreiber betreiberin \
                besitzer besitzerin bürger bürgerin bewohner bewohnerin anwohner anwohnerin zeuge zeugin augenzeuge \
                lehrer lehrerin arzt ärztin ermittler ermittlerin analyst analystin wissenschaftler \
                wissenschaftlerin journalist journalistin reporter reporterin kandidat kandidatin premier obmann \
                geschäftsführer geschäftsführerin mutter vater sohn tochter bruder schwester freund freundin \
                unternehmer unternehmerin biologe biologin physiker physikerin psychologe psychologin soziologe soziologin \
                virologe virologin meteorologe meteorologin sprecherinnen ministerpräsident staatsanwalt staatsanwältin bundestrainer \
                oberbürgermeister innensenator hauptmann polizist polizistin feuerwehrmann anwälte nationalrat stadtrat landesrat
                """, as: [.title, .commonNoun])
        lexicon.add(
            endings: """
                ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten ismus nis nisse tum ment \
                mente ling linge enz ie ik ur age
                """, as: .commonNoun)
        lexicon.add(
            endings: """
                regierung polizei behörde behörden ministerium amt verband gericht feuerwehr partei fraktion \
                gewerkschaft staatsanwaltschaft bundesanwaltschaft agentur unternehmen konzern verein stiftung \
                universität institut kirche zentrum rat zeitung bericht studie mitteilung erklärung papier brief \
                angaben aussagen kreise kreisen medien bank bund kommission parlament senat haus leute menschen \
                kritiker gegner befürworter opposition koalition union stadt land gemeinde büro dienst
                """, as: [.commonNoun, .institution])
        lexicon.add("dpa afp ap reuters apa sid tass", as: .addressee)
        lexicon.add(
            endings:
                "presseagentur presse-agentur nachrichtenagentur journalisten reportern zeitung magazin sender radio",
            as: .addressee)
        lexicon.add(
            endings: """
                film filme films roman romans buch buchs buches bücher serie serien song lied lieder album stück \
                oper ausstellung sendung magazin zeitung zeitschrift kampagne titel gedicht essay doku \
                dokumentation drama komödie spiel podcast band motto projekt blatt roman krimi show schiff \
                initiative programm organisation gruppe zeitschrift hotel restaurant verein preis bündnis
                """, as: [.work, .commonNoun])
    }
}
