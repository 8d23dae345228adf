/// How publishers end the body of an item: "Continue reading", "Read Full Article at …", "The post … appeared first on …".
///
/// Everything is in small letters, with straight apostrophes, without marks at its ends. A new phrase is a line.
enum TailPhrases {
    /// What stands alone, in a link or in a line with one.
    static let alone: [String] = [
        // English
        "read more", "read on", "more", "continue reading", "continue", "keep reading", "read full article",
        "read full story", "read the full article", "read the full story", "read the full post", "read full post",
        "read the rest", "read the rest of this article", "read the rest of this entry", "read the whole story",
        "read the article", "read this article", "read article", "read story", "read post", "read it here",
        "full article",
        "full story", "full text", "the full story", "view article", "view full article", "view post",
        "view original post", "view the original article", "original article", "see full article", "see more",
        "learn more", "find out more", "click here to read more", "click here to continue reading",
        "click here for more", "to read the full article click here", "to read the full story click here",
        "to continue reading click here", "click here to read the full article", "go to article",
        "visit the website to read more", "read in full", "read entire article",
        // German
        "weiterlesen", "mehr lesen", "mehr", "weiter", "weiter lesen", "mehr erfahren", "jetzt lesen",
        "jetzt weiterlesen",
        "lesen sie mehr", "hier weiterlesen", "zum artikel", "zum ganzen artikel", "zum vollständigen artikel",
        "den ganzen artikel lesen", "ganzen artikel lesen", "vollständigen artikel lesen", "artikel lesen",
        "zur meldung",
        // French
        "lire la suite", "lire plus", "lire l'article", "lire l'article complet", "lire l'intégralité de l'article",
        "continuer la lecture", "continuer à lire", "poursuivre la lecture", "la suite", "suite", "en savoir plus",
        "voir l'article", "voir plus",
        // Spanish
        "leer más", "seguir leyendo", "continuar leyendo", "continúa leyendo", "sigue leyendo",
        "leer artículo completo",
        "leer el artículo completo", "leer la noticia completa", "leer noticia completa", "ver más",
        "leer nota completa",
        // Portuguese
        "leia mais", "ler mais", "continue lendo", "continuar lendo", "continuar a ler", "continue a ler",
        "leia a matéria completa", "leia o artigo completo", "ler artigo completo", "saiba mais",
        // Italian
        "leggi tutto", "continua a leggere", "leggi di più", "leggi l'articolo", "leggi l'articolo completo",
        "leggi l'intero articolo", "continua", "prosegui la lettura", "scopri di più",
        // Russian
        "читать далее", "читать дальше", "читать полностью", "читать ещё", "читать еще", "далее", "подробнее",
        "подробности", "продолжение", "полный текст", "читать статью", "читать полную версию", "читать всё",
        "продолжить чтение", "узнать больше", "полная версия",
        // Ukrainian
        "читати далі", "читати більше", "читати повністю", "далі", "детальніше", "докладніше", "продовжити читання",
        // Polish
        "czytaj dalej", "czytaj więcej", "więcej", "przeczytaj całość", "czytaj całość", "cały artykuł",
        "dowiedz się więcej",
        // Dutch
        "lees meer", "lees verder", "verder lezen", "meer lezen", "lees het hele artikel", "lees het volledige artikel",
        // Swedish, Norwegian, Danish, Finnish
        "läs mer", "läs mera", "fortsätt läsa", "läs hela artikeln", "les mer", "les videre", "fortsett å lese",
        "les hele saken", "læs mere", "læs videre", "fortsæt læsning", "læs hele artiklen", "lue lisää",
        "jatka lukemista",
        "lue koko artikkeli",
        // Czech, Slovak, Hungarian, Romanian, Serbian and Croatian, Bulgarian, Greek
        "číst dál", "číst dále", "celý článek", "pokračovat ve čtení", "čítať ďalej", "celý článok", "tovább",
        "tovább olvasom",
        "olvass tovább", "citește mai mult", "citeşte mai mult", "citește mai departe", "continuă să citești",
        "pročitajte više",
        "pročitaj više", "opširnije", "прочитајте више", "опширније", "прочетете още", "прочети още", "още",
        "διαβάστε περισσότερα",
        "περισσότερα", "συνέχεια",
        // Turkish, Arabic, Persian, Hebrew
        "devamını oku", "devamı", "daha fazla oku", "okumaya devam et", "haberin devamı", "اقرأ المزيد", "المزيد",
        "متابعة القراءة", "قراءة المزيد", "إقرأ المزيد", "ادامه مطلب", "بیشتر بخوانید", "קרא עוד", "המשך לקרוא",
        // Chinese, Japanese, Korean, Vietnamese, Indonesian, Hindi
        "阅读更多", "阅读全文", "继续阅读", "查看全文", "閱讀更多", "閱讀全文", "繼續閱讀", "続きを読む", "続きはこちら", "もっと読む", "記事全文を読む",
        "더 읽기", "더 보기", "계속 읽기", "자세히 보기", "đọc tiếp", "đọc thêm", "xem thêm", "baca selengkapnya", "selengkapnya",
        "और पढ़ें", "आगे पढ़ें",
    ]

