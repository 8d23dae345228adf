internal import Glibc

/// Turns bytes of any encoding that the C library knows into UTF-8.
///
/// The descriptor belongs to this value alone; no pointer leaves this file.
/// - Source: iconv(3), POSIX.1-2017.
@safe
struct TextConverter: ~Copyable {
    private let descriptor: iconv_t
    /// Bytes to skip where a sequence means nothing.
    private let unitBytes: Int

    /// What a conversion gave.
    struct Result {
        /// UTF-8, with U+FFFD for what means nothing.
        var text: [UInt8]
        /// How many sequences meant nothing.
        var invalid: Int
    }

    /// Nil where the C library doesn't know the encoding.
    init?(from encoding: EncodingLabels.Encoding) {
        guard let descriptor = unsafe Self.open(encoding.converter) else { return nil }
        unsafe self.descriptor = descriptor
        unitBytes = encoding.unitBytes
    }

    deinit { unsafe iconv_close(descriptor) }

    static func knows(_ name: String) -> Bool {
        guard let descriptor = unsafe open(name) else { return false }
        unsafe iconv_close(descriptor)
        return true
    }

    /// Converts all of the bytes.
    /// - Parameters:
    ///   - bytes: a whole document.
    ///   - invalidAtMost: where more sequences mean nothing, the conversion ends early.
    /// - Returns: the text.
    mutating func convert(_ bytes: ArraySlice<UInt8>, invalidAtMost: Int = .max) -> Result {
        var result = Result(text: [], invalid: 0)
        result.text.reserveCapacity(bytes.count + bytes.count / 2)
        unsafe bytes.withUnsafeBytes { input in
            unsafe withUnsafeTemporaryAllocation(byteCount: Self.chunkBytes, alignment: 16) { chunk in
                unsafe convert(input, through: chunk, invalidAtMost, into: &result)
            }
        }
        return result
    }

    private static let chunkBytes = 64 << 10
    /// U+FFFD in UTF-8.
    private static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

    private static func open(_ name: String) -> iconv_t? {
        guard let descriptor = unsafe iconv_open("UTF-8", name) else { return nil }
        // The failure is (iconv_t) -1.
        return unsafe UInt(bitPattern: descriptor) == .max ? nil : descriptor
    }

    private mutating func convert(
        _ input: UnsafeRawBufferPointer, through chunk: UnsafeMutableRawBufferPointer, _ invalidAtMost: Int,
        into result: inout Result
    ) {
        unsafe iconv(descriptor, nil, nil, nil, nil)
        // iconv reads through this pointer and never writes.
        var source = unsafe UnsafeMutablePointer(mutating: input.bindMemory(to: CChar.self).baseAddress)
        var left = input.count
        while left > 0 {
            var target = unsafe chunk.bindMemory(to: CChar.self).baseAddress
            var room = chunk.count
            let outcome = unsafe iconv(descriptor, &source, &left, &target, &room)
            let reason = errno
            unsafe result.text.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<(chunk.count - room)]))
            // (size_t) -1 says that it stopped.
            guard outcome == -1, reason != E2BIG else { continue }
            result.invalid += 1
            result.text.append(contentsOf: Self.replacement)
            guard result.invalid <= invalidAtMost else { return }
            let skipped = min(unitBytes, left)
            unsafe source = source?.advanced(by: skipped)
            left -= skipped
        }
    }
}
