internal import Pipeline

/// What a record's line says first, read without the rest of it.
enum RecordHead {
    private static let start = Array(#"{"v":1,"seq":"#.utf8)
    private static let fetched = Array(#","fetched":""#.utf8)
    /// Ahead of it stand seq, event and revision alone.
    private static let headBytes = 160

    /// - Returns: nil where the line is no record.
    static func seq(of line: ArraySlice<UInt8>) -> UInt64? {
        guard line.starts(with: start) else {
            // Somebody else's hand; the order of keys is no law.
            return (try? JSONDocument(Array(line)))?.root["seq"]?.int64.flatMap { UInt64(exactly: $0) }
        }
        var seq: UInt64 = 0
        for byte in line.dropFirst(start.count) {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
                return byte == UInt8(ascii: ",") && seq > 0 ? seq : nil
            }
            guard seq < UInt64.max / 16 else { return nil }
            seq = seq * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return nil
    }

    /// In Unix seconds; nil where the line doesn't say.
    static func fetched(of line: ArraySlice<UInt8>) -> Int64? {
        let head = line.prefix(headBytes)
        if line.starts(with: start), let place = ByteSearch.first(fetched, in: head) {
            let time = head[(place + fetched.count)...].prefix { $0 != UInt8(ascii: "\"") }
            return FeedDate.seconds(String(decoding: time, as: UTF8.self))
        }
        return (try? JSONDocument(Array(line)))?.root["fetched"]?.string.flatMap { FeedDate.seconds($0) }
    }
}
