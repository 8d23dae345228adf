/// Why a document is no feed, in words for the person who follows it.
public enum NotAFeed: Error, Equatable, Sendable, CustomStringConvertible {
    case empty
    /// The bytes are compressed, by this name.
    case compressed(String)
    /// The bytes are of a kind of file that isn't text, by this name.
    case binary(String)
    case notMarkup
    /// The document ends within its first tag.
    case brokenOff
    case webPage
    case otherRoot(String)
    case badJSON(String)
    case noMemory

    public var description: String {
        switch self {
        case .empty: "the document is empty"
        case .compressed(let name): "it is \(name)-compressed; decompress it first"
        case .binary(let name): "this is \(name), no feed"
        case .notMarkup: "this is neither XML nor JSON: it begins with other text"
        case .brokenOff:
            "it breaks off before its first tag ends: what was served, or stored, is not the whole document"
        case .webPage: "this is a web page, no feed"
        case .otherRoot(let name):
            "this is XML, but no feed: its root is <\(String(name.prefix(64)))>, not <rss>, <feed> or <rdf:RDF>"
        case .badJSON(let reason): "this JSON is no feed: \(reason)"
        case .noMemory: "there is not enough memory to read it"
        }
    }

    /// The same words, and where the feed is instead, as far as the document says.
    public func words(naming feed: String?) -> String {
        description + (feed.map { "; it names \($0) as its feed" } ?? "")
    }

    /// What files that are no text begin with.
    /// - Source: RFC 1952, 2.3.1; RFC 8878, 3.1.1; the formats' own specifications.
    init?(signatureOf bytes: [UInt8]) {
        for (signature, name) in Self.compressed where bytes.starts(with: signature) {
            self = .compressed(name)
            return
        }
        for (signature, name) in Self.binary where bytes.starts(with: signature) {
            self = .binary(name)
            return
        }
        return nil
    }

    private static let compressed: [([UInt8], String)] = [
        ([0x1f, 0x8b], "gzip"), ([0x28, 0xb5, 0x2f, 0xfd], "zstd"), ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], "xz"),
        ([0x42, 0x5a, 0x68], "bzip2"), ([0x50, 0x4b, 0x03, 0x04], "zip"), ([0x1f, 0x9d], "compress(1)"),
    ]

    private static let binary: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "a PDF file"), ([0x89, 0x50, 0x4e, 0x47], "a PNG image"),
        ([0xff, 0xd8, 0xff], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"), (Array("ID3".utf8), "an MP3 recording"),
        ([0x7f, 0x45, 0x4c, 0x46], "a program"),
        (Array("OggS".utf8), "an Ogg recording"), (Array("bplist00".utf8), "a binary property list"),
    ]
}
