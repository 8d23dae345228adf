import Storage

/// The record format of these tests: flat JSON whose values need no escapes.
struct PlainFormat: RecordFormat {
    func head(seq: UInt64, event: RecordEvent, revision: UInt32, into line: inout [UInt8]) {
        let name = event == .item ? "item" : "update"
        line += Array(#"{"v":1,"seq":\#(seq),"event":"\#(name)","revision":\#(revision)"#.utf8)
    }

    /// The key and the alias follow the item, so that they outlive a change of its id.
    static func tail(
        feed: String, item: Digest, alias: Digest? = nil, content: Digest, padding: Int
    ) -> [UInt8] {
        let filler = String(repeating: "x", count: padding)
        let other = alias.map { #","ah":\#($0.high),"al":\#($0.low)"# } ?? ""
        return Array(
            (#","feed":"\#(feed)","ih":\#(item.high),"il":\#(item.low),"ch":\#(content.high),"cl":\#(content.low)"#
                + #","kh":\#(item.high),"kl":\#(item.low)\#(other),"text":"\#(filler)"}"#).utf8)
    }

    func merged(_ identity: [UInt8]?, _ other: [UInt8]) -> [UInt8]? { Set((identity ?? []) + other).sorted() }

    func rename(_ tail: inout [UInt8], to item: Digest) {
        let text = String(decoding: tail, as: UTF8.self)
        let renamed = text.replacing(/"ih":[0-9]+,"il":[0-9]+/, with: #""ih":\#(item.high),"il":\#(item.low)"#)
        tail = Array(renamed.utf8)
    }

    func facts(of line: Span<UInt8>) -> RecordFacts? {
        var bytes: [UInt8] = []
        for index in line.indices { bytes.append(line[index]) }
        return Self.record(bytes[...])?.facts
    }

    struct Record: Equatable {
        var facts: RecordFacts
        var event: String
    }

    /// Reads a line that is exactly of this form.
    static func record(_ line: ArraySlice<UInt8>) -> Record? {
        let text = String(decoding: line, as: UTF8.self)
        guard text.hasPrefix(#"{"v":1,"seq":"#), text.hasSuffix(#""}"#) else { return nil }
        var values: [String: String] = [:]
        for pair in text.dropFirst().dropLast().split(separator: ",") {
            let halves = pair.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { return nil }
            values[halves[0].filter { $0 != "\"" }] = halves[1].filter { $0 != "\"" }
        }
        func number(_ key: String) -> UInt64? { values[key].flatMap { UInt64($0) } }
        guard let seq = number("seq"), let revision = number("revision"), let ih = number("ih"), let il = number("il"),
            let kh = number("kh"), let kl = number("kl"), let ch = number("ch"), let cl = number("cl"),
            let feed = values["feed"], let event = values["event"]
        else { return nil }
        let alias = number("ah").flatMap { high in number("al").map { Digest(high: high, low: $0) } }
        return Record(
            facts: RecordFacts(
                seq: seq, feed: feed, item: Digest(high: ih, low: il), key: Digest(high: kh, low: kl), alias: alias,
                content: Digest(high: ch, low: cl), revision: UInt32(revision)),
            event: event)
    }
}
