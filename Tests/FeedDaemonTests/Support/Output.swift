import Foundation
import Pipeline
import Testing

/// The records in an output directory.
enum Output {
    /// Every record of every segment, in the order of the segments' names; each line must be whole and be JSON.
    static func records(in directory: String) throws -> [JSONValue] {
        try lines(in: directory).map { try JSONDocument($0).root }
    }

    /// The same as they stand in the files.
    static func lines(in directory: String) throws -> [[UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasPrefix("records-") }
        return try names.sorted().flatMap { name in
            let bytes = try Data(contentsOf: URL(filePath: "\(directory)/\(name)"))
            #expect(bytes.isEmpty || bytes.last == UInt8(ascii: "\n"), "\(name) ends with a whole line")
            return bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
        }
    }

    /// Holds the records' numbers against 1, 2, 3 …
    static func expectGapless(_ records: [JSONValue]) {
        let seqs = records.compactMap { $0["seq"]?.int64 }
        #expect(seqs == Array(1...max(Int64(records.count), 1)).prefix(records.count).map { $0 })
    }
}

extension JSONValue {
    /// What a person would call the record by.
    var guid: String { self["guid"]?.string ?? "" }
    var event: String { self["event"]?.string ?? "" }
}
