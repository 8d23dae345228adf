internal import CBrotli

/// - Source: RFC 7932; brotli/decode.h.
@safe final class BrotliStream: BodyDecoder {
    private let state: OpaquePointer
    private let buffer = DecodingBuffer()
    private var hasBegun = false

    init() throws(BodyFault) {
        guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { throw .corrupt("out of memory") }
        unsafe self.state = unsafe state
    }

    deinit { unsafe BrotliDecoderDestroyInstance(state) }

    var isComplete: Bool { !hasBegun || isFinished }

    private var isFinished: Bool { unsafe BrotliDecoderIsFinished(state) != 0 }

    func push(_ input: Span<UInt8>, _ emit: (Span<UInt8>) throws(BodyFault) -> Void) throws(BodyFault) {
        guard !input.isEmpty else { return }
        hasBegun = true
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
        var left = bytes.count
        var next = bytes.baseAddress
        while !isFinished {
            var room = DecodingBuffer.size
            var output: UnsafeMutablePointer<UInt8>? = unsafe buffer.start
            let result = unsafe BrotliDecoderDecompressStream(state, &left, &next, &room, &output, nil)
            try buffer.written(DecodingBuffer.size - room, emit)
            switch result {
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return
            case BROTLI_DECODER_RESULT_ERROR:
                let words = unsafe BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state))
                throw .corrupt(unsafe words.map { unsafe String(cString: $0) } ?? "no brotli")
            default: break
            }
        }
    }
}
