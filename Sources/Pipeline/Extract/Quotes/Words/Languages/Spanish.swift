/// Spanish: verbs need no subject, and the subject likes to stand behind them.
enum Spanish: LanguagePack {
    static let code = "es"
    static let lexicon = make()

    private static func make() -> Lexicon {
        var lexicon = Lexicon()
        lexicon.grammar.guessesWords = true
        lexicon.grammar.keepsArticles = false
        lexicon.grammar.tellsIndirectly = true
        lexicon.grammar.invertsFreely = true
        lexicon.grammar.dropsSubject = true
        lexicon.grammar.hasDialogueDashes = true
        lexicon.grammar.inserts = .dashes
        lexicon.grammar.writesTitlesAsSentences = true
        addCues(to: &lexicon)
        addGrammar(to: &lexicon)
        addNouns(to: &lexicon)
        LatinGivenNames.add(to: &lexicon)
        return lexicon
    }

    private static let formsInAr = "ó a aba ado aría ará"
    private static let pluralsInAr = "aron an aban arían"
    private static let formsInEr = "ió e ía ido"
    private static let pluralsInEr = "ieron en ían"

    private static func addCues(to lexicon: inout Lexicon) {
        let core = """
            afirm asegur declar explic señal coment indic manifest agreg anunci pregunt inform apunt precis record \
            subray expres cont relat contest remarc recalc resalt detall
            """
        lexicon.add(core, endings: formsInAr, as: [.core, .cue])
        lexicon.add(core, endings: pluralsInAr, as: [.core, .cue, .impersonal])
        lexicon.add("añad respond", endings: formsInEr, as: [.core, .cue])
        lexicon.add("añad respond", endings: pluralsInEr, as: [.core, .cue, .impersonal])
        lexicon.add(
            """
            dijo dice decía dicho diría añadió añade añadido sostuvo sostiene sostenido expuso expone expuesto \
            advirtió advierte advertido reconoció reconoce reconocido admitió admite admitido escribió escribe \
            escrito escribía concluyó concluye concluido insistió insiste insistido recuerda cuenta contesta \
            repuso prosiguió prosigue
            """, as: [.core, .cue])
        lexicon.add(
            "dijeron dicen decían sostuvieron sostienen advirtieron advierten reconocen",
            as: [.core, .cue, .impersonal])
        let cues = """
            acus acept aclar aconsej adelant alab alert aleg argument avis bautiz bram brome calific call caracteriz \
            celebr censur clam complet confes confirm consider consult critic critiqu cuestion culp declam defin \
            demand denunci desminti destac detall dud enfatiz enumer espet exclam exig exhort explay felicit gimote grit ilustr \
            implor increp ironiz inquir interpel invoc jact juzg lament lanz llam lam machac matiz mencion murmur \
            narr neg nombr not observ ordenar opin pidi plante ponder pronunci profetiz proclam pront pronostic \
            propugn protest public puntualiz qued quej razon rechaz reclam recomend refut reiter relat replic \
            reproch retruc revel salud sentenci signific solt sospech subray sugir suplic susurr tach teoriz tild \
            titul tuite twitte valor vaticin zanj asever acot dej carg arremet abog apel atribuy contraatac
            """
        lexicon.add(cues, endings: formsInAr, as: .cue)
        lexicon.add(cues, endings: pluralsInAr, as: [.cue, .impersonal])
        lexicon.add(
            "exig inquir alud coincid discut decid escrib conclu persist interrump resum admit insist prometi describ defend reconoc cre arremet respond prevé",
            endings: "ió e ía ido ieron en ían", as: .cue)
        lexicon.add(
            """
            describió describe descrito defendió defiende defendido predijo predice prometió promete prometido pidió pide pedido sugirió sugiere sugerido \
            negó niega negado consideró quiso siguió sigue seguido rió ríe sonrió sonríe habló habla hablado \
            pidieron piden leyó lee leído cree creía creyó propuso propone propuesto mantuvo mantiene mantenido \
            reza rezaba desmintió desmiente tildó puntualizó intervino zanjó prevé definió define bromeó plantea \
            opina resumió resume resumido traslada trasladó trasladado refirió refiere compartió coincidió coincide \
            instó insta llamó abundó abunda urgió atribuyó confió confía constató constata ratificó dedicó vio ve \
            espetó soltó presumió confesó
            """, as: .cue)
        lexicon.add("según", as: .according)
        lexicon.add(
            phrases: """
                de acuerdo con,a juicio de,a juicio del,en opinión de,en opinión del,en palabras de,en palabras del,\
                a decir de,a su juicio,en su opinión,en sus palabras,a su entender,según sus palabras,para reprender,conforme a,a ojos de,a ojos del
                """)
        lexicon.add("así", as: [.thus, .adverb])
        lexicon.add("como", as: [.thus, .subordinator])
    }

