internal import Serving
internal import Storage
internal import Synchronization

/// Records as they come, as server-sent events; the id of each is its seq, so that a client that was cut off goes on where it
/// was.
/// - Source: WHATWG HTML, 9.2, "Server-sent events".
final class RecordStream: PieceSource {
    private struct State: ~Copyable {
        var reader: RecordReader
        /// Of the last record that the client has.
        var last: UInt64
        var hasBegun = false
    }

    private let state: Mutex<State>

    /// How long a client waits that was cut off, in milliseconds.
    private static let retry = Array("retry: 5000\n\n".utf8)
    /// A comment, which clients drop.
    private static let sign = Array(": here\n\n".utf8)

    /// - Parameters:
    ///   - request: may name the last record that the client has, as `Last-Event-ID` or `after`.
    ///   - output: the directory of records.
    ///   - lastSeq: of the last record there is; 0 where that isn't known.
    /// - Returns: the stream, or why there is none.
    static func response(_ request: HTTPRequest, output: String, lastSeq: UInt64) -> HTTPResponse {
        let wish = request.lastEventID ?? request.arguments["after"]
        if let wish, UInt64(wish) == nil || UInt64(wish) ?? 0 > UInt64(Int64.max) {
            return .words(400, "Last-Event-ID and after take the seq of the last record that you have.")
        }
        do throws(StorageError) {
            let source = try RecordStream(output, after: wish.flatMap { UInt64($0) }, lastSeq: lastSeq)
            return HTTPResponse(200, "text/event-stream", streaming: source)
        } catch {
            return .words(503, error.description)
        }
    }

    private init(_ output: String, after wish: UInt64?, lastSeq: UInt64) throws(StorageError) {
        let last = wish ?? lastSeq
        // Without a wish, what comes from now on.
        let start: RecordReader.Start = wish == nil && lastSeq == 0 ? .end : .seq(last + 1)
        let reader = RecordReader(try OutputDirectory(output), from: start, seqOf: { RecordHead.seq(of: $0) })
        state = Mutex(State(reader: reader, last: last))
    }

    func next(isLate: Bool) -> [UInt8]? {
        state.withLock { state in
            var events: [UInt8] = []
            if !state.hasBegun { events = Self.retry }
            state.hasBegun = true
            do throws(StorageError) {
                var lines: [UInt8] = []
                while events.isEmpty || events == Self.retry, try state.reader.next(into: &lines) {
                    for line in lines.split(separator: UInt8(ascii: "\n")) {
                        guard let seq = RecordHead.seq(of: line), seq > state.last else { continue }
                        state.last = seq
                        events += Array("id: \(seq)\ndata: ".utf8) + line + Array("\n\n".utf8)
                    }
                    lines.removeAll(keepingCapacity: true)
                }
            } catch {
                return nil
            }
            return events.isEmpty && isLate ? Self.sign : events
        }
    }
}
