/// A stretch of a document's text that its markup sets apart.
struct Region: Equatable, Sendable {
    enum Kind: Sendable {
        /// `q`, and the words in it.
        case quotation
        /// `blockquote`; embedded posts come as such, too.
        case blockQuotation
        /// What stands below a picture or above a table.
        case caption
        /// An element by which a publisher embeds what stands elsewhere, other than a frame: a `div`, `script` or custom
        /// element that names a post in one of its attributes.
        case embed
        /// `time` that tells its moment in an attribute, which is the region's `address`.
        case moment
    }

    var kind: Kind
    /// In the document's text, in bytes, without the white space around; empty for what shows no text.
    var range: Range<Int>
    /// Indices of the document's anchors that stand in it.
    var anchors: Range<Int>
    /// The element's `class`, in the document's `addresses`; empty where it has none. The name of a custom element, such
    /// as `amp-twitter`, and a space stand before it.
    var className = 0..<0
    /// The attribute that names what is quoted or embedded (`cite`, `data-href`, `data-instgrm-permalink` …), in the
    /// document's `addresses`; empty where it has none.
    var address = 0..<0
    /// Which attribute `address` is from.
    var source = HTMLAttributeName.other
}
