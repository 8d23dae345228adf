/// What the server does with a request, step by step.
///
/// The usual answers are made by the functions of this type and changed by `after`, `cut` and `closing`:
///
///     Reply.ok("<rss/>", headers: ["ETag: \"1\""]).cut(after: 3).after(gate)
public struct Reply: Sendable {
    /// What is done in turn.
    public var steps: [Step]
    /// Whether the connection ends behind it.
    public var closes: Bool

    public enum Step: Sendable {
        case send([UInt8])
        /// Nothing happens until the test opens the gate, the client hangs up or the server stops.
        case wait(Gate)
        /// For slow servers.
        case pause(milliseconds: Int)
        /// The connection is torn down with a reset in place of an orderly end.
        case reset
    }

    public init(_ steps: [Step], closes: Bool = false) {
        self.steps = steps
        self.closes = closes
    }

    // MARK: Answers

    /// A status, header lines such as `"ETag: \"1\""`, and a body with its length, which is left out for 1xx, 204 and 304.
    public static func status(_ status: Int, headers: [String] = [], body: [UInt8] = []) -> Reply {
        let hasLength = status >= 200 && status != 204 && status != 304
        let lines = hasLength ? headers + ["Content-Length: \(body.count)"] : headers
        return Reply([.send(head(status, lines) + (hasLength ? body : []))])
    }

    /// 200 with a body of bytes.
    public static func ok(_ body: [UInt8], headers: [String] = []) -> Reply {
        status(200, headers: headers, body: body)
    }

    /// 200 with a body of text.
    public static func ok(_ body: String, headers: [String] = []) -> Reply { ok(Array(body.utf8), headers: headers) }

    /// 200 with bytes that are already compressed, as in `Reply.encoded(bytes, "gzip")`.
    public static func encoded(_ body: [UInt8], _ coding: String, headers: [String] = []) -> Reply {
        ok(body, headers: headers + ["Content-Encoding: \(coding)"])
    }

    /// 301 unless told otherwise, with its `Location` as given.
    public static func redirect(to location: String, status: Int = 301) -> Reply {
        Reply.status(status, headers: ["Location: \(location)"], body: Array("moved".utf8))
    }

    /// A feed that has a state: 304 where the request's `If-None-Match` is the tag (or, without one, its
    /// `If-Modified-Since` the date), else 200 with both.
    public static func feed(
        _ body: [UInt8], etag: String?, lastModified: String? = nil, for request: LoopbackRequest
    ) -> Reply {
        var headers = etag.map { ["ETag: \($0)"] } ?? []
        if let lastModified { headers.append("Last-Modified: \(lastModified)") }
        let isKnown =
            request.text("if-none-match").map { $0 == etag }
            ?? request.text("if-modified-since").map { $0 == lastModified } ?? false
        return isKnown ? .status(304, headers: headers) : .ok(body, headers: headers)
    }

    /// An answer in chunks.
    /// - Parameters:
    ///   - pieces: a chunk each.
    ///   - headers: more lines.
    ///   - trailer: lines behind the last chunk.
    ///   - isWhole: whether the last chunk, which ends the body, is sent; without it the connection is closed.
    /// - Returns: 200 with the pieces.
    public static func chunked(
        _ pieces: [[UInt8]], headers: [String] = [], trailer: [String] = [], isWhole: Bool = true
    ) -> Reply {
        let chunks = pieces.map { Step.send(Array((String($0.count, radix: 16) + "\r\n").utf8) + $0 + [0x0D, 0x0A]) }
        let end = Array((["0"] + trailer + ["", ""]).joined(separator: "\r\n").utf8)
        let start = Step.send(head(200, headers + ["Transfer-Encoding: chunked"]))
        return Reply([start] + chunks + (isWhole ? [.send(end)] : []), closes: !isWhole)
    }

    /// 200 with a `Content-Length` that is not the body's; the connection is closed behind it.
    public static func lying(length: Int, body: [UInt8], headers: [String] = []) -> Reply {
        Reply([.send(head(200, headers + ["Content-Length: \(length)"]) + body)], closes: true)
    }

    /// 200 whose body comes in single bytes, so many milliseconds apart.
    public static func trickle(_ body: [UInt8], milliseconds: Int, headers: [String] = []) -> Reply {
        let start = Step.send(head(200, headers + ["Content-Length: \(body.count)"]))
        return Reply([start] + body.flatMap { [.pause(milliseconds: milliseconds), .send([$0])] })
    }

    /// Any bytes, behind which the connection is closed.
    public static func raw(_ bytes: [UInt8]) -> Reply { Reply([.send(bytes)], closes: true) }

    /// Any text, behind which the connection is closed.
    public static func raw(_ text: String) -> Reply { raw(Array(text.utf8)) }

    /// The connection is closed without a word.
    public static let close = Reply([], closes: true)

    /// The connection is reset without a word.
    public static let reset = Reply([.reset], closes: true)

    /// No answer, until the client hangs up or the server stops.
    public static var silence: Reply { Reply([.wait(Gate())], closes: true) }

    // MARK: Changes

    /// Nothing of it is sent until the gate opens.
    public func after(_ gate: Gate) -> Reply { Reply([.wait(gate)] + steps, closes: closes) }

    /// Only the first bytes of all are sent, and the connection is closed.
    public func cut(after count: Int) -> Reply {
        var left = count
        let shortened = steps.map { step -> Step in
            guard case .send(let bytes) = step else { return step }
            defer { left -= min(left, bytes.count) }
            return .send(Array(bytes.prefix(left)))
        }
        return Reply(shortened, closes: true)
    }

    /// The connection is closed behind it.
    public func closing() -> Reply { Reply(steps, closes: true) }

    private static func head(_ status: Int, _ headers: [String]) -> [UInt8] {
        Array((["HTTP/1.1 \(status) \(reason(status))"] + headers + ["", ""]).joined(separator: "\r\n").utf8)
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 304: "Not Modified"
        case 300...399: "Moved"
        case 400...599: "Failed"
        default: "Status"
        }
    }
}

extension Reply {
    enum Outcome { case done, hungUp }

    /// - Parameters:
    ///   - socket: the client's.
    ///   - beforeLast: called once, before the last step: behind it the client may know the answer before this does.
    /// - Returns: whether the client stayed until the end.
    func play(on socket: Int32, beforeLast: () -> Void) -> Outcome {
        var isTold = false
        func tell() {
            if !isTold { beforeLast() }
            isTold = true
        }
        defer { tell() }
        for (index, step) in steps.enumerated() {
            let isDone: Bool
            switch step {
            case .wait(let gate): isDone = gate.wait(orHangUpOf: socket)
            case .pause(let milliseconds): isDone = !Socket.hangsUp(socket, within: milliseconds)
            case .send(let bytes):
                if index == steps.count - 1 { tell() }
                isDone = Socket.send(bytes, on: socket)
            case .reset: isDone = Socket.reset(socket)
            }
            guard isDone else { return .hungUp }
        }
        return .done
    }
}
