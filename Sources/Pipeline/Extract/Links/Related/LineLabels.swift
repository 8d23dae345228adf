/// How lines begin that put other articles forward or name a source: each language a line.
enum LineLabels {
    enum Kind: Sendable { case related, source }

    /// A label as it stands in a text.
    struct Label {
        var kind: Kind
        /// Where the text goes on behind it and its mark.
        var end: Int
        /// Whether the words begin ordinary sentences too, so that a mark must follow.
        var needsMark: Bool
        /// Whether it ends in a colon, a dash, a bar or the end of its line.
        var isMarked: Bool
        var hasColon: Bool
        /// So short that it is a label in brackets only ("via").
        var isShort: Bool
    }

    /// The words alone make a label.
    private static let plain: [String] = [
        "read more|read also|also read|see also|see more|more on this|don't miss|further reading|read next|what to read next|related articles|related coverage|you may also like|you might also like|recommended reading|keep reading|continue reading",
        "lire aussi|à lire aussi|a lire aussi|lire également|à lire également|lire la suite|lire plus|voir aussi|à voir aussi|sur le même sujet|pour aller plus loin|aussi à lire|aussi a lire|à ne pas manquer|nos autres articles|retrouvez aussi",
        "lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|mehr zum thema|mehr dazu|siehe auch|weiterlesen|lies auch|zum weiterlesen|auch interessant|das könnte sie auch interessieren|mehr lesen",
        "читать также|читайте также|читать далее|читать ещё|читать еще|читайте ещё|читайте еще|смотрите также|смотреть также|ещё по теме|еще по теме|также по теме|материалы по теме|читать подробнее",
        "читайте також|читати також|читайте ще|дивіться також|читати далі|ще за темою|більше за темою",
        "leer más|lea también|lee también|leer también|lea más|vea también|ver también|mira también|le puede interesar|te puede interesar|más información|sigue leyendo",
        "leia mais|leia também|ler mais|leia ainda|veja também|veja mais|saiba mais|continue lendo",
        "leggi anche|leggi di più|leggi tutto|per approfondire|vedi anche|guarda anche|continua a leggere",
        "llegeix també|llegiu també|vegeu també|més informació",
        "lees ook|lees meer|lees verder|zie ook|bekijk ook|meer over dit onderwerp",
        "läs också|läs även|läs mer|se även|se också|mer om ämnet", "les også|les mer|se også",
        "læs også|læs mere|se også|læs videre", "lue myös|lue lisää|katso myös|aiheesta lisää",
        "lesið einnig|lesa meira|sjá einnig",
        "czytaj także|czytaj też|czytaj również|czytaj więcej|czytaj dalej|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj też|przeczytaj również|sprawdź też",
        "čtěte také|čtěte též|čtěte více|číst dál|přečtěte si také|přečtěte si|viz také|mohlo by vás zajímat",
        "čítajte aj|čítajte tiež|čítať ďalej|prečítajte si|prečítajte si aj|pozrite si aj",
        "pročitajte još|pročitajte i|pročitaj još|pročitaj i|čitajte i|čitaj još|pogledajte i|pogledajte još|vidi još|saznajte više|preberite še|preberite tudi",
        "прочитајте још|читајте још|прочитајте и|погледајте и|прочитајте исто така",
        "прочетете още|четете също|вижте още|вижте също|още по темата|прочети още",
        "citește și|citeşte şi|citeste si|citiți și|citește mai mult|vezi și|vezi şi|pe aceeași temă",
        "olvassa el|olvassa el ezt is|olvasd el ezt is|lásd még|ezt is olvasd el|ezt is ajánljuk|kapcsolódó cikkek|tovább olvasom",
        "skaityk taip pat|taip pat skaitykite|skaitykite taip pat|skaityti daugiau|lasi arī|lasi vēl|lasīt vairāk|loe ka|loe lisaks|loe edasi|vaata ka",
        "διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε περισσότερα|δείτε επίσης|δείτε ακόμη",
        "ayrıca bakın|ayrıca okuyun|ayrıca bkz|bunu da okuyun|devamını oku|ilgili haber|ilgili haberler|daha fazla oku|həmçinin oxuyun",
        "اقرأ أيضا|اقرأ ايضا|إقرأ أيضا|اقرأ المزيد|إقرأ المزيد|اقرأ كذلك|شاهد أيضا|شاهد ايضا|انظر أيضا|طالع أيضا|مواضيع ذات صلة|موضوعات ذات صلة",
        "بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|بخوانید", "مزید پڑھیں|یہ بھی پڑھیں",
        "קראו גם|קראו עוד|קרא גם|קרא עוד|ראו גם|לקריאה נוספת",
        "यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|इसे भी पढ़ें", "আরও পড়ুন|আরো পড়ুন", "மேலும் படிக்க", "อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง",
        "baca juga|baca selengkapnya|simak juga|lihat juga|baca lagi", "xem thêm|đọc thêm|xem tiếp|tin liên quan",
        "basahin din|basahin ang", "soma zaidi|soma pia|soma na hii",
        "相关阅读|关联阅读|相關閱讀|相关新闻|相关报道|延伸阅读|更多阅读|另请参阅|推荐阅读|相關新聞|相關報導|延伸閱讀|更多新聞",
        "関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|続きを読む|こちらもおすすめ",
        "관련기사|관련 기사|더 읽기|더 보기|함께 볼만한 기사|이 기사도",
    ]

