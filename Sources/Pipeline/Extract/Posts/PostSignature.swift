/// The line by which an embed names a post's author and date: `— RT (@RT_com) June 3, 2017`.
struct PostSignature: Equatable {
    /// Where it begins; the post's own words stand before.
    var start: Int
    var author = 0..<0
    /// Without the `@`.
    var handle = 0..<0
    /// What may be the date.
    var date = 0..<0
    /// Whether a dash stands before the author: so sign X and Bluesky, and whoever copies a post by hand.
    var hasDash = false

    /// A signature stands within so many bytes of the end: two names, a date, and the marks between.
    static let bytesAtMost = 640
    /// The longest handle is a host's name with a user before it.
    private static let handleBytes = 320
    private static let authorBytes = 240

    /// The signature of an embed, or of a line; nil where nothing in the range's end tells a handle in brackets.
    static func find(in text: Span<UInt8>, _ range: Range<Int>) -> PostSignature? {
        let first = max(range.lowerBound, range.upperBound - bytesAtMost)
        var place = range.upperBound - 3
        while place >= first {
            if text[place] == UInt8(ascii: "("), text[place + 1] == UInt8(ascii: "@"),
                let handle = handle(at: place + 2, in: text, range)
            {
                return signature(bracket: place, handle, text, range)
            }
            place -= 1
        }
        return nil
    }

    /// The signature that ends with the link on which the date stands, for networks that tell no handle.
    static func find(before date: Range<Int>, in text: Span<UInt8>, _ range: Range<Int>) -> PostSignature {
        let line = PostText.line(around: date.lowerBound, of: range, in: text)
        let before = line.lowerBound..<max(date.lowerBound, line.lowerBound)
        var signature = PostSignature(start: date.lowerBound)
        signature.date = date
        signature.readAuthor(before, text)
        return signature
    }

    private static func signature(
        bracket: Int, _ handle: Range<Int>, _ text: Span<UInt8>, _ range: Range<Int>
    ) -> PostSignature {
        let line = PostText.line(around: bracket, of: range, in: text)
        var signature = PostSignature(start: line.lowerBound)
        signature.handle = handle
        signature.readAuthor(line.lowerBound..<bracket, text)
        var rest = PostText.trimmed(handle.upperBound + 1..<line.upperBound, in: text)
        if rest.isEmpty, line.upperBound < range.upperBound {
            // Pages that set the date on a line of its own.
            let next = PostText.trimmed(line.upperBound..<range.upperBound, in: text)
            if let first = next.first, PostText.dashLength(at: first, in: text) == nil {
                let line = PostText.line(around: first, of: range, in: text)
                if !PostDate.read(text, line).isEmpty { rest = line }
            }
        }
        signature.date = rest
        return signature
    }

    private static func handle(at start: Int, in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        var end = start
        while end < range.upperBound, end - start <= handleBytes, text[end] != UInt8(ascii: ")") {
            guard text[end].isAlphanumeric || "_.-@".utf8.contains(text[end]) else { return nil }
            end += 1
        }
        return end > start && end < range.upperBound && text[end] == UInt8(ascii: ")") ? start..<end : nil
    }

    /// Takes the author and the signature's start from what stands on its line before the handle or the date.
    private mutating func readAuthor(_ before: Range<Int>, _ text: Span<UInt8>) {
        let line = PostText.trimmed(before, in: text)
        if let length = PostText.dashLength(at: line.lowerBound, in: text), !line.isEmpty {
            take(line, after: length, text)
            hasDash = true
        } else if let length = PostOpenings.length(in: text, line) {
            take(line, after: length, text)
        } else if let dash = lastDash(in: text, line), let length = PostText.dashLength(at: dash, in: text) {
            take(dash..<line.upperBound, after: length, text)
            hasDash = true
        } else if line.isEmpty {
            start = before.lowerBound
        }
    }

    private mutating func take(_ line: Range<Int>, after length: Int, _ text: Span<UInt8>) {
        start = line.lowerBound
        let end = max(PostOpenings.end(of: line, in: text), line.lowerBound + length)
        let name = PostText.trimmed(line.lowerBound + length..<end, in: text)
        if name.count <= Self.authorBytes { author = name }
    }

    /// The last dash with a space before it.
    private func lastDash(in text: Span<UInt8>, _ line: Range<Int>) -> Int? {
        line.reversed().first {
            $0 > line.lowerBound && text[$0 - 1].isSpace && PostText.dashLength(at: $0, in: text) != nil
        }
    }
}

/// The words before an author in the signatures of Facebook and Instagram.
enum PostOpenings {
    /// How such lines begin, in the languages in which the networks write them.
    private static let openings: [[UInt32]] = [
        "a post shared by", "a reel shared by", "a photo shared by", "a video shared by", "a post from",
        "a photo posted by", "a video posted by", "posted by", "post by", "ein beitrag geteilt von",
        "ein von", "gepostet von", "une publication partagée par", "une photo publiée par", "publié par", "publiée par",
        "una publicación compartida por", "una publicación compartida de", "una publicación de", "publicado por",
        "un post condiviso da", "pubblicato da", "uma publicação compartilhada por", "uma publicação partilhada por",
        "een bericht gedeeld door", "geplaatst door", "post udostępniony przez", "opublikowany przez",
        "публикация от", "публикация", "опубликовано", "допис, поширений", "допис",
        "ett inlägg delat av", "et opslag delt af", "et innlegg delt av", "تمت مشاركة منشور بواسطة", "منشور من",
    ].map { $0.unicodeScalars.map { CaseFold.fold($0.value) } }

    /// Words between the author and the date.
    private static let closings: [StaticString] = [
        " on", " am", " le", " el", " il", " em", " op", ",", " -", " \u{2013}", " \u{2014}", " \u{B7}",
    ]

    /// How long the opening is with which a line begins; nil where it begins otherwise.
    static func length(in text: Span<UInt8>, _ line: Range<Int>) -> Int? {
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

    /// Where the author's name ends in a line that the date follows.
    static func end(of line: Range<Int>, in text: Span<UInt8>) -> Int {
        for closing in closings {
            let start = line.upperBound - closing.utf8CodeUnitCount
            if start > line.lowerBound, PostText.begins(with: closing, in: text, at: start) { return start }
        }
        return line.upperBound
    }
}
