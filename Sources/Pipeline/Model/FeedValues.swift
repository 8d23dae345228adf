/// Text, and how it is to be read.
struct TypedText: Equatable, Sendable {
    enum Kind: Sendable {
        /// Characters as they are.
        case plain
        /// HTML, or plain text: feeds of this format don't say, so that the text itself must show it.
        case maybeHTML
        case html
    }

    var slice = Slice.none
    var kind = Kind.plain
    /// The base for relative addresses in the text; empty where no xml:base applies.
    var base = Slice.none

    var isEmpty: Bool { slice.isEmpty }

    /// Takes a text where there is none yet.
    /// - Returns: whether it did.
    mutating func take(_ text: TypedText) -> Bool {
        guard isEmpty, !text.isEmpty else { return false }
        self = text
        return true
    }
}

/// What an item or a feed is about, in a word.
struct Tag: Equatable, Sendable {
    var name = Slice.none
    /// The address of the list that the name is taken from.
    var scheme = Slice.none
    /// The name as people shall read it, where it differs.
    var label = Slice.none
}

/// How good the values are that a field holds, so that a better one that stands further down takes its place.
///
/// Zero where there is none yet.
struct Ranks: Sendable {
    var summary: UInt8 = 0
    var published: UInt8 = 0
    var updated: UInt8 = 0
    /// The kind of picture in the upper bits, its width in the lower ones.
    var image: UInt32 = 0
    /// Whether the language is the feed's or the item's own word, and not that of an element around it.
    var hasLanguage = false
    /// The extension that the summary was taken from.
    var summaryNode: Int?
    /// The extension that the title was taken from.
    var titleNode: Int?
}

struct Person: Equatable, Sendable {
    var name = Slice.none
    var email = Slice.none
    var url = Slice.none
    var isEmpty: Bool { name.isEmpty && email.isEmpty && url.isEmpty }
}

/// A file that belongs to an item (an enclosure).
struct Attachment: Equatable, Sendable {
    var url = Slice.none
    var type = Slice.none
    var title = Slice.none
    var bytes: Int64?
    var seconds: Int64?
}

/// A link that the feed's markup itself gives, beside those in the text.
struct WebLink: Equatable, Sendable {
    var url = Slice.none
    var rel = Slice.none
    var type = Slice.none
    var title = Slice.none
    var bytes: Int64?
}
