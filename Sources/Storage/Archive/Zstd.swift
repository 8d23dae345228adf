internal import CZstd

/// Compresses one segment into one frame, which bears its length and a checksum.
/// - Source: zstd.h, "Streaming compression - HowTo"; RFC 8878, 3.1.1.
@safe final class ZstdCompressor {
    private let context: OpaquePointer
    private var scratch = [UInt8](repeating: 0, count: ZSTD_CStreamOutSize())

    /// Beyond this level records shrink by few per cent more, for twice the time.
    private static let level: Int32 = 6

    /// Nil where there is no memory.
    /// - Parameter size: of all that will be given, in bytes; another count is a failure at the end.
    init?(size: UInt64) {
        guard let context = unsafe ZSTD_createCCtx() else { return nil }
        unsafe self.context = unsafe context
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Self.level)
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
        unsafe ZSTD_CCtx_setPledgedSrcSize(context, size)
    }

    deinit { unsafe ZSTD_freeCCtx(context) }

    /// Appends what has become of `input` so far; with the last one, all the rest.
    /// - Returns: false where it failed.
    func compress(_ input: [UInt8], isLast: Bool, into out: inout [UInt8]) -> Bool {
        unsafe input.withUnsafeBytes { bytes in
            var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
            while true {
                let left = unsafe scratch.withUnsafeMutableBytes { raw in
                    var target = unsafe ZSTD_outBuffer(dst: raw.baseAddress, size: raw.count, pos: 0)
                    let left = unsafe ZSTD_compressStream2(
                        context, &target, &source, isLast ? ZSTD_e_end : ZSTD_e_continue)
                    unsafe out.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[..<target.pos]))
                    return left
                }
                if ZSTD_isError(left) != 0 { return false }
                let isDone = unsafe isLast ? left == 0 : source.pos == source.size
                if isDone { return true }
            }
        }
    }
}

/// Expands frames that follow one another.
/// - Source: zstd.h, "Streaming decompression - HowTo".
@safe final class ZstdExpander {
    private let context: OpaquePointer
    private var scratch = [UInt8](repeating: 0, count: ZSTD_DStreamOutSize())
    /// Whether the last byte ended a frame, whose length and checksum were right.
    private(set) var isWhole = true
    /// Whether there may be more to come of what was given already.
    private(set) var isFull = false

    /// Whatever level somebody compresses an archive anew with, up to the largest window that `zstd --ultra` makes without
    /// being asked for longer ones.
    private static let windowLog: Int32 = 27

    /// Nil where there is no memory.
    init?() {
        guard let context = unsafe ZSTD_createDCtx() else { return nil }
        unsafe self.context = unsafe context
        unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
    }

    deinit { unsafe ZSTD_freeDCtx(context) }

    /// Appends a piece of what `input` holds behind `position`, which moves on.
    /// - Returns: false where it is no frame, or a damaged one.
    func expand(_ input: [UInt8], from position: inout Int, into out: inout [UInt8]) -> Bool {
        unsafe input.withUnsafeBytes { bytes in
            var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: position)
            let hint = unsafe scratch.withUnsafeMutableBytes { raw in
                var target = unsafe ZSTD_outBuffer(dst: raw.baseAddress, size: raw.count, pos: 0)
                let hint = unsafe ZSTD_decompressStream(context, &target, &source)
                unsafe out.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[..<target.pos]))
                isFull = unsafe target.pos == raw.count && hint != 0
                return hint
            }
            unsafe position = source.pos
            isWhole = hint == 0
            return ZSTD_isError(hint) == 0
        }
    }
}
