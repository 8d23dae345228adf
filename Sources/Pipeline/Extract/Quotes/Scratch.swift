/// Buffers that are used again for every item.
enum Scratch {
    /// More elements than this are given back: one giant item must not hold its memory, nor make every later clearing
    /// of a table cost as much as its own.
    static let mostKept = 1 << 16
}

extension Array {
    /// Empties the buffer and keeps its room, within bounds.
    @inline(__always)
    mutating func clear() { if !isEmpty { removeAll(keepingCapacity: capacity <= Scratch.mostKept) } }
}

extension Dictionary {
    /// Empties the table and keeps its room, within bounds.
    mutating func clear() { removeAll(keepingCapacity: capacity <= Scratch.mostKept) }
}
