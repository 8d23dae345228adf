/// The words before an author in the signatures of Facebook and Instagram.
enum PostOpenings {
    /// How Instagram's lines begin, in the languages in which it writes them.
    private static let shared = fold([
        "a post shared by", "a reel shared by", "a photo shared by", "a video shared by", "a photo posted by",
        "a video posted by", "ein beitrag geteilt von", "une publication partagée par", "une photo publiée par",
        "una publicación compartida por", "una publicación compartida de", "un post condiviso da",
        "uma publicação compartilhada por", "uma publicação partilhada por", "een bericht gedeeld door",
        "post udostępniony przez", "публикация от", "допис, поширений", "ett inlägg delat av", "et opslag delt af",
        "et innlegg delt av", "تمت مشاركة منشور بواسطة",
    ])

    /// How those of others begin.
    private static let posted = fold([
        "posted by", "post by", "a post from", "gepostet von", "publié par", "publiée par", "publicado por",
        "pubblicato da", "geplaatst door", "opublikowany przez", "опубликовано", "публикация", "منشور من",
    ])

    /// Words between the author and the date.
    private static let closings: [StaticString] = [
        " on", " am", " le", " el", " il", " em", " op", ",", " -", " \u{2013}", " \u{2014}", " \u{B7}",
    ]

    /// How long the opening is with which a line begins, and whether it is Instagram's; nil where it begins otherwise.
    static func length(in text: Span<UInt8>, _ line: Range<Int>) -> (bytes: Int, isShared: Bool)? {
        if let bytes = length(of: shared, in: text, line) { return (bytes, true) }
        return length(of: posted, in: text, line).map { ($0, false) }
    }

    private static func length(of openings: [[UInt32]], in text: Span<UInt8>, _ line: Range<Int>) -> Int? {
        for opening in openings {
            var place = line.lowerBound
            let isWhole = opening.allSatisfy { wanted in
                guard place < line.upperBound else { return false }
                let (scalar, length) = CaseFold.scalar(text, at: place)
                place += length
                return scalar == wanted
            }
            if isWhole, place < line.upperBound, text[place].isSpace || text[place] == 0xC2 {
                return place - line.lowerBound
            }
        }
        return nil
    }

    private static func fold(_ words: [String]) -> [[UInt32]] {
        words.map { $0.unicodeScalars.map { CaseFold.fold($0.value) } }
    }

    /// Where the author's name ends in a line that the date follows.
    static func end(of line: Range<Int>, in text: Span<UInt8>) -> Int {
        for closing in closings {
            let start = line.upperBound - closing.utf8CodeUnitCount
            if start > line.lowerBound, PostText.begins(with: closing, in: text, at: start) { return start }
        }
        return line.upperBound
    }
}
