import Pipeline

/// An article of a training set with the quotations that people marked in it; all ranges in bytes.
struct Article: Sendable {
    struct Quotation: Sendable {
        var span: Range<Int>
        var isIndirect: Bool
        /// Whether people were in doubt about it.
        var isUncertain: Bool
        var speaker: String
        var speakerRange: Range<Int>?
        var cue: String
        /// Where the last word of the cue that the cue table knows starts; nil where it can't be found.
        var tellingWord: Int?
    }

    var id: String
    /// What stands between `/` and `_` in the id; articles of one publisher are never trained and tested on together.
    var publisher: String
    var text: [UInt8]
    var quotations: [Quotation]
    /// Stretches that people did not read.
    var discarded: [Range<Int>]

    /// Reads a JSON object with `id`, `text` and `quotes`, offsets in Unicode scalars; nil for a line that is no article.
    init?(line: [UInt8]) {
        guard let root = try? JSONDocument(line).root, let id = root["id"]?.string, let text = root["text"] else {
            return nil
        }
        self.id = id
        let name = id.split(separator: "/").last ?? ""
        publisher = String(name.prefix { $0 != "_" })
        self.text = []
        guard text.stringBytes(into: &self.text) else { return nil }
        let offsets = Self.offsets(of: self.text)
        func range(_ start: JSONValue?, _ end: JSONValue?) -> Range<Int>? {
            guard let start = start?.int64, let end = end?.int64, start <= end, start >= 0, end < offsets.count else {
                return nil
            }
            return offsets[Int(start)]..<offsets[Int(end)]
        }
        quotations =
            root["quotes"].map { Array($0.elements) }?.compactMap { value in
                guard let span = range(value["start"], value["end"]) else { return nil }
                return Quotation(
                    span: span, isIndirect: value["kind"]?.string == "indirect",
                    isUncertain: value["uncertain"]?.bool ?? false, speaker: value["speaker"]?.string ?? "",
                    speakerRange: range(value["speaker_start"], value["speaker_end"]), cue: value["cue"]?.string ?? "")
            } ?? []
        discarded =
            root["discard"].map { Array($0.elements) }?.compactMap { value in
                let ends = Array(value.elements)
                return ends.count == 2 ? range(ends[0], ends[1]) : nil
            } ?? []
    }

    /// How far from the words told their cue is looked for, in bytes.
    private static let cueReach = 240

    /// Finds the word of each indirect quotation's cue that a table knows.
    mutating func findTellingWords(_ cues: CueTable) {
        for index in quotations.indices where quotations[index].isIndirect {
            quotations[index].tellingWord = tellingWord(quotations[index], cues)
        }
    }

    private func tellingWord(_ quotation: Quotation, _ cues: CueTable) -> Int? {
        let cue = Array(quotation.cue.utf8)
        guard !cue.isEmpty else { return nil }
        let span = quotation.span
        let before = max(0, span.lowerBound - Self.cueReach)..<span.lowerBound
        let behind = span.upperBound..<min(text.count, span.upperBound + Self.cueReach)
        let nearBefore = last(cue, in: before)
        let nearBehind = first(cue, in: behind)
        let gapBefore = nearBefore.map { span.lowerBound - $0 - cue.count } ?? .max
        let gapBehind = nearBehind.map { $0 - span.upperBound } ?? .max
        guard let place = gapBefore <= gapBehind ? nearBefore : nearBehind else { return nil }
        var end = place + cue.count
        while end > place {
            var start = end
            while start > place, text[start - 1] != 0x20 { start -= 1 }
            if start < end, cues.knows(Array(text[start..<end])) { return start }
            end = max(place, start - 1)
        }
        return nil
    }

    private func last(_ words: [UInt8], in range: Range<Int>) -> Int? {
        var at = range.upperBound - words.count
        while at >= range.lowerBound {
            if text[at..<at + words.count].elementsEqual(words) { return at }
            at -= 1
        }
        return nil
    }

    private func first(_ words: [UInt8], in range: Range<Int>) -> Int? {
        var at = range.lowerBound
        while at + words.count <= range.upperBound {
            if text[at..<at + words.count].elementsEqual(words) { return at }
            at += 1
        }
        return nil
    }

    /// The byte offset of every scalar, and the end.
    static func offsets(of text: [UInt8]) -> [Int] {
        var offsets = text.indices.filter { text[$0] & 0xC0 != 0x80 }
        offsets.append(text.count)
        return offsets
    }
}
