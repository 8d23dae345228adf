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
    /// Whether Instagram's words stand before the author.
    var isShared = false

    /// The network that such a signature is of, as far as it tells.
    func network(in text: [UInt8]) -> Post.Network? {
        if isShared { return .instagram }
        let handle = text[handle]
        if handle.contains(UInt8(ascii: "@")) { return .mastodon }
        if handle.contains(UInt8(ascii: ".")) { return .bluesky }
        return handle.isName(1...20) ? .twitter : nil
    }

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
        } else if let opening = PostOpenings.length(in: text, line) {
            take(line, after: opening.bytes, text)
            isShared = opening.isShared
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
