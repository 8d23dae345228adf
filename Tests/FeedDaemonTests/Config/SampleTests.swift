import Foundation
import Testing

@testable import FeedDaemon

/// The files in `config/`, as they are installed.
private let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../config")
    .standardizedFileURL.path(percentEncoded: false)

@Suite struct `The sample configurations` {
    @Test func `are without fault, and say the same`() throws {
        let json = try ConfigurationFile.read(samples + "/feedd.json")
        let plist = try ConfigurationFile.read(samples + "/feedd.plist")
        var same = plist
        same.notes = json.notes  // They name the file.
        #expect(json == same)
        #expect(json.feeds.map(\.id) == ["rt", "bbc-world", "swift.org-atom.xml"])
        #expect(json.fetch.contact != nil)
        // The directory of further lists is empty at first; nothing else needs a note.
        #expect(json.notes.count == 1)
        #expect(json.notes.allSatisfy { $0.contains("no file matches") })
    }
}

@Suite struct `The JSON Schema of the configuration` {
    private let schema: [String: Any]

    init() throws {
        let data = try Data(contentsOf: URL(filePath: samples + "/feedd.schema.json"))
        schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func definition(_ name: String) throws -> [String: Any] {
        let definitions = try #require(schema["$defs"] as? [String: Any])
        return try #require(definitions[name] as? [String: Any])
    }

    private func property(_ name: String) throws -> [String: Any] {
        let properties = try #require(schema["properties"] as? [String: Any])
        return try #require(properties[name] as? [String: Any])
    }

    /// Holds an object of the schema against a table: the same keys, each with a description and the same form.
    private func hold<Section>(_ object: [String: Any], against keys: [ConfigurationKey<Section>]) throws {
        let properties = try #require(object["properties"] as? [String: [String: Any]])
        #expect(properties.keys.sorted() == keys.map(\.name).sorted())
        #expect(object["additionalProperties"] as? Bool == false)
        for key in keys {
            let property = try #require(properties[key.name], "\(key.name)")
            let description = try #require(property["description"] as? String, "\(key.name)")
            #expect(!description.isEmpty)
            let isSame =
                switch key.form {
                case .text: property["type"] as? String == "string" && property["enum"] == nil
                case .boolean: property["type"] as? String == "boolean"
                case .texts: (property["items"] as? [String: Any])?["type"] as? String == "string"
                case .textsByKey: (property["additionalProperties"] as? [String: Any])?["type"] as? String == "string"
                case .section: property["type"] as? String == "object"
                case .list: (property["items"] as? [String: Any])?["$ref"] as? String == "#/$defs/feed"
                case .integer(let range):
                    property["minimum"] as? Int == range.lowerBound && property["maximum"] as? Int == range.upperBound
                case .duration: property["$ref"] as? String == "#/$defs/duration"
                case .size: property["$ref"] as? String == "#/$defs/size"
                case .place: property["type"] as? [String] == ["string", "boolean"] && property["enum"] == nil
                case .choice(let words): property["enum"] as? [String] == words
                }
            #expect(isSame, "\(key.name) has the form \(key.form)")
        }
    }

    @Test func `has the keys of the tables`() throws {
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        try hold(schema, against: ConfigurationKeys.root)
        try hold(definition("feed"), against: ConfigurationKeys.feed)
        try hold(property("output"), against: ConfigurationKeys.output)
        try hold(property("state"), against: ConfigurationKeys.state)
        try hold(property("fetch"), against: ConfigurationKeys.fetch)
        try hold(property("extract"), against: ConfigurationKeys.extract)
        try hold(property("status"), against: ConfigurationKeys.status)
    }

    @Test(arguments: ["90s", "1h30m", "7d", "", "15", "1m1h", "1.5h"])
    func `takes the durations that the reader takes`(text: String) throws {
        let pattern = try Regex(try #require(definition("duration")["pattern"] as? String))
        #expect((try pattern.firstMatch(in: text) != nil) == (Quantity.duration(text) != nil))
    }

    @Test(arguments: ["0B", "512KiB", "10MB", "1kB", "", "16", "16mib", "1.5GiB", "1 MB"])
    func `takes the sizes that the reader takes`(text: String) throws {
        let pattern = try Regex(try #require(definition("size")["pattern"] as? String))
        #expect((try pattern.firstMatch(in: text) != nil) == (Quantity.size(text) != nil))
    }

    @Test func `has the defaults of the reader`() throws {
        let defaults = Configuration(directory: "/")
        func value(_ section: String, _ key: String) throws -> Any? {
            let properties = try #require(try property(section)["properties"] as? [String: [String: Any]])
            return properties[key]?["default"]
        }
        #expect(try value("fetch", "concurrency") as? Int == defaults.fetch.concurrency)
        #expect(try value("fetch", "per_host") as? Int == defaults.fetch.perHost)
        #expect(try value("fetch", "max_body") as? String == Quantity.words(bytes: defaults.fetch.maxBody))
        #expect(try value("output", "rotate_size") as? String == Quantity.words(bytes: defaults.output.rotateSize))
        #expect(try value("output", "archive") as? String == defaults.output.archive.rawValue)
        #expect(try value("output", "content") as? String == defaults.output.content.rawValue)
        for (section, key, wait) in [
            ("fetch", "timeout", defaults.fetch.timeout), ("fetch", "connect_timeout", defaults.fetch.connectTimeout),
            ("fetch", "interval_min", defaults.fetch.interval.lowerBound),
            ("fetch", "interval_max", defaults.fetch.interval.upperBound),
            ("output", "rotate_every", defaults.output.rotateEvery),
            ("output", "archive_after", defaults.output.archiveAfter),
        ] {
            let text = try #require(try value(section, key) as? String)
            #expect(Quantity.duration(text) == wait, "\(section).\(key)")
        }
    }
}
