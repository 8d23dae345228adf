internal import Pipeline
internal import Storage

/// Tells the storage how the pipeline writes a record's line, so that neither has to know the other.
struct RecordLineFormat: RecordFormat {
    func head(seq: UInt64, event: RecordEvent, revision: UInt32, into line: inout [UInt8]) {
        RecordLine.appendHead(seq: seq, event: event == .item ? .item : .update, revision: revision, to: &line)
    }

    func rename(_ tail: inout [UInt8], to item: Storage.Digest) {
        RecordLine.rename(&tail, to: Pipeline.Digest(low: item.low, high: item.high))
    }

    func facts(of line: Span<UInt8>) -> RecordFacts? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.count)
        for index in line.indices { bytes.append(line[index]) }
        guard let facts = RecordLine.facts(of: bytes) else { return nil }
        return RecordFacts(
            seq: facts.seq, feed: facts.feedID, item: Storage.Digest(facts.id), key: Storage.Digest(facts.key),
            alias: Storage.Digest(facts.alias), identity: facts.identity, content: Storage.Digest(facts.contentHash),
            revision: facts.revision)
    }

    func merged(_ identity: [UInt8]?, _ other: [UInt8]) -> [UInt8]? { RecordLine.merged(identity, other) }
}

extension Storage.Digest {
    init(_ digest: Pipeline.Digest) { self.init(high: digest.high, low: digest.low) }
}
