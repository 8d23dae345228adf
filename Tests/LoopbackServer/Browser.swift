import Foundation

/// A client that sends what a test wants, byte for byte, and reads until the server closes.
public struct Browser {
    public struct Answer: Sendable {
        public var status = 0
        /// By their names in lower case.
        public var headers: [String: String] = [:]
        public var body = ""
    }

    private let socket: FileHandle

    public init(port: UInt16) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let number = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        socket = FileHandle(fileDescriptor: number, closeOnDealloc: true)
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    public init(path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
        let number = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        socket = FileHandle(fileDescriptor: number, closeOnDealloc: true)
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(number, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    /// Sends a request and reads all that comes until the end.
    public static func ask(
        _ port: UInt16, _ target: String, method: String = "GET", host: String? = "localhost", headers: [String] = [],
        body: String = ""
    ) throws -> Answer {
        let browser = try Browser(port: port)
        try browser.send(target, method: method, host: host, headers: headers, body: body)
        return browser.answer()
    }

    public func send(
        _ target: String, method: String = "GET", host: String? = "localhost", headers: [String] = [],
        body: String = ""
    ) throws {
        let host = host.map { ["Host: \($0)"] } ?? []
        let lines = ["\(method) \(target) HTTP/1.1"] + host + headers + ["Connection: close", "", ""]
        try socket.write(contentsOf: Data((lines.joined(separator: "\r\n") + body).utf8))
    }

    public func answer() -> Answer {
        var bytes = Data()
        while let more = try? socket.read(upToCount: 1 << 16), !more.isEmpty { bytes += more }
        return Self.parse(String(decoding: bytes, as: UTF8.self))
    }

    /// Reads until it has these words, or the end.
    public func read(until words: String) -> String {
        var bytes = Data()
        while bytes.firstRange(of: Data(words.utf8)) == nil {
            let more = socket.availableData
            if more.isEmpty { break }
            bytes += more
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    public func close() { try? socket.close() }

    private static func parse(_ text: String) -> Answer {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return Answer(body: text) }
        var answer = Answer(body: String(text[end.upperBound...]))
        for (index, line) in text[..<end.lowerBound].split(separator: "\r\n").enumerated() {
            guard index > 0 else {
                answer.status = Int(line.split(separator: " ").dropFirst().first ?? "") ?? 0
                continue
            }
            let colon = line.firstIndex(of: ":") ?? line.startIndex
            answer.headers[line[..<colon].lowercased()] =
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        return answer
    }
}
