/// What an item leads to.
struct Link: Equatable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// The item's own page.
        case article
        /// Another article that the publisher puts forward ("READ MORE").
        case related
        /// In the running text.
        case inline
        case source, post, image, video, audio, document, feed, tag, author, share
    }

    var kind: Kind
    /// Whole, as published; empty, as `canonical` is, for a headline that is put forward without its address.
    var url: [UInt8]
    var canonical: [UInt8]
    /// Where it stands in the item's text, in bytes; empty for what shows no text.
    var range: Range<Int>
    /// The `rel` token that the markup gives, where it says what the target is.
    var relation: [UInt8] = []
}
