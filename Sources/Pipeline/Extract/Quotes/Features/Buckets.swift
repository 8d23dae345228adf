/// Numbers made few, so that features can learn from them.
enum Buckets {
    /// 0, 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–24, 25–49, more.
    @inline(__always)
    static func distance(_ value: Int) -> UInt64 {
        switch value {
        case ...0: 0
        case 1...4: UInt64(value)
        case 5...6: 5
        case 7...9: 6
        case 10...14: 7
        case 15...24: 8
        case 25...49: 9
        default: 10
        }
    }

    @inline(__always)
    static func capped(_ value: Int, _ most: Int) -> UInt64 { UInt64(max(0, min(value, most))) }
}
