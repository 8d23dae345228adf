/// A way to write feeds in XML. A new one is a file in this folder and a line in `FeedFormats.all`.
protocol FeedFormat: Sendable {
    /// The name and version that a document with this root has, as in `rss20`; nil where it is of another format.
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String?

    /// What the element that just started means, given the scope that it stands in.
    ///
    /// An element that says all in its attributes is read here, through `builder.attributes`.
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning
}

enum FeedFormats {
    /// Asked in this order; the first that knows the root reads the document.
    static let all: [any FeedFormat.Type] = [RSS.self, RDF.self, Atom.self]
}

/// A vocabulary that any format may carry beside its own. A new one is a file and a line in `FeedExtensions.reader`.
protocol FeedExtension: Sendable {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning
}

enum FeedExtensions {
    static func reader(of space: Namespace) -> (any FeedExtension.Type)? {
        switch space {
        case .content: ContentModule.self
        case .dublinCore, .dublinTerms: DublinCore.self
        case .media: MediaRSS.self
        case .itunes: ITunes.self
        case .none, .other, .rss1, .rdf, .atom, .xml, .xhtml: nil
        }
    }
}

/// The part of a feed that an element stands in.
enum Scope: Sendable, Equatable {
    case document, feed, item
    /// A person of the feed or of the item, whichever is open.
    case person
    /// The feed's picture, in RSS.
    case image
    /// A wrapper that means nothing itself.
    case wrapper
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

    /// How elements inside of a value are kept.
    enum Markup: Sendable {
        /// Only their text is.
        case dropped
        /// As HTML that the publisher forgot to escape; the text around them is HTML already.
        case inline
        /// As XHTML, whose text is text.
        case xhtml
    }
}

/// What a value is, in whatever format it came.
enum Field: Sendable {
    case id, title, link, summary, content, language, rights, generator, minutesToLive, icon, comments
    /// A description by an extension, for an item or feed that has none of its own.
    case fallbackSummary
    case published, updated
    case tag
    /// A person in one line of text: "name", "address (name)", "name <address>".
    case person
    /// The same, where no other element named a person.
    case personIfNone
    case personName, personEmail, personURL
    case imageURL
    /// How long the item's recording is: seconds, or hours, minutes and seconds.
    case duration
}
