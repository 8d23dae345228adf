/// The two ends of a record's line that the output decides and reads back.
public enum RecordLine {
    /// What happened to an item.
    public enum Event: String, Sendable { case item, update }

    /// What recovery must know of a line that stands in a file.
    public struct Facts: Equatable, Sendable {
        public var seq: UInt64
        public var feedID: String
        public var id: Digest
        /// What the item was last known by; its id was made of this key, or of an earlier one.
        public var key: Digest
        /// What it is known by when its key changes.
        public var alias: Digest
        /// What the record shows of the feed's choice of keys, as in `RecordMaker.identity`; nil where it is nothing.
        public var identity: [UInt8]?
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
        let identity = ItemIdentity(ItemTraits(record: root), feedID: feedID)
        return Facts(
            seq: UInt64(seq), feedID: feedID, id: id, key: identity.keys[identity.index(of: id)],
            alias: identity.alias, identity: KeyChoice(identity, recordedAs: id).packed, contentHash: contentHash,
            revision: revision)
    }

    /// What two choices of keys of one feed, as in `RecordMaker.identity`, come to together.
    public static func merged(_ identity: [UInt8]?, _ other: [UInt8]?) -> [UInt8]? {
        var choice = KeyChoice(packed: identity)
        choice.merge(KeyChoice(packed: other))
        return choice.packed
    }

    /// Puts another id into a `RecordDraft`'s tail: that of an item that was known by another key before.
    public static func rename(_ tail: inout [UInt8], to id: Digest) {
        // It stands behind the object that names the feed. Quotes within strings are escaped, so the first such place
        // is the one.
        let mark = Array("},\"id\":\"".utf8)
        var place = 0
        while let brace = tail[place...].firstIndex(of: mark[0]) {
            if tail[brace...].starts(with: mark) {
                var hex: [UInt8] = []
                id.appendHex(to: &hex)
                let start = brace + mark.count
                guard start + hex.count <= tail.count else { return }
                tail.replaceSubrange(start..<start + hex.count, with: hex)
                return
            }
            place = brace + 1
        }
    }

    private static func digest(_ value: JSONValue?) -> Digest? {
        guard let value, value.kind == .string else { return nil }
        var hex: [UInt8] = []
        value.stringBytes(into: &hex)
        return Digest(hex: hex.span)
    }
}
