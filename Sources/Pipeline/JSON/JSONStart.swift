/// Where the object begins that a JSON document is, in a document that may hold something else as well.
enum JSONStart: Equatable {
    /// At this place.
    case at(Int)
    /// In a web page that shows it, as browsers save such pages: its text begins here, escaped.
    case escaped(Int)
    /// Nowhere: the root is an array, as interfaces of programs give.
    case array

    /// - Parameters:
    ///   - text: the document, in UTF-8.
    ///   - start: its first character that isn't white space.
    /// - Returns: nil where the document shows no sign of JSON.
    static func find(in text: [UInt8], from start: Int) -> JSONStart? {
        switch text[start] {
        case UInt8(ascii: "{"): .at(start)
        case ASCII.less: shown(in: text, from: start)
        case UInt8(ascii: "[") where [UInt8(ascii: "{"), UInt8(ascii: "]")].contains(afterSpace(text[(start + 1)...])):
            .array
        default: behindJunk(in: text, from: start)
        }
    }

    /// What keeps browsers from running JSON as a script (`)]}',`, `for(;;);`), or makes them (`callback(`), or a comment
    /// or a byte order mark too many.
    private static func behindJunk(in text: [UInt8], from start: Int) -> JSONStart? {
        let head = text[start...].prefix(FeedBounds.junkBytes).prefix { $0 != ASCII.less }
        let place = head.indices.first { head[$0] == UInt8(ascii: "{") && beginsObject(text[($0 + 1)...]) }
        return place.map { .at($0) }
    }

    /// In the first `<pre>`, with nothing but tags ahead of it.
    private static func shown(in text: [UInt8], from start: Int) -> JSONStart? {
        let head = text[start...].prefix(FeedBounds.junkBytes)
        guard pages.contains(where: { head.hasPrefix(lowercase: $0) }),
            let pre = head.firstRange(lowercase: "<pre"),
            let end = head[pre.upperBound...].firstIndex(of: ASCII.greater)
        else { return nil }
        let source = text[(end + 1)...]
        guard let first = source.firstIndex(where: { !$0.isSpace }), text[first] == UInt8(ascii: "{") else {
            return nil
        }
        return .escaped(first)
    }

    private static let pages: [StaticString] = ["<html", "<!doctype html", "<pre"]

    private static func beginsObject(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.drop { $0.isSpace }
        // A key, or a comment ahead of it.
        return rest.first == ASCII.doubleQuote || rest.first == ASCII.singleQuote || rest.first == ASCII.slash
    }

    private static func afterSpace(_ rest: ArraySlice<UInt8>) -> UInt8 { rest.first { !$0.isSpace } ?? 0 }
}
