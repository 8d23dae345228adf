/// Undoes one content coding as the bytes come in.
///
/// libcurl's own decoding is not used: it takes a gzip stream that ends early for a whole one, fails on gzip of several
/// members, and gives no hand to stop a bomb within one chunk.
protocol BodyDecoder: AnyObject {
    /// Decodes the next bytes and hands on what they unfold to, piece by piece, each at most `DecodingBuffer.size`.
    /// - Throws: `.corrupt`, and whatever `emit` throws to stop the work.
    func push(_ input: Span<UInt8>, _ emit: (Span<UInt8>) throws(BodyFault) -> Void) throws(BodyFault)

    /// Whether the stream has come to its end, so that nothing is missing.
    var isComplete: Bool { get }
}

/// Why a body can't be taken.
enum BodyFault: Error, Equatable {
    case corrupt(String)
    case unknownCoding(String)
    case tooLarge
}

enum BodyDecoders {
    /// As offered in `Accept-Encoding`.
    static let offered = "gzip, br, zstd"

    /// One is common; two come from servers that compress what was compressed. More is an attack on the processor.
    static let mostCodings = 2

    /// The decoders for a `Content-Encoding`, the first to be applied first; none for `identity`.
    /// - Source: RFC 9110, 8.4; RFC 8878 for zstd.
    static func decoders(for header: String?) throws(BodyFault) -> [any BodyDecoder] {
        let codings = (header ?? "").split { $0 == "," || $0 == " " || $0 == "\t" }.map { $0.lowercased() }
        var decoders: [any BodyDecoder] = []
        for coding in codings.reversed() where coding != "identity" {
            guard decoders.count < mostCodings else { throw .unknownCoding(codings.joined(separator: ", ").quotable()) }
            switch coding {
            case "gzip", "x-gzip", "deflate": decoders.append(try Inflater())
            case "br": decoders.append(try BrotliStream())
            case "zstd": decoders.append(try ZstdStream())
            default: throw .unknownCoding(coding.quotable(limit: 40))
            }
        }
        return decoders
    }
}

/// Where a decoder of a C library writes to. The memory belongs to this value and dies with it.
@safe struct DecodingBuffer: ~Copyable {
    /// Twice what libcurl hands over at once.
    static let size = 32 << 10

    let start: UnsafeMutablePointer<UInt8>

    init() { unsafe start = .allocate(capacity: Self.size) }

    deinit { unsafe start.deallocate() }

    /// The first bytes, which the library has written.
    func written(_ count: Int, _ use: (Span<UInt8>) throws(BodyFault) -> Void) throws(BodyFault) {
        guard count > 0 else { return }
        try use(unsafe UnsafeBufferPointer(start: start, count: count).span)
    }
}
