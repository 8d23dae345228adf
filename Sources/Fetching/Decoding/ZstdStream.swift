internal import CZstd

/// Any number of frames.
/// - Source: RFC 8878, 3 (frames follow one another); zstd.h, "Streaming decompression".
@safe final class ZstdStream: BodyDecoder {
    private let context: OpaquePointer
    private let buffer = DecodingBuffer()
    /// Whether the last byte ended a frame.
    private(set) var isComplete = true

    /// 8 MiB, which every decoder of HTTP is to have; more would be the server's say over this machine's memory.
    /// - Source: RFC 9659, 3.
    private static let windowLog: Int32 = 23

    init() throws(BodyFault) {
        guard let context = unsafe ZSTD_createDCtx() else { throw .corrupt("out of memory") }
        unsafe self.context = unsafe context
        unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
    }

    deinit { unsafe ZSTD_freeDCtx(context) }

    func push(_ input: Span<UInt8>, _ emit: (Span<UInt8>) throws(BodyFault) -> Void) throws(BodyFault) {
        guard !input.isEmpty else { return }
        let fault = unsafe input.withUnsafeBufferPointer { bytes -> BodyFault? in
            do throws(BodyFault) {
                try unsafe decode(bytes, emit)
                return nil
            } catch {
                return error
            }
        }
        if let fault { throw fault }
    }

    private func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ emit: (Span<UInt8>) throws(BodyFault) -> Void
    ) throws(BodyFault) {
        var source = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        var isFull = false
        while unsafe source.pos < source.size || isFull {
            var target = unsafe ZSTD_outBuffer(dst: buffer.start, size: DecodingBuffer.size, pos: 0)
            let hint = unsafe ZSTD_decompressStream(context, &target, &source)
            guard ZSTD_isError(hint) == 0 else {
                throw .corrupt(unsafe ZSTD_getErrorName(hint).map { unsafe String(cString: $0) } ?? "no zstd")
            }
            isComplete = hint == 0
            isFull = unsafe target.pos == DecodingBuffer.size && !isComplete
            try buffer.written(unsafe target.pos, emit)
        }
    }
}
