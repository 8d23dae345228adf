internal import Pipeline

/// Holds one record against all that can be known of it alone: JSON, the schema, offsets, hashes.
struct RecordCheck {
    private let schema: JSONSchema

    init(schema: JSONSchema) { self.schema = schema }

    /// - Parameter line: without its newline.
    /// - Returns: the record, nil where it is no JSON; and what is wrong with it.
    func hold(_ line: [UInt8]) -> (record: JSONValue?, faults: [String]) {
        let record: JSONValue
        do throws(JSONFault) {
            record = try JSONDocument(line).root
        } catch {
            return (nil, ["is no JSON: \(error)"])
        }
        var faults = schema.faults(of: record)
        // What is built otherwise has no offsets that could be right.
        if faults.isEmpty {
            faults = offsets(of: record) + hashes(of: record)
        }
        return (record, faults)
    }

    // MARK: Offsets

    private func offsets(of record: JSONValue) -> [String] {
        let body = ScalarText(record["content_text"])
        let title = ScalarText(record["title"])
        var faults: [String] = []
        for (number, quote) in Self.elements(record["quotes"]).enumerated() {
            let isInTitle = quote["in"] != nil
            // Records with HTML alone have no text to hold anything against.
            guard let text = isInTitle ? title : body else {
                if isInTitle { faults.append("/quotes/\(number): stands in the title, and there is none") }
                continue
            }
            faults += self.faults(of: quote, in: text, name: isInTitle ? "title" : "content_text").map {
                "/quotes/\(number)\($0)"
            }
        }
        guard let body else { return faults }
        for (key, text) in [("links", "text"), ("posts", "")] {
            for (number, find) in Self.elements(record[key]).enumerated() {
                guard let range = Self.range(find) else { continue }
                if let fault = Self.fault(range, find[text], text, in: body, name: "content_text") {
                    faults.append("/\(key)/\(number): \(fault)")
                }
            }
        }
        return faults
    }

    private func faults(of quote: JSONValue, in text: ScalarText, name: String) -> [String] {
        guard let range = Self.range(quote) else { return [": its end is before its start"] }
        var faults: [String] = []
        if let fault = Self.fault(range, quote["exact"], "exact", in: text, name: name) { faults.append(": \(fault)") }
        if let speaker = quote["speaker"] {
            let fault = Self.range(speaker).map {
                Self.fault($0, speaker["mention"], "mention", in: text, name: name)
            }
            if let fault = fault ?? "its end is before its start" { faults.append("/speaker: \(fault)") }
        }
        var last = range.lowerBound
        for segment in Self.elements(quote["segments"]) {
            let ends = segment.elements.compactMap(\.int64).map { Int(clamping: $0) }
            guard ends.count == 2, last <= ends[0], ends[0] < ends[1], ends[1] <= range.upperBound else {
                faults.append("/segments: aren't in order within start and end")
                break
            }
            last = ends[1]
        }
        for (key, end) in [("prefix", range.lowerBound), ("suffix", 0)] {
            guard let context = ScalarText(quote[key]) else { continue }
            let start = key == "prefix" ? end - context.count : range.upperBound
            if text.slice(start..<start + context.count) != context.slice(0..<context.count) {
                faults.append(": \(key) isn't what stands there in \(name)")
            }
        }
        return faults
    }

    private static func elements(_ value: JSONValue?) -> [JSONValue] { value.map { Array($0.elements) } ?? [] }

    private static func range(_ value: JSONValue) -> Range<Int>? {
        guard let start = value["start"]?.int64, let end = value["end"]?.int64, start <= end else { return nil }
        return Int(clamping: start)..<Int(clamping: end)
    }

    private static func fault(
        _ range: Range<Int>, _ words: JSONValue?, _ key: String, in text: ScalarText, name: String
    ) -> String? {
        guard let slice = text.slice(range) else {
            return "ends at \(range.upperBound), and \(name) at \(text.count)"
        }
        var bytes: [UInt8] = []
        guard let words, words.stringBytes(into: &bytes), slice != bytes[...] else { return nil }
        return "\(key) isn't what stands from \(range.lowerBound) to \(range.upperBound) of \(name)"
    }

    // MARK: Hashes

    private func hashes(of record: JSONValue) -> [String] {
        var faults: [String] = []
        if let fault = Self.identity(of: record) { faults.append(fault) }
        if let content = RecordProof.contentHash(of: record), Self.digest(record["content_hash"]) != content {
            faults.append("/content_hash: isn't that of the record's title, text, link and attachments")
        }
        for (number, quote) in Self.elements(record["quotes"]).enumerated() where !Self.bearsItsID(quote) {
            faults.append("/quotes/\(number)/id: isn't made of the quoted words")
        }
        return faults
    }

    /// Later records of an item bear the same id under whatever key.
    private static func identity(of record: JSONValue) -> String? {
        guard record["event"]?.string == "item", let id = digest(record["id"]), let feed = record["feed"]?["id"]?.string
        else { return nil }
        let ids = RecordProof.ids(of: record, feedID: feed)
        // An id that was taken counts on.
        let isMade = ids.contains { $0.high == id.high && id.low &- $0.low <= stepsAtMost }
        return isMade || ids.isEmpty
            ? nil : "/id: isn't made of the feed's id and the item's guid, address, title or text"
    }

    private static func bearsItsID(_ quote: JSONValue) -> Bool {
        var id: [UInt8] = []
        var exact: [UInt8] = []
        guard quote["id"]?.stringBytes(into: &id) == true, let words = ScalarText(quote["exact"]),
            quote["exact"]?.stringBytes(into: &exact) == true, let range = range(quote)
        else { return false }
        let segments = elements(quote["segments"]).compactMap { segment -> Range<Int>? in
            let ends = segment.elements.compactMap(\.int64).map { Int(clamping: $0) - range.lowerBound }
            guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1] else { return nil }
            return words.slice(ends[0]..<ends[1]).map { $0.startIndex..<$0.endIndex }
        }
        return RecordProof.quoteID(exact: exact, segments: segments) == id
    }

    private static func digest(_ value: JSONValue?) -> Digest? {
        var hex: [UInt8] = []
        guard value?.stringBytes(into: &hex) == true else { return nil }
        return Digest(hex: hex.span)
    }

    private static let stepsAtMost: UInt64 = 64
}
