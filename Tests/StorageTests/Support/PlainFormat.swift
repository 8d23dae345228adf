import Storage

/// The record format of these tests: flat JSON whose values need no escapes.
struct PlainFormat: RecordFormat {
    func head(seq: UInt64, event: RecordEvent, revision: UInt32, into line: inout [UInt8]) {
        let name = event == .item ? "item" : "update"
        line += Array(#"{"v":1,"seq":\#(seq),"event":"\#(name)","revision":\#(revision)"#.utf8)
    }

    static func tail(feed: String, item: Digest, content: Digest, padding: Int) -> [UInt8] {
        let filler = String(repeating: "x", count: padding)
        return Array(
            (#","feed":"\#(feed)","ih":\#(item.high),"il":\#(item.low),"ch":\#(content.high),"cl":\#(content.low)"#
                + #","text":"\#(filler)"}"#).utf8)
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
            let ch = number("ch"), let cl = number("cl"), let feed = values["feed"], let event = values["event"]
        else { return nil }
        return Record(
            facts: RecordFacts(
                seq: seq, feed: feed, item: Digest(high: ih, low: il), content: Digest(high: ch, low: cl),
                revision: UInt32(revision)),
            event: event)
    }
}
