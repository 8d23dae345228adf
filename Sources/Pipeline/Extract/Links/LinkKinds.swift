/// What markup and address tell about the target of a link.
enum LinkKinds {
    /// What a `rel` says, and the token that says it.
    /// - Source: the IANA registry of link relations; the microformats rel-tag and rel-author.
    static func kind(relation: ArraySlice<UInt8>) -> (kind: Link.Kind, token: ArraySlice<UInt8>)? {
        guard !relation.isEmpty else { return nil }
        for token in relation.split(whereSeparator: \.isSpace) {
            if let known = relations.first(where: { token.equals(lowercase: $0.token) }) { return (known.kind, token) }
        }
        return nil
    }

    private static let relations: [(token: StaticString, kind: Link.Kind)] = [
        ("tag", .tag), ("author", .author), ("related", .related), ("via", .source), ("canonical", .article),
        ("image_src", .image), ("enclosure", .document),
    ]

    /// What an address itself tells; nil where it may be any page.
    static func kind(of address: borrowing NormalAddress) -> Link.Kind? {
        let site = address.bytes[address.site]
        let path = address.bytes[address.path]
        for line in SiteKinds.lines(near: address.word) where SiteName.matches(site, line.site) {
            if line.shapes.contains(where: { matches(path, $0) }) { return line.kind }
            if !address.query.isEmpty, line.shapesWithQuery.contains(where: { matches(path, $0) }) { return line.kind }
        }
        if isPostOfAnyServer(path) { return .post }
        if let kind = kind(ofPath: path) { return kind }
        return path.count <= 1 ? nil : kind(ofName: path)
    }

    /// Whether a path is of the shape. Parts of a shape are `*` for any segment, `#` for one of digits, or begin with the
    /// segment's first letters before a star; a shape holds for longer paths too.
    static func matches(_ path: ArraySlice<UInt8>, _ shape: StaticString) -> Bool {
        shape.withUTF8Buffer { shape in
            var place = path.startIndex
            var index = 0
            while index < shape.count {
                let letter = unsafe shape[index]
                if letter == UInt8(ascii: "*") || letter == ASCII.number {
                    let start = place
                    while place < path.endIndex, path[place] != ASCII.slash { place += 1 }
                    guard place > start else { return false }
                    if letter == ASCII.number, !path[start..<place].allSatisfy(\.isDigit) { return false }
                } else {
                    guard place < path.endIndex, path[place].lowercased == letter else { return false }
                    place += 1
                }
                index += 1
            }
            // A word of the shape is the segment's whole word.
            return unsafe place == path.endIndex || !path[place].isAlphanumeric || shape.last == ASCII.slash
        }
    }

    /// `/@who/123` and `/users/who/statuses/123`: Mastodon and its kin stand on many servers.
    private static func isPostOfAnyServer(_ whole: ArraySlice<UInt8>) -> Bool {
        let path = whole.suffix(6).equals(lowercase: "/embed") ? whole.dropLast(6) : whole
        guard let last = path.last, last.isDigit, path.count >= 10 else { return false }
        let id = path.suffix(while: \.isDigit)
        // Ids are made of the time.
        guard id.count >= 15 else { return false }
        return path.hasPrefix(lowercase: "/@") && path.dropLast(id.count).count { $0 == ASCII.slash } == 2
            || path.hasPrefix(lowercase: "/users/") && path.firstRange(lowercase: "/statuses/") != nil
    }

    /// Words in a path by which publishers' pages of tags, authors and feeds are known.
    private static func kind(ofPath path: ArraySlice<UInt8>) -> Link.Kind? {
        guard path.count > 4 else { return nil }
        var start = path.startIndex + 1
        var segments = 0
        var last = path[start..<start]
        while start < path.endIndex, segments < 8 {
            let end = path[start...].firstIndex(of: ASCII.slash) ?? path.endIndex
            let segment = path[start..<end]
            if segments < 3, end + 1 < path.endIndex, let kind = words.value(for: packed(segment)) { return kind }
            if !segment.isEmpty { last = segment }
            segments += 1
            start = end + 1
        }
        return last.equals(lowercase: "feed") || last.equals(lowercase: "rss") || last.equals(lowercase: "feed.xml")
            || last.equals(lowercase: "rss.xml") || last.equals(lowercase: "atom.xml") ? .feed : nil
    }

    private static let words = NameTable<Link.Kind?>(
        ([
            ("tag tags topic topics hashtag category label themes thema themen trends etiqueta", .tag),
            ("author authors auteur autor autores autoren columnist byline", .author),
        ] as [(String, Link.Kind)]).flatMap { names, kind in
            names.split(separator: " ").map { (name: String($0), value: kind) }
        }, other: nil)

    private static func packed(_ word: ArraySlice<UInt8>) -> PackedName {
        var packed = PackedName()
        for byte in word { packed.append(byte) }
        return packed
    }

    /// What the ending of the path's last name tells.
    private static func kind(ofName path: ArraySlice<UInt8>) -> Link.Kind? {
        let name = path.suffix(6)
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        guard let kind = endings.value(for: packed(name[(dot + 1)...])) else { return nil }
        // Pages about a file are called like it.
        let isPage = path.firstRange(lowercase: "/wiki/") != nil || path.firstRange(lowercase: "/blob/") != nil
        return isPage ? nil : kind
    }

    private static let endings = NameTable<Link.Kind?>(
        ([
            ("pdf doc docx xls xlsx ppt pptx odt ods odp rtf csv epub mobi djvu ps zip", .document),
            ("jpg jpeg jpe png gif webp avif svg bmp tif tiff heic jxl", .image),
            ("mp4 webm mov m4v m3u8 mkv avi ogv mpg mpeg 3gp mpd", .video),
            ("mp3 m4a m4b aac ogg oga opus wav flac wma aiff", .audio), ("rss atom", .feed),
        ] as [(String, Link.Kind)]).flatMap { names, kind in
            names.split(separator: " ").map { (name: String($0), value: kind) }
        }, other: nil)
}

extension ArraySlice<UInt8> {
    /// The longest end whose bytes all satisfy the predicate.
    fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, predicate(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