    private static func addGrammar(to lexicon: inout Lexicon) {
        lexicon.add("él", as: [.subjectPronoun, .masculine])
        lexicon.add("ella", as: [.subjectPronoun, .feminine])
        lexicon.add("ellos ellas yo nosotros usted ustedes éste ésta quien", as: .subjectPronoun)
        lexicon.add("me te se le les lo nos os no nunca jamás", as: .auxiliary)
        lexicon.add("su sus mi mis tu tus nuestro nuestra nuestros nuestras", as: .possessive)
        lexicon.add(
            """
            el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella varios varias \
            algunos algunas muchos muchas cada ambos ambas todo toda todos todas otro otra otros otras dos tres \
            cuatro cinco ningún ninguna cualquier
            """, as: .determiner)
        lexicon.add("de", as: [.preposition, .complement])
        lexicon.add("del", as: [.preposition, .complement])
        lexicon.add(
            """
            a al en con sin por sobre bajo ante tras desde hasta hacia entre contra durante mediante salvo \
            excepto respecto frente junto dentro fuera cerca
            """, as: .preposition)
        lexicon.add("para", as: [.preposition, .according])
        lexicon.add("por", as: .agent)
        lexicon.add("y e o u pero ni sino mas", as: .conjunction)
        lexicon.add("que porque cuando si aunque mientras donde como pues cómo qué por-qué dónde", as: .subordinator)
        lexicon.add("que", as: .that)
        lexicon.add("que quien quienes cual cuales cuyo cuya", as: .relative)
        lexicon.add(
            """
            ha han había habían he hemos habrá habrán habría hubo haya es son era eran fue fueron será serán sería sido siendo \
            está están estaba estaban estuvo estar ser puede pueden podía podría debe deben debía va van iba quiere \
            quieren suele tiene tienen tenía tuvo hay
            """, as: .auxiliary)
        lexicon.add("fue fueron es son era eran", as: .be)
        lexicon.add(
            """
            también luego después entonces ayer hoy mañana aún todavía ya siempre nunca aquí allí ahí muy más menos \
            así además asimismo sin-embargo incluso tampoco solo sólo recientemente ahora antes pronto tarde \
            quizá quizás casi apenas bien mal posteriormente anteriormente finalmente igualmente sobre-todo \
            textualmente tajante rotundo contundente anoche previamente acto mejor
            """, as: .adverb)
        lexicon.add(endings: "mente", as: .adverb)
        lexicon.add(
            """
            lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto \
            septiembre setiembre octubre noviembre diciembre semana semanas mes meses año años día días noche tarde mañana hora horas \
            madrugada mediodía
            """, as: .calendar)
        lexicon.add("de del la las los y von van der da dos di el al bin", as: .particle)
        lexicon.add("sr sra srta dr dra d dña don doña ing lic mons", as: [.title, .abbreviation])
        lexicon.add("etc aprox núm pág ee uu", as: .abbreviation)
        lexicon.add(endings: "aron ieron ándose iéndose ó", as: .verb)
    }

    private static func addNouns(to lexicon: inout Lexicon) {
        lexicon.add(
            stems: """
                president ministr diputad senador alcald consej director jefe jefa portavoz portavoc vocer líder \
                dirigent responsable abogad juez jueza fiscal profesor catedrátic investigador economist historiador \
                sociólog médic general coronel capitán comisari embajador obispo arzobispo cardenal papa rey reina \
                príncipe princesa entrenador seleccionador jugador porter delanter director actor actriz autor \
                escritor cantant periodist analist expert especialist secretari candidat ex-president expresident exministr \
                vicepresident fundador dueñ propietari vecin testig activist sindicalist gobernador canciller \
                delegad concejal edil mandatari funcionari técnic biólog comandant teniente inspector gerente coordinador titular premier
                """, as: .title)
        lexicon.add(
            """
            españa madrid barcelona moncloa generalitat gobierno congreso senado ministerio fiscalía policía méxico \
            argentina chile colombia perú venezuela cuba bolivia ecuador uruguay europa bruselas estados unidos onu \
            otan ue washington rusia ucrania china casa rosada ayuntamiento junta comisión tribunal supremo guardia civil
            """, as: .institution)
        lexicon.add("cita citó citan citaba citando", as: [.cue, .citing])
        lexicon.add("a al", as: .objectMark)
        lexicon.add("efe afp reuters ap europa-press", as: .addressee)
        lexicon.add("periodistas periodista prensa agencia medios reporteros diario cadena emisora", as: .addressee)
        lexicon.add(
            """
            película películas novela novelas libro libros serie series canción canciones álbum disco obra ópera \
            exposición programa revista diario periódico título poema ensayo documental comedia drama juego podcast \
            cuadro espectáculo telenovela cortometraje titulado titulada operación plan proyecto filme semanario colectivo
            """, as: .work)
    }
}
