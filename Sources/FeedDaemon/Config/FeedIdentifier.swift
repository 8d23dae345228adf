/// The id of a feed: what records and commands call it, and what its state hangs on.
enum FeedIdentifier {
    /// Long enough for a name, short enough for a column.
    static let maximumBytes = 128
    /// Of an id that comes from a URL, so that the mark behind it has room.
    private static let maximumDerivedBytes = 80

    /// The id of a feed that the configuration gives none: host and path, readable and always the same for one URL, as in
    /// `example.com-news-feed.xml`. Where that loses something, a mark made from the whole URL stands behind it.
    static func derived(from url: FeedURL) -> String {
        let host = url.host.hasPrefix("www.") ? String(url.host.dropFirst(4)) : url.host
        var words: [String] = []
        var word = ""
        var loses = false
        for scalar in (host + url.tail).unicodeScalars {
            if staysAsItIs(scalar) {
                word.unicodeScalars.append(scalar)
            } else {
                if scalar.value >= 0x80 || scalar == "%" { loses = true }
                words.append(word)
                word = ""
            }
        }
        words.append(word)
        let id = words.filter { !$0.isEmpty }.joined(separator: "-")
        guard loses || id.isEmpty || id.utf8.count > maximumDerivedBytes else { return id }
        return String(id.prefix(maximumDerivedBytes)) + "-" + mark(url.identity)
    }

    /// An id for a feed whose own is taken.
    static func free(for url: FeedURL, taken: Set<String>) -> String {
        let id = derived(from: url)
        guard taken.contains(id) else { return id }
        var number = 2
        while taken.contains("\(id)-\(number)") { number += 1 }
        return "\(id)-\(number)"
    }

    private static func staysAsItIs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_": true
        default: false
        }
    }

    /// Eight hexadecimal digits that tell apart what reads the same.
    /// - Source: FNV-1a of 64 bits, folded to 32 (draft-eastlake-fnv).
    private static func mark(_ text: String) -> String {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// Checks an id that the configuration gives.
    static func check(_ id: String) throws(ConfigurationFault.Problem) {
        guard id.utf8.count <= maximumBytes else { throw .invalid("has more than \(maximumBytes) bytes") }
        let spaces = id.unicodeScalars.contains {
            // The tables of Unicode are slow to ask, and most ids are ASCII.
            guard $0.value >= 0x7F else { return $0.value <= 0x20 }
            return $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        guard !spaces, !id.unicodeScalars.contains("/") else {
            throw .invalid("may have no space, control character or slash in it")
        }
    }
}
