/// The header of a response, put together from the lines that libcurl hands over one by one.
///
/// Interim responses (1xx) are forgotten when the next begins, and the trailer behind a chunked body is not taken for
/// part of the header.
/// - Source: RFC 9110, 15.2; RFC 9112, 2.1, 4 and 7.1.2.
struct Head: Equatable, Sendable {
    private(set) var status = 0
    private(set) var headers = HeaderList()
    /// Whether the empty line of the final response has come.
    private(set) var isComplete = false
    private var bytes = 0

    enum Verdict: Equatable { case more, complete, tooLarge }

    /// Takes one line with its line end.
    mutating func take(_ line: Span<UInt8>, limit: Int) -> Verdict {
        guard !isComplete else { return .complete }
        bytes += line.count
        guard bytes <= limit else { return .tooLarge }
        let text = Self.trimmed(line, 0..<line.count)
        if text.isEmpty {
            // RFC 9112, 2.2: an empty line before the first is no header.
            isComplete = status >= 200
            return isComplete ? .complete : .more
        }
        if let status = Self.status(of: line) {
            self.status = status
            headers = HeaderList()
        } else if line[0].isHeaderSpace {
            headers.fold(Self.copy(line, text))
        } else if let field = Self.field(line) {
            headers.append(field)
        }
        return .more
    }

    /// A file has no header; it is there, and that is all.
    static let ofFile = Head(status: 200, isComplete: true)

    init(status: Int = 0, isComplete: Bool = false) {
        self.status = status
        self.isComplete = isComplete
    }

    /// The status of a status line, as in `HTTP/1.1 200 OK`.
    private static func status(of line: Span<UInt8>) -> Int? {
        let mark: StaticString = "HTTP/"
        guard line.count > mark.utf8CodeUnitCount else { return nil }
        for (index, byte) in "HTTP/".utf8.enumerated() where line[index] != byte { return nil }
        var index = 5
        while index < line.count, line[index] != 0x20 { index += 1 }
        while index < line.count, line[index] == 0x20 { index += 1 }
        var status = 0
        let end = index + 3
        guard end <= line.count else { return nil }
        while index < end {
            guard line[index] >= 0x30, line[index] <= 0x39 else { return nil }
            status = status * 10 + Int(line[index] - 0x30)
            index += 1
        }
        return status
    }

    /// A line without a colon, or with nothing before it, says nothing.
    private static func field(_ line: Span<UInt8>) -> HeaderField? {
        guard let colon = line.indices.first(where: { line[$0] == 0x3A }), colon > 0 else { return nil }
        let name = String(decoding: copy(line, trimmed(line, 0..<colon)), as: UTF8.self)
        return HeaderField(name, copy(line, trimmed(line, colon + 1..<line.count)))
    }

    private static func trimmed(_ line: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, line[start].isHeaderSpace { start += 1 }
        while start < end, line[end - 1].isHeaderSpace || line[end - 1] == 0x0D || line[end - 1] == 0x0A { end -= 1 }
        return start..<end
    }

    private static func copy(_ line: Span<UInt8>, _ range: Range<Int>) -> [UInt8] { range.map { line[$0] } }
}