    /// These begin ordinary sentences too.
    private static let beforeMark: [String] = [
        "related|related story|related stories|related news|related content|related topics|watch|watch now|watch also|watch more|listen|listen now|recommended|see|read|more|more news|more on|explainer|go deeper",
        "en savoir plus|plus d'infos|plus d'informations|à lire|a lire|lire|à voir|voir|sur le sujet|notre dossier",
        "mehr|lesen|lesetipp|zum thema|im video",
        "по теме|подробнее|подробности|читать|читайте|смотреть", "детальніше|докладніше|читати|за темою|дивитися",
        "más|ver más|relacionado|relacionadas|noticias relacionadas|vea",
        "relacionado|relacionadas|notícias relacionadas|veja",
        "leggi|correlati|articoli correlati|approfondimento", "lees|meer|gerelateerd|bekijk",
        "läs|läs mer om|relaterat", "relatert", "læs|relateret", "lue|lisää",
        "czytaj|zobacz|więcej|powiązane", "čtěte|více|související", "čítajte|viac|súvisiace",
        "opširnije|više|povezano|pročitajte", "опширније|повезано", "още|вижте|свързани",
        "citește|vezi|mai mult", "kapcsolódó|bővebben", "σχετικά|διαβάστε|δείτε", "ilgili", "ذات صلة|اقرأ|شاهد",
        "مرتبط", "קשור", "संबंधित|पढ़ें", "terkait|baca", "liên quan", "相关|相關|延伸", "関連", "관련",
    ]

    /// These go on to say what is put forward, up to a colon: "Lire l'entretien avec … :".
    private static let upToColon: [String] = [
        "read our|read the full|watch our|listen to our|see our|see the full|more on|more about",
        "lire le|lire la|lire l'|lire les|lire notre|lire nos|lire ce|lire cet|lire cette|lire dans|relire le|relire la|relire l'|relire notre|lisez notre|voir notre|voir nos|écouter notre|écoutez notre|regarder notre|regardez notre|retrouvez notre|retrouvez nos",
        "lesen sie den|lesen sie das|lesen sie die|lesen sie unser|lesen sie unsere|lesen sie unseren|mehr zu|mehr über",
        "читайте в|читайте на|читайте наш|читайте нашу|читайте наше|читайте о|читайте об|подробнее о|подробнее об|подробнее читайте|больше о",
        "читайте в|читайте на|читайте про|детальніше про|докладніше про|більше про",
        "lea el|lea la|lea aquí|lea nuestro|lea nuestra|lee el|lee la|lee aquí|lee nuestro|lee nuestra|más sobre",
        "leia o|leia a|leia aqui|leia nosso|leia nossa|mais sobre",
        "leggi il|leggi la|leggi l'|leggi qui|leggi il nostro",
        "lees het|lees de|lees hier|lees ons|lees onze|meer over", "läs om|läs vår|läs hela",
        "czytaj o|więcej o|więcej na temat",
    ]

    /// Labels that go on are no longer, and end before the sentence does.
    private static let bytesUpToColon = 100

    /// Who is named behind them said it first.
    private static let sources: [String] = [
        "source|sources|source(s)|original article|original source|via|hat tip|h/t", "quelle|quellen|originalquelle",
        "fuente|fuentes|vía", "fonte|fontes|fonti", "источник|источники|по материалам",
        "джерело|джерела", "źródło|źródła|źr.", "bron|bronnen", "källa|källor", "kilde|kilder", "lähde|lähteet",
        "zdroj|zdroje", "izvor|izvori", "извор|източник", "sursa|sursă", "forrás", "πηγή|πηγές", "kaynak",
        "المصدر|المصادر", "منبع", "מקור", "स्रोत", "sumber", "nguồn", "来源|來源|资料来源", "出典|ソース|引用元", "출처",
    ]

