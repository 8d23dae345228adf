/// Something that was wrong with a document, and was mended or left out.
public struct Repair: Equatable, Sendable {
    /// What was wrong. The comments say what was done.
    public enum Kind: String, Sendable {
        // The encoding.
        /// Bytes that their encoding doesn't know became U+FFFD.
        case invalidUTF8 = "invalid-utf8"
        /// Bytes amid UTF-8 that are none were read as windows-1252, or surrogates were joined.
        case mixedEncoding = "mixed-encoding"
        /// The declared encoding doesn't exist; the bytes were looked at instead.
        case unknownEncoding = "unknown-encoding"
        /// What declares the encoding disagrees, and the text isn't ASCII; the choice stands in the feed.
        case encodingConflict = "encoding-conflict"
        /// The bytes are not in the encoding that they are said to be in, or in none that is said; it was guessed.
        case encodingGuessed = "encoding-guessed"
        /// UTF-8 that was taken for windows-1252 and encoded again was decoded once more.
        case doubleEncoded = "double-encoded"

        // Characters.
        /// Characters that XML forbids were left out.
        case controlCharacter = "control-character"
        /// C1 controls became what windows-1252 has in their place.
        case windowsCharacter = "windows-1252-character"
        /// Two references to the halves of a character in UTF-16 became the character.
        case surrogateReference = "surrogate-reference"

        // Markup.
        /// libxml2 met something that the repair had not foreseen, and went on.
        case notWellFormed = "not-well-formed"
        /// The document breaks off; the item that was open is left out.
        case truncated
        /// What stood ahead of the feed was left out.
        case textBeforeRoot = "text-before-root"
        /// What stood behind the feed was left out.
        case textAfterRoot = "text-after-root"
        /// A web page shows the source of the feed; it was taken out of it.
        case insideWebPage = "inside-web-page"
        /// A name of HTML's became the character that it stands for.
        case htmlEntity = "html-entity"
        /// A reference to what nobody declared became text.
        case unknownEntity = "unknown-entity"
        /// An ampersand that begins no reference became text.
        case bareAmpersand = "bare-ampersand"
        /// A `<` that begins no tag became text.
        case strayLess = "stray-less-than"
        /// An element was closed where its end tag is missing.
        case missingEndTag = "missing-end-tag"
        /// An end tag without a start tag was left out.
        case strayEndTag = "stray-end-tag"
        /// An item, or a part of one, whose start tag is missing got one.
        case missingStartTag = "missing-start-tag"
        /// An item that began inside another one was taken out of it.
        case nestedItem = "nested-item"
        /// An attribute without quotes, value, or room before it was written as it was meant.
        case malformedAttribute = "malformed-attribute"
        /// An attribute that its element has twice; the first one stays.
        case duplicateAttribute = "duplicate-attribute"
        /// A prefix that nobody declared was taken for what it usually means.
        case undeclaredPrefix = "undeclared-prefix"
        /// A CDATA section without an end was closed, or one inside of another was joined to it.
        case malformedSection = "malformed-cdata"
        /// A comment or processing instruction that XML forbids was left out.
        case malformedComment = "malformed-comment"

        // JSON.
        /// Commas, quotes, comments, escapes or words that JSON doesn't have were written as they were meant.
        case malformedJSON = "malformed-json"

        // Bounds; see `FeedBounds`.
        case tooManyBytes = "too-many-bytes"
        case tooDeep = "too-deep"
        case tooManyAttributes = "too-many-attributes"
        case tooManyItems = "too-many-items"
        case tooMuchText = "too-much-text"
        /// Categories, people, files, links or hubs of one item or feed.
        case tooManyValues = "too-many-values"
        /// Entities that the document declares; a reference to one beyond the bound is text.
        case tooManyEntities = "too-many-entities"
        /// Entities that the document declares would have made it grow beyond the bound.
        case entityGrowth = "entity-growth"

        // Values.
        case unreadableDate = "unreadable-date"
        case guidRepeated = "guid-repeated"
        /// An address whose scheme may run code, or is none that leads to a page or a file, was left out.
        case unsafeAddress = "unsafe-address"
    }

    public var kind: Kind
    /// The line of the document, from 1; 0 where it is unknown.
    public var line: Int
}

extension [Repair] {
    /// Enters a repair, unless `FeedBounds.repairsPerKind` of its kind, or the same one, stand here already.
    mutating func note(_ kind: Repair.Kind, line: Int) {
        var known = 0
        for repair in self where repair.kind == kind {
            if repair.line == line { return }
            known += 1
        }
        if known < FeedBounds.repairsPerKind { append(Repair(kind: kind, line: line)) }
    }
}
