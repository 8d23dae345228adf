/// What is known of sites, by their names.
struct SiteTable<Line: Sendable>: Sendable {
    private let lines: [Line]
    /// Lines whose sites have a word in common stand together.
    private let ranges: NameTable<Range<Int>>

    /// - Parameters:
    ///   - lines: those of one site in the order in which they are asked.
    ///   - site: a line's site, as `SiteName.matches` takes it.
    init(_ lines: [Line], site: (Line) -> StaticString) {
        var groups: [(name: String, lines: [Line])] = []
        for line in lines {
            let word = SiteName.word(of: site(line))
            if let place = groups.firstIndex(where: { $0.name == word }) {
                groups[place].lines.append(line)
            } else {
                groups.append((word, [line]))
            }
        }
        var sorted: [Line] = []
        var ranges: [(name: String, value: Range<Int>)] = []
        for group in groups {
            ranges.append((group.name, sorted.count..<sorted.count + group.lines.count))
            sorted += group.lines
        }
        self.lines = sorted
        self.ranges = NameTable(ranges, other: 0..<0)
    }

    /// The lines that may be about a host with this word in its name (`SiteName.word`): few, and none for most hosts.
    func lines(near word: PackedName) -> ArraySlice<Line> { lines[ranges.value(for: word)] }
}

/// Names of sites in tables.
enum SiteName {
    /// Whether a host, in lower case, is the site or one below it. A site stands as `example.org`, or, with a dot at its
    /// end, as `google.`: the name in any country.
    static func matches(_ host: ArraySlice<UInt8>, _ site: StaticString) -> Bool {
        let count = site.utf8CodeUnitCount
        guard host.count >= count else { return false }
        if site.withUTF8Buffer({ unsafe $0.last }) != dot {
            let start = host.endIndex - count
            guard start == host.startIndex || host[start - 1] == dot else { return false }
            return host[start...].equals(lowercase: site)
        }
        let word = word(in: host)
        return word.count == count - 1 && word.endIndex < host.endIndex
            && host[word.startIndex...].hasPrefix(lowercase: site)
    }

    /// The label by which people know a site: `example` of `www.example.org` and of `example.co.uk`.
    static func word(in host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard var end = host.lastIndex(of: dot) else { return host }
        var start = labelStart(in: host, before: end)
        // A country's own `com`.
        if start > host.startIndex, secondLevels.contains(where: { host[start..<end].equals(lowercase: $0) }) {
            end = start - 1
            start = labelStart(in: host, before: end)
        }
        return host[start..<end]
    }

    static func packedWord(in host: ArraySlice<UInt8>) -> PackedName {
        var packed = PackedName()
        for byte in word(in: host) { packed.append(byte) }
        return packed
    }

    fileprivate static func word(of site: StaticString) -> String {
        let name = site.withUTF8Buffer { unsafe Array($0) }
        let host = name.last == dot ? name.dropLast() : name[...]
        return String(decoding: word(in: host), as: UTF8.self)
    }

    private static func labelStart(in host: ArraySlice<UInt8>, before end: Int) -> Int {
        host[..<end].lastIndex(of: dot).map { $0 + 1 } ?? host.startIndex
    }

    private static let dot = UInt8(ascii: ".")
    private static let secondLevels: [StaticString] = ["co", "com", "org", "net", "gov", "edu", "ac", "or", "ne"]
}