    private struct Entry: Sendable {
        /// In `scalars`.
        var words: Range<Int>
        var kind: Kind
        var needsMark: Bool
        /// Whether other words may follow before its colon.
        var goesOn: Bool
    }

    /// All labels, those that begin with the same two scalars together, the longest first.
    private struct Index: Sendable {
        var scalars: [UInt32] = []
        var entries: [Entry] = []
        var groups: NameTable<Range<Int>>
        /// For each ASCII letter that labels begin with, a bit for each that follows: most lines begin otherwise.
        private var letterPairs = [UInt32](repeating: 0, count: 32)

        /// Whether no label begins with two ASCII bytes.
        func isNone(_ first: UInt8, _ second: UInt8) -> Bool {
            guard first.isLetter, second.isLetter else { return false }
            return letterPairs[Int(first & 0x1F)] & 1 &<< UInt32(second & 0x1F) == 0
        }

        init() {
            var labels: [(key: String, words: [UInt32], kind: Kind, needsMark: Bool, goesOn: Bool)] = []
            let tables = [
                (plain, Kind.related, false, false), (beforeMark, .related, true, false),
                (upToColon, .related, true, true),
                (sources, .source, true, false),
            ]
            for (table, kind, needsMark, goesOn) in tables {
                for words in table.joined(separator: "|").split(separator: "|") {
                    let folded = words.unicodeScalars.map { CaseFold.fold($0.value) }
                    var key = ""
                    key.unicodeScalars.append(contentsOf: folded.prefix(2).compactMap { Unicode.Scalar($0) })
                    labels.append((key, folded, kind, needsMark, goesOn))
                }
            }
            labels.sort { ($0.key, $1.words.count) < ($1.key, $0.words.count) }
            var ranges: [(name: String, value: Range<Int>)] = []
            for label in labels {
                if label.words.count > 1, label.words[0] < 0x80, label.words[1] < 0x80 {
                    letterPairs[Int(label.words[0] & 0x1F)] |= 1 &<< (label.words[1] & 0x1F)
                }
                let start = scalars.count
                scalars += label.words
                entries.append(
                    Entry(
                        words: start..<scalars.count, kind: label.kind, needsMark: label.needsMark,
                        goesOn: label.goesOn))
                let first = ranges.last?.name == label.key ? ranges.removeLast().value.lowerBound : entries.count - 1
                ranges.append((label.key, first..<entries.count))
            }
            groups = NameTable(ranges, other: 0..<0)
        }
    }

    private static let index = Index()

    /// The label that begins at `start`; nil where none does.
    static func label(at start: Int, in text: Span<UInt8>) -> Label? {
        guard start < text.count else { return nil }
        let (first, length) = CaseFold.scalar(text, at: start)
        guard start + length < text.count else { return nil }
        if first == 0x61, let label = site(at: start, in: text) { return label }
        let index = index
        if index.isNone(text[start], text[start + length]) { return nil }
        var key = PackedName()
        append(first, to: &key)
        append(drawn(CaseFold.scalar(text, at: start + length).value), to: &key)
        let group = index.groups.value(for: key)
        var unmarked: Label?
        for place in group {
            let entry = index.entries[place]
            guard let end = end(of: entry.words, in: text, at: start) else { continue }
            let label = entry.goesOn ? labelGoingOn(from: end, in: text) : label(entry, end, in: text)
            if label.isMarked || !label.needsMark { return label }
            unmarked = unmarked ?? label
        }
        return unmarked
    }

