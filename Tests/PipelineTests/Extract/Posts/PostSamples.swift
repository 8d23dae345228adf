@testable import Pipeline

/// Posts as tests read them.
enum PostSamples {
    static func posts(html: String, base: String = "https://site.example/a") -> (posts: [Post], text: [UInt8]) {
        var document = Document()
        document.read(html: Array(html.utf8).span)
        return posts(of: document, base: base)
    }

    static func posts(plain: String) -> (posts: [Post], text: [UInt8]) {
        var document = Document()
        document.take(Array(plain.utf8))
        return posts(of: document, base: "")
    }

    private static func posts(of document: Document, base: String) -> (posts: [Post], text: [UInt8]) {
        let address = Array(base.utf8)
        let view = ItemView(document: document, title: [], address: address, base: address, language: "")
        var extraction = Extraction()
        var extractor = PostExtractor()
        extractor.extract(from: view, into: &extraction)
        return (extraction.posts, document.text)
    }

    /// `network | author | handle | url | date | text`.
    static func described(_ found: (posts: [Post], text: [UInt8])) -> [String] {
        found.posts.map { post in
            [
                Array(post.network.rawValue.utf8), post.author, post.handle, post.url, post.date,
                Array(found.text[post.range]),
            ]
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ")
        }
    }
}
