/// 128 bits that name an item, or a state of its content.
public struct Digest: Hashable, Sendable {
    public var high: UInt64
    public var low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Half the size, for the seen set. Among the 20,000 items of a feed two share it once in 10^11 feeds.
    var folded: UInt64 { high ^ low }

    /// Folded otherwise: stands for the same 128 bits where `folded` is taken.
    var foldedAside: UInt64 { high.byteSwapped ^ low }

    /// The digest that comes next, for whoever finds this one taken.
    var next: Digest { Digest(high: high, low: low &+ 1) }
}
