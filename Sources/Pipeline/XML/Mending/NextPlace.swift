/// Where some bytes stand next, looked up once for all places before it: asked at growing places, all answers together
/// cost one pass.
struct NextPlace {
    private let pattern: [UInt8]
    /// From where the last search began up to what it found.
    private var searched = 0..<0

    init(of pattern: [UInt8]) { self.pattern = pattern }

    /// Searches up to `end`, which is always the same; up to the end of the bytes where it is nil.
    /// - Returns: that end where it stands no more.
    mutating func next(in bytes: [UInt8], from start: Int, until end: Int? = nil) -> Int {
        guard !searched.contains(start) else { return searched.upperBound }
        let span = bytes.span.extracting(..<(end ?? bytes.count))
        var place = start
        while true {
            place = ByteScan.first(pattern[0], in: span, from: place)
            guard place + pattern.count <= span.count else {
                place = span.count
                break
            }
            if bytes[place...].starts(with: pattern) { break }
            place += 1
        }
        searched = start..<max(place, start)
        return max(place, start)
    }
}
