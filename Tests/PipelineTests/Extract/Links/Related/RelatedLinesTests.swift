import Testing

@testable import Pipeline

@Suite struct `A line that puts an article forward` {
    @Test(arguments: [
        "READ MORE: @", "Read also: @", "Related: @", "RELATED STORY – @", "Don’t miss: @", "Also on rt.com @",
        "» Read more: @", "→ @", "+++ @ +++", "► WATCH: @",
        "[READ MORE: @]", "• See also: @", "Read more\u{A0}: @", "He went.\nREAD MORE: @", "He went. READ MORE: @",
        "“He went.” Read more: @",
        "He went (READ: @).", "He went [See also: @].", "READ MORE: ‘@’: Oliver on a film",
        "Lire aussi @", "À lire aussi : @", "Sur le même sujet : @", "Lire le reportage : « @ »", "En savoir plus : @",
        "Aussi à lire : @", "Lesen Sie auch: @", "» Mehr dazu: @",
        "Mehr zum Thema: @", "ЧИТАТЬ ТАКЖЕ: @", "Читайте также: @", "По теме: @",
        "Читайте також: @", "Leer más: @", "Te puede interesar: @", "Leia também: @", "Leggi anche: @", "Lees ook: @",
        "Läs också: @", "Les også: @", "Læs også: @", "Lue myös: @",
        "Czytaj także: @", "Čtěte také: @", "Čítajte aj: @", "Pročitajte još: @", "Прочитајте још: @", "Вижте още: @",
        "Citește și: @", "Olvasd el ezt is: @", "Διαβάστε επίσης: @",
        "Ayrıca okuyun: @", "اقرأ أيضًا: @", "بیشتر بخوانید: @", "קראו גם: @", "यह भी पढ़ें: @", "Baca juga: @",
        "Xem thêm: @", "相关阅读：@", "关联阅读：@", "関連記事：@", "관련기사: @",
    ])
    func `is known by its label`(line: String) throws {
        #expect(try kind(of: line) == .related)
        #expect(try holdsHeadline(line))
    }

    @Test(arguments: [
        "Watch closely, @ said.", "Related work is @.", "Read moreover @", "Also on Tuesday @", "Seesaw: @", "Live—@",
        "He said more: @", "See-through @", "The related: @",
        "“Read more,” he said of @", "He went (again) @", "Les @ sont là", "Already read more: @",
        "READ MORE: x\n\nThen @ came.", "Relatedly: @", "Lea: “@”", "Mais – @", "Mehrere @", "@", "- @",
    ])
    func `is none without one`(line: String) throws {
        #expect(try kind(of: line) == nil)
        #expect(try !holdsHeadline(line))
    }

    @Test(arguments: [
        "Source: @", "Quelle: @", "Источник: @", "Fuente: @", "(via @)", "He went (Source: @)", "来源：@", "المصدر: @",
    ])
    func `is told from one that names a source`(line: String) throws {
        #expect(try kind(of: line) == .source)
        #expect(try !holdsHeadline(line))
    }

    @Test func `may stand below a heading, with nothing but headlines between`() throws {
        let list = "He went.\n\nRelated articles\n\nOne\n\n• Two\n\n@\n\nA sentence.\n\nThree"
        #expect(try kind(of: list) == .related)
        #expect(try holdsHeadline(list))
        #expect(try kind(of: "READ MORE:\n@") == .related)
        #expect(try kind(of: "Related\n\nA sentence.\n\n@") == nil)
        #expect(try kind(of: "Related\n\nOne @ of them") == nil)
        #expect(try kind(of: "Related\n\n\n\n\n\n@") == nil)
        #expect(try !holdsHeadline("Read more\n\n“It was @!”"))
    }

    @Test func `says the same whatever was asked before`() throws {
        let text = "Related\n\nOne\n\nTwo\n\nA sentence.\n\nREAD MORE: Three\n\nFour\n\n(see: five) six"
        let bytes = Array(text.utf8)
        var forward = RelatedLines()
        let inOrder = bytes.indices.map { forward.holdsHeadline(at: $0, in: bytes.span) }
        let alone = bytes.indices.map { offset in
            var lines = RelatedLines()
            return lines.holdsHeadline(at: offset, in: bytes.span)
        }
        #expect(inOrder == alone)
        var backward = RelatedLines()
        let inReverse = bytes.indices.reversed().map { backward.holdsHeadline(at: $0, in: bytes.span) }
        #expect(inReverse.reversed() == alone)
    }

    @Test(arguments: ["(see: x ", "a. Read more: ", "Related\n", "x\n", "(", "→\n", "a "])
    func `costs no more than the text, however often it is asked`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
        let spent = ProcessorTime.spent {
            var lines = RelatedLines()
            for offset in stride(from: 0, to: bytes.count, by: 20) {
                _ = lines.holdsHeadline(at: offset, in: bytes.span)
            }
        }
        #expect(spent < .seconds(4))
    }

    /// The place of `@` in a text.
    private func place(in text: String) throws -> ([UInt8], Int) {
        let bytes = Array(text.utf8)
        return (bytes, try #require(bytes.firstIndex(of: UInt8(ascii: "@"))))
    }

    private func kind(of text: String) throws -> LineLabels.Kind? {
        let (bytes, place) = try place(in: text)
        var lines = RelatedLines()
        return lines.kind(of: place..<place + 1, in: bytes.span)
    }

    private func holdsHeadline(_ text: String) throws -> Bool {
        let (bytes, place) = try place(in: text)
        var lines = RelatedLines()
        return lines.holdsHeadline(at: place, in: bytes.span)
    }
}
