/// The part of a feed that an element stands in.
enum Scope: Sendable, Equatable {
    case document, feed, item
    /// The feed that an item was taken from.
    case source
    /// A person of whatever is open: an author, or a contributor.
    case author, contributor
    /// The feed's picture, in RSS.
    case image
    /// Hours and days in which a feed rests.
    case rest
    /// A place, in GML.
    case place
    /// A wrapper that means nothing itself.
    case wrapper
    /// An element that is kept as it stands.
    case kept
}

/// What an element is for.
enum Meaning: Sendable {
    /// Nothing that is read, nor anything below it.
    case nothing
    case scope(Scope)
    /// Its text is a value.
    case text(Field)
    /// Its text is a value, and so is markup inside of it.
    case markup(Field, TypedText.Kind, Markup)
    /// It is kept among the extensions with its attributes and all that is inside of it; its text may be a value as well.
    case kept(as: Scope, Field?)

    /// Kept, and nothing more.
    static let tree = Meaning.kept(as: .kept, nil)

    /// How text and the elements inside of a value are read.
    enum Markup: Sendable {
        /// Only their text is kept.
        case dropped
        /// As HTML that the publisher forgot to escape; the text around them is HTML already.
        case inline
        /// As XHTML, whose text is text; a `div` around all of it is left out.
        case xhtml
        /// As XHTML, all of it.
        case wholeXHTML
        /// The text is text; should elements stand in it after all, it becomes HTML.
        case naked
        /// The text is base64 of the value.
        case base64
    }
}

/// What a value is, in whatever format it came.
enum Field: Sendable, Equatable {
    case id, title, link, content, language, rights, generator, favicon, comments
    /// What the feed or item is about; of several the one with the highest rank stays.
    case summary(SummaryRank)
    /// What a media object is about.
    case caption
    case published(DateRank), updated(DateRank)
    case tag
    /// Tags in one text, parted by commas.
    case keywords
    case enclosure
    /// A person in one line of text: "name", "address (name)", "name <address>".
    case person
    /// The same, where no other element named a person.
    case personIfNone
    case contributorLine
    case personName, personEmail, personURL
    case imageURL(ImageRank)
    /// How long the item's recording is: seconds, or hours, minutes and seconds.
    case duration
    case originalLink
    /// The name of the feed that an item was taken from.
    case sourceTitle
    case minutesToLive, skipHour, skipDay, updatePeriod, updateFrequency, updateBase
    /// Positions of a place of this shape.
    case place(GeoPlace.Shape)
    /// More positions of the place that is open.
    case positions
    case latitude, longitude
}

/// Which description of several is the one; the last is the best.
enum SummaryRank: UInt8, Sendable { case subtitle = 1, abridged, own }

/// Which date of several is the one; the last is the best.
enum DateRank: UInt8, Sendable { case created = 1, date, issued, own }

/// Which picture of several is the one; the last is the best, and of two of a kind the wider one.
enum ImageRank: UInt32, Sendable { case enclosure = 1, thumbnail, channel, media, podcast, own }
