import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `The page on the configuration` {
    /// The cells of the rows of each section's tables, by its heading.
    private let tables: [String: [[String]]]
    private let text: String

    init() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/CONFIGURATION.md").standardizedFileURL
        text = try String(contentsOf: page, encoding: .utf8)
        var tables: [String: [[String]]] = [:]
        var heading = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" || $0 == " " }).replacing("`", with: "") }
            guard line.hasPrefix("|") else { continue }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            tables[heading, default: []].append(cells)
        }
        self.tables = tables
    }

    /// Holds a table of the page, below its head of two rows, against a table of keys.
    private func hold<Section>(_ heading: String, against keys: [ConfigurationKey<Section>]) throws {
        let rows = try #require(tables[heading]).dropFirst(2)
        #expect(rows.map { $0.first ?? "" } == keys.map { "`\($0.name)`" })
        for (row, key) in zip(rows, keys) where row.count > 2 {
            #expect(row.count == 4, "\(key.name)")
            let bounds: [String] =
                switch key.form {
                case .integer(let range): ["\(range.lowerBound) to \(range.upperBound)"]
                case .duration(let range):
                    ["`\(Quantity.words(range.lowerBound))` to `\(Quantity.words(range.upperBound))`"]
                case .size(let range):
                    ["`\(Quantity.words(bytes: range.lowerBound))` to `\(Quantity.words(bytes: range.upperBound))`"]
                case .choice(let words): [words.map { "`\($0)`" }.joined(separator: ", ")]
                default: []
                }
            for bound in bounds { #expect(row.dropFirst().first?.contains(bound) == true, "\(key.name): \(bound)") }
        }
    }

    @Test func `has every key in the order of the tables, with its bounds`() throws {
        try hold("The file", against: ConfigurationKeys.root)
        try hold("A feed", against: ConfigurationKeys.feed)
        try hold("output", against: ConfigurationKeys.output)
        try hold("state", against: ConfigurationKeys.state)
        try hold("fetch", against: ConfigurationKeys.fetch)
        try hold("extract", against: ConfigurationKeys.extract)
        try hold("status", against: ConfigurationKeys.status)
    }

    @Test func `has the defaults of the reader`() throws {
        let defaults = Configuration(directory: "/")
        func written(_ section: String, _ key: String) throws -> String {
            let row = try #require(tables[section]?.first { $0.first == "`\(key)`" })
            return row[2].replacing("`", with: "")
        }
        #expect(try written("fetch", "concurrency") == "\(defaults.fetch.concurrency)")
        #expect(try written("fetch", "per_host") == "\(defaults.fetch.perHost)")
        #expect(try written("fetch", "max_body") == Quantity.words(bytes: defaults.fetch.maxBody))
        #expect(try written("output", "rotate_size") == Quantity.words(bytes: defaults.output.rotateSize))
        #expect(try written("output", "archive") == defaults.output.archive.rawValue)
        #expect(try written("output", "content") == defaults.output.content.rawValue)
        for (section, key, wait) in [
            ("fetch", "timeout", defaults.fetch.timeout), ("fetch", "connect_timeout", defaults.fetch.connectTimeout),
            ("fetch", "interval_min", defaults.fetch.interval.lowerBound),
            ("fetch", "interval_max", defaults.fetch.interval.upperBound),
            ("output", "rotate_every", defaults.output.rotateEvery),
            ("output", "archive_after", defaults.output.archiveAfter),
        ] {
            #expect(try written(section, key) == Quantity.words(wait), "\(section).\(key)")
        }
    }

    @Test func `has every exit code that the program knows`() throws {
        let codes: [ExitCode] = [
            .notRunning, .usage, .dataError, .noInput, .unavailable, .cannotCreate, .ioError, .temporaryFailure,
            .configuration,
        ]
        let rows = try #require(tables["Exit codes"]).dropFirst(2)
        #expect(rows.map { $0.first ?? "" } == ["0"] + codes.map { "\($0.rawValue)" })
    }

    @Test func `shows faults as they are told`() throws {
        let folder = try Folder()
        try folder.write(
            "feedd.json",
            """
            {
              "feeds": [
                {"url": "http://a/"},
                {"url": "http://b/", "interval_min": "2y"}
              ],
              "fetch": {"concurrency": 0},
              "fetc": {}
            }
            """)
        let faults = folder.faults(in: "feedd.json")
        #expect(faults.count == 3)
        for fault in faults { #expect(text.contains("    \(fault)\n"), "\(fault)") }
    }
}
