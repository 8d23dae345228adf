internal import Glibc

/// Has malloc(3) give memory back to the system, which of itself it does seldom.
///
/// Swift's module of glibc leaves malloc.h out, so that its functions have to be asked for by name; where there are none
/// (another C library) nothing is done.
enum Memory {
    /// Takes blocks of 128 KiB and more from the system and gives them back when they are freed.
    ///
    /// That is how malloc begins, but it raises the threshold to the largest block that was ever freed, up to 32 MiB:
    /// bodies of documents then lie in the heap, and one small block behind them keeps their pages for ever. Measured with
    /// 64 bodies of 10 MiB: half the peak.
    ///
    /// Small blocks come from two heaps, where there would be one for each thread: what is freed in one doesn't serve the
    /// others. Measured with 10,000 feeds: 10 MiB less.
    /// - Source: mallopt(3), `M_MMAP_THRESHOLD` and `M_ARENA_MAX`.
    static func returnLargeBlocks() {
        guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
        let mallopt = unsafe unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
        _ = mallopt(mmapThreshold, 128 << 10)
        _ = mallopt(heapsAtMost, 2)
    }

    /// Returns the pages that nothing lies on any more. Costs about a millisecond.
    ///
    /// Each thread that works takes its small blocks from a heap of its own, and a large document leaves tens of megabytes
    /// of them behind in the one that read it, which the next thread doesn't find.
    /// - Source: malloc_trim(3).
    static func trim() {
        guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
        let trim = unsafe unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)
        _ = trim(0)
    }

    /// `M_MMAP_THRESHOLD` of malloc.h, which is part of glibc's binary interface.
    private static let mmapThreshold: Int32 = -3
    /// `M_ARENA_MAX`.
    private static let heapsAtMost: Int32 = -8
}