    /// What goes on, with a title or the name of a site; a colon behind makes it a link to something else.
    static let openings: [String] = [
        "read full article at", "read full topic", "read full article on", "read the full article at",
        "read the full article on",
        "read the full article", "read the full story at", "read the full story on", "read the full story",
        "read full story", "read full article", "read the rest of", "read more at", "read more on", "continue reading",
        "view the full article at", "this article was originally published on", "this article originally appeared on",
        "this post originally appeared on", "this story originally appeared on", "originally published at",
        "the original article is at", "click here to read", "den ganzen artikel lesen auf", "den vollständigen artikel",
        "weiterlesen auf", "weiterlesen bei", "lesen sie mehr auf", "mehr auf", "lire l'article complet sur",
        "lire l'article original", "lire la suite de", "lire la suite sur", "retrouvez l'article original",
        "leer el artículo completo en", "leer artículo completo en", "leer más en", "seguir leyendo",
        "continuar leyendo",
        "continuar lendo", "leia mais em", "leia a matéria completa em", "leggi tutto su",
        "leggi l'articolo completo su",
        "leggi l'articolo originale", "continua a leggere", "читать далее на", "читать полностью на",
        "читать статью на",
        "полный текст на", "подробнее на", "читати далі на", "czytaj dalej na", "czytaj więcej na", "lees verder op",
        "lees meer op", "läs mer på", "läs hela artikeln på", "les mer på", "les hele saken på", "læs mere på",
        "okumaya devam et",
        "اقرأ المزيد على",
    ]

    /// What stands around a title, in a line of its own.
    static let frames: [(opening: String, middle: String)] = [
        // Medium begins with the title.
        ("", " on medium where people are continuing the conversation by highlighting and responding to this story"),
        ("the post ", " appeared first on "), ("the article ", " appeared first on "),
        ("the episode ", " appeared first on "), ("the post ", " first appeared on "),
        ("der beitrag ", " erschien zuerst auf "), ("der artikel ", " erschien zuerst auf "),
        ("l'article ", " est apparu en premier sur "), ("cet article ", " est apparu en premier sur "),
        ("la entrada ", " se publicó primero en "), ("la entrada ", " aparece primero en "),
        ("el artículo ", " se publicó primero en "), ("el cargo ", " apareció primero en "),
        ("o post ", " apareceu primeiro em "), ("o conteúdo ", " aparece primeiro em "),
        ("l'articolo ", " proviene da "), ("l'articolo ", " sembra essere il primo su "),
        ("запись ", " впервые появилась "), ("сообщение ", " появились сначала на "),
        ("сообщение ", " появились сначала на "), ("запис ", " спершу з'явився на "),
        ("artykuł ", " pochodzi z serwisu "), ("post ", " pojawił się poraz pierwszy w "),
        ("het bericht ", " verscheen eerst op "), ("inlägget ", " dök först upp på "),
        ("innlegget ", " dukket først opp på "), ("indlægget ", " blev først udgivet på "),
        ("yazı ", " ilk önce "), ("artikkeli ", " julkaistiin ensimmäisen kerran "),
        ("příspěvek ", " pochází z "), ("publicația ", " apare prima dată în "), ("objava ", " pojavila se prvo na "),
        ("bài viết ", " đã xuất hiện đầu tiên vào ngày "), ("artikel ", " pertama kali tampil pada "),
    ]
}
