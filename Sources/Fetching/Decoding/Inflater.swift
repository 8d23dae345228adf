internal import CZlib

/// gzip of any number of members, and zlib, which HTTP calls deflate.
/// - Source: RFC 1952, 2.2 (members follow one another); zlib.h, "inflate".
@safe final class Inflater: BodyDecoder {
    /// zlib keeps a pointer back to it, so it may not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let buffer = DecodingBuffer()
    private var place = Place.start

    private enum Place {
        /// Before the first byte of the body.
        case start
        case within
        /// Behind a whole member.
        case between
        /// Behind the last member lies something else, such as padding, which gzip(1) passes over as well.
        case behind
    }

    init() throws(BodyFault) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe feedd_inflate_init(stream) == Z_OK else {
            unsafe stream.deallocate()
            throw .corrupt("out of memory")
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    var isComplete: Bool { place != .within }

    func push(_ input: Span<UInt8>, _ emit: (Span<UInt8>) throws(BodyFault) -> Void) throws(BodyFault) {
        guard place != .behind else { return }
        let fault = unsafe input.withUnsafeBufferPointer { bytes -> BodyFault? in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(bytes.count)
            do throws(BodyFault) {
                try inflateAll(emit)
                return nil
            } catch {
                return error
            }
        }
        if let fault { throw fault }
    }

    private func inflateAll(_ emit: (Span<UInt8>) throws(BodyFault) -> Void) throws(BodyFault) {
        var isFull = false
        while unsafe stream.pointee.avail_in > 0 || isFull {
            let isLaterMember = place == .between || (place == .within && isInLaterMember)
            if place == .between {
                unsafe inflateReset(stream)
                isInLaterMember = true
            }
            place = .within
            unsafe stream.pointee.next_out = unsafe buffer.start
            unsafe stream.pointee.avail_out = UInt32(DecodingBuffer.size)
            let code = unsafe inflate(stream, Z_NO_FLUSH)
            let count = DecodingBuffer.size - Int(unsafe stream.pointee.avail_out)
            try buffer.written(count, emit)
            isFull = count == DecodingBuffer.size
            switch code {
            case Z_OK: break
            case Z_BUF_ERROR: return
            case Z_STREAM_END:
                place = .between
                isFull = false
            default:
                guard isLaterMember, unsafe stream.pointee.total_out == 0 else {
                    throw .corrupt(unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "code \(code)")
                }
                place = .behind
                return
            }
        }
    }

    private var isInLaterMember = false
}