    private static func append(_ scalar: UInt32, to key: inout PackedName) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        for byte in scalar.utf8 { key.append(byte) }
    }

    /// Apostrophes and spaces are drawn in two ways.
    private static func drawn(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x2019: 0x27
        case 0xA0: 0x20
        default: scalar
        }
    }

    /// A label whose colon stands farther on in its line, no sentence or quotation between.
    private static func labelGoingOn(from wordsEnd: Int, in text: Span<UInt8>) -> Label {
        var label = Label(
            kind: .related, end: wordsEnd, needsMark: true, isMarked: false, hasColon: false, isShort: false)
        var place = wordsEnd
        while place < text.count, place - wordsEnd < bytesUpToColon {
            let (scalar, length) = CaseFold.decode(text, at: place)
            place += length
            switch scalar {
            case 0x3A, 0xFF1A:
                label.end = place
                label.isMarked = true
                label.hasColon = true
                return label
            // The ends of lines and sentences, quotation marks (apostrophes are none), brackets and slashes.
            case 0x0A, 0x21, 0x22, 0x28, 0x2E, 0x2F, 0x3B, 0x3F, 0x5B, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C...0x201E,
                0x2026:
                return label
            default: continue
            }
        }
        return label
    }

    private static func label(_ entry: Entry, _ wordsEnd: Int, in text: Span<UInt8>) -> Label {
        var end = wordsEnd
        while end < text.count, text[end] == 0x20 || Self.isNoBreakSpace(at: end, in: text) {
            end += text[end] == 0x20 ? 1 : 2
        }
        var label = Label(
            kind: entry.kind, end: end, needsMark: entry.needsMark, isMarked: end == text.count, hasColon: false,
            isShort: entry.kind == .source)
        guard end < text.count else { return label }
        let (mark, length) = CaseFold.decode(text, at: end)
        switch mark {
        case 0x3A, 0xFF1A: label.hasColon = true
        // A hyphen within a word is none.
        case 0x2D, 0x2010, 0x2011: guard end > wordsEnd else { return label }
        // Dashes, bars, arrows, and closing brackets of typography.
        case 0x2012...0x2015, 0x7C, 0xBB, 0x203A, 0x3E, 0x2192, 0x27A1, 0x25B6, 0x25BA, 0x29, 0x5D, 0x3011: break
        case 0x0A:
            label.isMarked = true
            return label
        default: return label
        }
        label.isMarked = true
        label.end = end + length
        return label
    }

    /// "Also on rt.com": a site of the publisher's own follows, and a headline behind it.
    private static func site(at start: Int, in text: Span<UInt8>) -> Label? {
        guard HTMLTokenizer.has("also on ", at: start, in: text) else { return nil }
        var place = start + 8
        var hasDot = false
        while place < text.count,
            text[place].isAlphanumeric || text[place] == UInt8(ascii: ".") || text[place] == ASCII.hyphen
        {
            if text[place] == UInt8(ascii: "."), place + 1 < text.count, text[place + 1].isLetter { hasDot = true }
            place += 1
        }
        guard hasDot else { return nil }
        return Label(kind: .related, end: place, needsMark: false, isMarked: true, hasColon: true, isShort: false)
    }

    /// Whether a line has nothing behind a label but its mark.
    static func isEnd(_ end: Int, in text: Span<UInt8>, of line: Range<Int>) -> Bool {
        (min(end, line.upperBound)..<line.upperBound).allSatisfy { text[$0] == 0x20 || text[$0] == UInt8(ascii: ":") }
    }

    /// Arrows and the like that make a line one that points elsewhere, whatever its words.
    static func isPointer(_ place: Int, in text: Span<UInt8>) -> Bool {
        if HTMLTokenizer.has("+++", at: place, in: text) { return true }
        return [0x2192, 0x27A1, 0x21D2, 0x2794, 0x1F449, 0x279C, 0x21AA].contains(
            CaseFold.decode(text, at: place).value)
    }

    /// What stands before a label: bullets, arrows, brackets, signs of play.
    static func isOrnament(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0xA0, 0x2A, 0x2B, 0x2D, 0x3E, 0x5B, 0x28, 0x7C, 0xB7, 0xBB, 0xBF, 0xA1, 0x203A, 0x3010: true
        case 0x2010...0x2015, 0x2022, 0x2023, 0x2190...0x21FF, 0x25A0...0x25FF, 0x2600...0x27BF, 0xFE0F,
            0x1F300...0x1FAFF:
            true
        default: false
        }
    }

    /// Where the text goes on behind the words; nil where it begins otherwise, or a word goes on.
    private static func end(of words: Range<Int>, in text: Span<UInt8>, at start: Int) -> Int? {
        var place = start
        for index in words {
            place = skipSigns(place, in: text)
            guard place < text.count else { return nil }
            let (folded, length) = CaseFold.scalar(text, at: place)
            guard drawn(folded) == self.index.scalars[index] else { return nil }
            place += length
        }
        place = skipSigns(place, in: text)
        let last = self.index.scalars[words.upperBound - 1]
        guard place < text.count, last < 0x2E80, last != 0x27 else { return place }
        let next = CaseFold.decode(text, at: place).value
        let isLetter =
            next < 0x80
            ? UInt8(next).isAlphanumeric || next == 0x27
            : next >= 0xC0 && !(0x2000...0x2BFF ~= next) && !(0x3000...0x303F ~= next) && next < 0xFE00
        return isLetter ? nil : place
    }

    /// Vowel signs that Arabic may have or not.
    private static func skipSigns(_ start: Int, in text: Span<UInt8>) -> Int {
        var place = start
        while place + 1 < text.count, text[place] == 0xD9, 0x8B...0x92 ~= text[place + 1] { place += 2 }
        return place
    }

    private static func isNoBreakSpace(at place: Int, in text: Span<UInt8>) -> Bool {
        text[place] == 0xC2 && place + 1 < text.count && text[place + 1] == 0xA0
    }
}
