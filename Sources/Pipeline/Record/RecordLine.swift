/// The two ends of a record's line that the output decides and reads back.
public enum RecordLine {
    /// What happened to an item.
    public enum Event: String, Sendable { case item, update }

    /// What recovery must know of a line that stands in a file.
    public struct Facts: Equatable, Sendable {
        public var seq: UInt64
        public var feedID: String
        public var id: Digest
        public var contentHash: Digest
        public var revision: UInt32
    }

    /// Appends the line up to where a `RecordDraft`'s tail goes on.
    public static func appendHead(seq: UInt64, event: Event, revision: UInt32, to line: inout [UInt8]) {
        line.append(contentsOf: "{\"v\":1,\"seq\":".utf8)
        line.append(contentsOf: String(seq).utf8)
        line.append(contentsOf: ",\"event\":\"".utf8)
        line.append(contentsOf: event.rawValue.utf8)
        line.append(contentsOf: "\",\"revision\":".utf8)
        line.append(contentsOf: String(revision).utf8)
    }

    /// Reads a line back.
    /// - Returns: nil where it is no whole record.
    public static func facts(of line: [UInt8]) -> Facts? {
        guard let root = try? JSONDocument(line).root else { return nil }
        guard let seq = root["seq"]?.int64, seq > 0, let revision = root["revision"]?.int64,
            let revision = UInt32(exactly: revision), let feedID = root["feed"]?["id"]?.string,
            let id = digest(root["id"]), let contentHash = digest(root["content_hash"])
        else { return nil }
        return Facts(seq: UInt64(seq), feedID: feedID, id: id, contentHash: contentHash, revision: revision)
    }

    private static func digest(_ value: JSONValue?) -> Digest? {
        guard let value, value.kind == .string else { return nil }
        var hex: [UInt8] = []
        value.stringBytes(into: &hex)
        return Digest(hex: hex.span)
    }
}
