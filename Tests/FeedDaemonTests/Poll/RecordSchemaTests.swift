import Foundation
import Pipeline
import Testing

@testable import FeedDaemon

/// The schema of the records in `docs`, and records that were written.
@Suite struct `The JSON Schema of a record` {
    private let bytes: [UInt8]
    private let schema: JSONSchema

    init() throws {
        bytes = Array(try Data(contentsOf: URL(filePath: Checkout.root + "/docs/record.schema.json")))
        schema = try JSONSchema(bytes)
    }

    @Test func `is the one that the program bears`() { #expect(RecordSchema.bytes == bytes) }

    private static let golden = Checkout.files(in: "Tests/PipelineTests/Fixtures/feeds", ".golden.json")
    private static let samples = Checkout.files(in: "samples", ".xml", ".json")

    /// A record's keys stand in the order of the schema.
    private func expectOrder(_ record: JSONValue) throws {
        let order = try JSONDocument(bytes).root["properties"]?.members.compactMap(\.key.string) ?? []
        let keys = record.members.compactMap(\.key.string)
        #expect(keys == order.filter { keys.contains($0) })
    }

    @Test func `has records to hold`() { #expect(!Self.golden.isEmpty && !Self.samples.isEmpty) }

    @Test(arguments: golden)
    func `fits the golden records`(file: String) throws {
        for line in try Data(contentsOf: URL(filePath: file)).split(separator: UInt8(ascii: "\n")).dropFirst() {
            let record = try JSONDocument(Array(line)).root
            #expect(schema.faults(of: record) == [])
            #expect(RecordCheck(schema: schema).hold(Array(line)).faults == [])
            try expectOrder(record)
        }
    }

    @Test(arguments: ["text", "html", "both"])
    func `fits the records of the samples`(content: String) async throws {
        let feeds: [[String: Any]] = Self.samples.map {
            ["url": "file:\($0)", "id": ($0 as NSString).lastPathComponent, "content": content, "tags": ["a"]]
        }
        try await World.with(feeds: feeds) { world in
            for feed in world.configuration.feeds { await world.poll(feed.id) }
            let records = try world.records()
            #expect(records.count > 20)
            for record in records { try expectOrder(record) }
            for line in try Output.lines(in: world.configuration.output.directory) {
                #expect(RecordCheck(schema: schema).hold(line).faults == [])
            }
        }
    }

    @Test func `finds what doesn't belong into a record`() throws {
        let faults = schema.faults(of: try JSONDocument(Array(#"{"v": 2, "title": "", "colour": "red"}"#.utf8)).root)
        #expect(faults.contains("/v: isn't the constant") && faults.contains("/title: is too short"))
        #expect(faults.contains("/colour: isn't allowed") && faults.contains(": has no seq"))
    }

    @Test func `describes every key`() throws {
        let root = try JSONDocument(bytes).root
        let objects = [root] + (root["$defs"]?.members.map(\.value) ?? [])
        for object in objects {
            for member in object["properties"].map({ Array($0.members) }) ?? [] {
                #expect(member.value["description"]?.string?.isEmpty == false, "\(member.key.string ?? "")")
            }
        }
    }
}
