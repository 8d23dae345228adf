internal import Glibc

/// Finds bytes in bytes, as fast as the C library does.
///
/// Swift's module of glibc leaves memmem(3) out, so that it has to be asked for by name; where there is none (another C
/// library) a slower search takes its place.
enum ByteSearch {
    private typealias Search =
        @convention(c) (UnsafeRawPointer, Int, UnsafeRawPointer, Int) -> UnsafeRawPointer?

    private static let memmem: Search? = {
        guard let symbol = unsafe dlsym(nil, "memmem") else { return nil }
        return unsafe unsafeBitCast(symbol, to: Search.self)
    }()

    /// - Returns: the index where `needle` begins first; nil where it isn't there.
    static func first(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard !needle.isEmpty else { return bytes.startIndex }
        guard let memmem = unsafe memmem else { return bytes.firstRange(of: needle)?.lowerBound }
        let distance = unsafe bytes.withUnsafeBytes { hay -> Int? in
            unsafe needle.withUnsafeBytes { sought -> Int? in
                guard let start = hay.baseAddress, let first = sought.baseAddress,
                    let found = unsafe memmem(start, hay.count, first, sought.count)
                else { return nil }
                return unsafe found - start
            }
        }
        return distance.map { bytes.startIndex + $0 }
    }
}
