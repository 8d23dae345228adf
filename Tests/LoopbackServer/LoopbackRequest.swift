internal import Glibc

/// A request as it came.
public struct LoopbackRequest: Sendable {
    public let method: String
    /// As in the request line, the query included.
    public let path: String
    /// The header's lines, byte for byte, in order, without their line ends.
    public let lines: [[UInt8]]
    /// Which of the server's connections it came over, from 1.
    public let connection: Int

    /// The bytes of the first field of this name, without the white space around them; names without regard to case.
    public func header(_ name: String) -> [UInt8]? { headers(name).first }

    /// Every field of this name.
    public func headers(_ name: String) -> [[UInt8]] {
        lines.compactMap { line in
            guard let colon = line.firstIndex(of: 0x3A) else { return nil }
            guard String(decoding: line[..<colon], as: UTF8.self).lowercased() == name.lowercased() else { return nil }
            let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
            return Array(value)
        }
    }

    /// The first field of this name as text.
    public func text(_ name: String) -> String? { header(name).map { String(decoding: $0, as: UTF8.self) } }

    /// The host asked for, without its port.
    public var host: String {
        let host = text("host") ?? ""
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        return String(host[..<colon])
    }

    var asksToClose: Bool { text("connection")?.lowercased() == "close" }
}

/// Reads one request after the other from a connection; they have no bodies.
struct RequestReader {
    let socket: Int32
    let connection: Int
    private var bytes: [UInt8] = []

    init(socket: Int32, connection: Int) {
        self.socket = socket
        self.connection = connection
    }

    /// Nil when the client has nothing more to say.
    mutating func next() -> LoopbackRequest? {
        var searched = 0
        while true {
            if let end = endOfHeader(from: searched) {
                defer { bytes.removeFirst(end) }
                return parse(bytes[..<(end - 4)])
            }
            searched = max(bytes.count - 3, 0)
            guard let more = Socket.receive(socket), bytes.count < Self.longest else { return nil }
            bytes += more
        }
    }

    private static let longest = 1 << 20

    private func endOfHeader(from start: Int) -> Int? {
        guard bytes.count >= 4 else { return nil }
        var index = start
        while index + 4 <= bytes.count {
            if bytes[index] == 0x0D, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0D, bytes[index + 3] == 0x0A {
                return index + 4
            }
            index += 1
        }
        return nil
    }

    private func parse(_ header: ArraySlice<UInt8>) -> LoopbackRequest? {
        var lines = header.split(separator: 0x0A).map { line in Array(line.last == 0x0D ? line.dropLast() : line) }
        guard !lines.isEmpty else { return nil }
        let words = lines.removeFirst().split(separator: 0x20)
        guard words.count == 3 else { return nil }
        return LoopbackRequest(
            method: String(decoding: words[0], as: UTF8.self), path: String(decoding: words[1], as: UTF8.self),
            lines: lines, connection: connection)
    }
}
