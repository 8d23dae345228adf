internal import Glibc

/// What the daemon asks of the system for itself, once, before it works.
enum ProcessSettings {
    static func apply() {
        // Records are for all to read (0644), whatever the shell that started the daemon would have; the state asks for
        // its own 0600.
        umask(0o022)
        returnLargeBlocks()
    }

    /// Has malloc(3) take blocks of 128 KiB and more from the system and give them back when they are freed.
    ///
    /// That is how it begins, but it raises the threshold to the largest block that was ever freed, up to 32 MiB: bodies
    /// of documents then lie in the heap, and one small block behind them keeps their pages for ever. Measured with 64
    /// bodies of 10 MiB: half the peak.
    /// - Source: mallopt(3), `M_MMAP_THRESHOLD`.
    private static func returnLargeBlocks() {
        // Swift's module of glibc leaves malloc.h out, so that the function has to be asked for by its name.
        guard let symbol = unsafe dlsym(nil, "mallopt") else { return }
        typealias Mallopt = @convention(c) (Int32, Int32) -> Int32
        let mallopt = unsafe unsafeBitCast(symbol, to: Mallopt.self)
        _ = mallopt(mmapThreshold, 128 << 10)
    }

    /// `M_MMAP_THRESHOLD` of malloc.h, which is part of glibc's binary interface.
    private static let mmapThreshold: Int32 = -3
}
