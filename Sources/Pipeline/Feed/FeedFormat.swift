/// A way to write feeds in XML. A new one is a file in `Formats` and a line in `FeedFormats.all`.
protocol FeedFormat: Sendable {
    /// The name and version that a document with this root has, as in `rss20`; nil where it is of another format.
    static func name(ofRoot root: QualifiedName, _ builder: borrowing FeedBuilder) -> String?

    /// What the root itself is.
    static func scope(ofRoot root: QualifiedName) -> Scope

    /// Reads the attributes of the root, which is open.
    static func begin(_ builder: inout FeedBuilder)

    /// Whether elements of a namespace are the format's own.
    static func owns(_ space: Namespace) -> Bool

    /// What the element that just started means, given the scope that it stands in.
    ///
    /// An element that says all in its attributes is read here, through `builder.attributes`.
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning
}

extension FeedFormat {
    static func scope(ofRoot root: QualifiedName) -> Scope { .document }
    static func begin(_ builder: inout FeedBuilder) {}
}

enum FeedFormats {
    /// Asked in this order; the first that knows the root reads the document.
    static let all: [any FeedFormat.Type] = [RSS.self, RDF.self, Atom.self, CDF.self]
}

/// A vocabulary that any format may carry beside its own. A new one is a file in `Extensions` and a line in
/// `FeedExtensions.reader`.
protocol FeedExtension: Sendable {
    /// What an element of the vocabulary means. One that stands inside of another that is kept is asked for with the scope
    /// `.kept`, and is kept too, whatever the answer, unless it is a value.
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning
}

enum FeedExtensions {
    static func reader(of space: Namespace) -> any FeedExtension.Type {
        switch space {
        case .content: ContentModule.self
        case .dublinCore, .dublinTerms: DublinCore.self
        case .media: MediaRSS.self
        case .itunes: ITunes.self
        case .googlePlay: GooglePlay.self
        case .podcast: PodcastNamespace.self
        case .georss: GeoRSS.self
        case .gml: GML.self
        case .geo: BasicGeo.self
        case .syndication: Syndication.self
        case .feedBurner: FeedBurner.self
        case .enclosures: EnclosureModule.self
        case .xhtml: XHTMLBody.self
        case .atom: AtomInRSS.self
        case .rss, .rss1, .rss090, .none: ForeignRSS.self
        case .chapters, .threading, .slash, .wellFormedWeb, .creativeCommons, .trackback, .unknown: KeptVocabulary.self
        case .rdf: RDFValue.self
        case .xml, .xlink, .json, .ignored: NoVocabulary.self
        }
    }
}
