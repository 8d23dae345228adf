internal import Serving
internal import Storage

/// Records as they stand in the output, from a seq on, for a program that asks now and again.
enum RecordsAnswer {
    private static let usualLimit = 100
    private static let limitAtMost = 10_000
    /// A response that has so many bytes ends with the line at hand: it is held in memory.
    private static let bytesAtMost = 8 << 20

    static func response(_ request: HTTPRequest, output: String) -> HTTPResponse {
        let (after, limit) = (request.arguments["after"] ?? "0", request.arguments["limit"] ?? "\(usualLimit)")
        guard let seq = UInt64(after), seq < UInt64(Int64.max), let limit = Int(limit), limit > 0 else {
            return .words(400, "after takes the seq of the last record that you have, limit a number from 1 on.")
        }
        do throws(StorageError) {
            let lines = try read(output, after: seq, limit: min(limit, limitAtMost))
            return HTTPResponse(200, "application/x-ndjson", lines)
        } catch {
            return .words(503, error.description)
        }
    }

    private static func read(_ output: String, after seq: UInt64, limit: Int) throws(StorageError) -> [UInt8] {
        var reader = RecordReader(
            try OutputDirectory(output), from: .seq(seq + 1), seqOf: { RecordHead.seq(of: $0) })
        var (found, count): ([UInt8], Int) = ([], 0)
        var piece: [UInt8] = []
        while count < limit, found.count < bytesAtMost, try reader.next(into: &piece) {
            for line in piece.split(separator: UInt8(ascii: "\n")) where count < limit && found.count < bytesAtMost {
                guard let own = RecordHead.seq(of: line), own > seq else { continue }
                found += line
                found.append(UInt8(ascii: "\n"))
                count += 1
            }
            piece.removeAll(keepingCapacity: true)
        }
        return found
    }
}
