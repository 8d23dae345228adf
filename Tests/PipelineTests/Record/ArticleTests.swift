import Foundation
import Testing

@testable import Pipeline

/// A feed in the shape in which a publisher sends it, `<publisher>.xml`, and what a reader finds in its articles,
/// `<publisher>.golden.json`. The latter is written by hand, not by the program.
struct PublisherFeed: CustomTestStringConvertible, Sendable {
    var source: URL
    var testDescription: String { source.deletingPathExtension().lastPathComponent }

    static let all: [PublisherFeed] = {
        let root = Bundle.module.bundleURL.appending(path: "Fixtures/articles")
        let files = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }.map(PublisherFeed.init)
    }()

    func expected() throws -> [Article] {
        let golden = source.deletingPathExtension().appendingPathExtension("golden.json")
        return try JSONDecoder().decode([Article].self, from: Data(contentsOf: golden))
    }

    func records() throws -> [ArticleRecord] {
        let feed = try FeedReader.read(Array(Data(contentsOf: source)), address: "https://fetched.example/feed")
        let source = RecordSource(id: "golden", url: "", address: "https://fetched.example/feed", tags: [])
        var maker = RecordMaker(source: source, fetched: 1_790_000_000)
        return try maker.records(of: feed).reversed().map { draft in
            try JSONDecoder().decode(ArticleRecord.self, from: Data([UInt8(ascii: "{")] + draft.tail.dropFirst()))
        }
    }
}

/// What a reader finds in an article. Links stand without their tracking parameters, in no order.
struct Article: Decodable {
    struct Link: Decodable, Hashable, CustomStringConvertible {
        var kind: String
        var url: String?
        var text: String?
        var description: String { "\(kind) \(url ?? "–") \(text ?? "–")" }
    }

    var title: String
    var text: String?
    var links: [Link]?
    var posts: [EmbeddedPost]?
}

struct EmbeddedPost: Decodable, Equatable {
    var network: String
    var author: String?
    var handle: String?
    var url: String?
    var date: String?
    var text: String?
}

/// A record as its line has it.
struct ArticleRecord: Decodable {
    struct Link: Decodable {
        var kind: String
        var canonical: String?
        var text: String?
        var start: Int?
        var end: Int?
    }

    struct Place: Decodable {
        var text: String?
        var start: Int?
        var end: Int?
    }

    var title: String
    var text: String?
    var links: [Link]?
    var posts: [EmbeddedPost]?
    var places: [Place]

    enum CodingKeys: String, CodingKey {
        case title, links, posts
        case text = "content_text"
    }

    init(from decoder: any Decoder) throws {
        let record = try decoder.container(keyedBy: CodingKeys.self)
        title = try record.decode(String.self, forKey: .title)
        text = try record.decodeIfPresent(String.self, forKey: .text)
        links = try record.decodeIfPresent([Link].self, forKey: .links)
        posts = try record.decodeIfPresent([EmbeddedPost].self, forKey: .posts)
        places = try record.decodeIfPresent([Place].self, forKey: .posts) ?? []
        places += (links ?? []).map { Place(text: $0.text, start: $0.start, end: $0.end) }
    }
}

@Suite struct `An article as its publisher sends it` {
    @Test func `is there from twenty-five publishers at least`() { #expect(PublisherFeed.all.count >= 25) }

    @Test(arguments: PublisherFeed.all)
    func `has the text, the links and the posts that a reader finds`(_ feed: PublisherFeed) throws {
        let expected = try feed.expected()
        let found = try feed.records()
        #expect(found.map(\.title) == expected.map(\.title))
        #expect(found.map(\.text) == expected.map(\.text))
        let links = found.map { record in
            (record.links ?? []).map { Article.Link(kind: $0.kind, url: $0.canonical, text: $0.text).description }
        }
        let wanted = expected.map { ($0.links ?? []).map(\.description) }
        #expect(links.map { $0.sorted() } == wanted.map { $0.sorted() })
        #expect(found.map { $0.posts ?? [] } == expected.map { $0.posts ?? [] })
    }

    @Test(arguments: PublisherFeed.all)
    func `has the words of links and posts where their places are`(_ feed: PublisherFeed) throws {
        for record in try feed.records() {
            let scalars = Array((record.text ?? "").unicodeScalars)
            for place in record.places {
                guard let start = place.start, let end = place.end else { continue }
                try #require(start < end && end <= scalars.count)
                var slice = String.UnicodeScalarView()
                slice.append(contentsOf: scalars[start..<end])
                #expect(String(slice) == place.text)
            }
        }
    }
}
