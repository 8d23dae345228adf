/// Other forms in which sites that are named show the same page: for small screens, or with a note of the link's place.
enum PageForms {
    /// The address of the page itself; nil for one that is in no such form.
    static func page(of address: borrowing NormalAddress) -> [UInt8]? {
        let lines = table.lines(near: address.word)
        guard !lines.isEmpty else { return nil }
        let host = address.bytes[address.site]
        for line in lines where SiteName.matches(host, line.site) {
            var bytes = address.bytes
            switch line.form {
            case .host(let name):
                guard host.equals(lowercase: line.site) else { continue }
                name.withUTF8Buffer { unsafe bytes.replaceSubrange(address.site, with: $0) }
            case .start(let start, let instead):
                guard address.bytes[address.path].hasPrefix(lowercase: start) else { continue }
                let first = address.path.lowerBound
                instead.withUTF8Buffer {
                    unsafe bytes.replaceSubrange(first..<first + start.utf8CodeUnitCount, with: $0)
                }
            case .end(let end, let instead):
                let length = end.utf8CodeUnitCount
                let path = address.bytes[address.path]
                let bare = path.last == ASCII.slash ? path.dropLast() : path
                guard bare.count > length + 1, bare.suffix(length).equals(lowercase: end) else { continue }
                let range = bare.endIndex - length..<path.endIndex
                instead.withUTF8Buffer { unsafe bytes.replaceSubrange(range, with: $0) }
            case .note(let mark):
                guard let found = address.bytes[address.path].firstRange(lowercase: mark) else { continue }
                bytes.removeSubrange(found.lowerBound..<address.path.upperBound)
            }
            return bytes
        }
        return nil
    }

    private enum Form: Sendable {
        /// The host has another name.
        case host(StaticString)
        /// The path begins otherwise.
        case start(StaticString, instead: StaticString)
        /// The path ends otherwise.
        case end(StaticString, instead: StaticString)
        /// From here on, the path only notes where the link stood.
        case note(StaticString)
    }

    private struct Line {
        var site: StaticString
        var form: Form

        init(_ site: StaticString, _ form: Form) {
            self.site = site
            self.form = form
        }
    }

    private static let table = SiteTable<Line>(
        [
            Line("amp.theguardian.com", .host("www.theguardian.com")),
            Line("amp.dw.com", .host("www.dw.com")),
            Line("amp.france24.com", .host("www.france24.com")),
            Line("amp.rfi.fr", .host("www.rfi.fr")),
            Line("amp.scmp.com", .host("www.scmp.com")),
            Line("amp.smh.com.au", .host("www.smh.com.au")),
            Line("amp.theage.com.au", .host("www.theage.com.au")),
            Line("amp.miamiherald.com", .host("www.miamiherald.com")),
            Line("amp.sacbee.com", .host("www.sacbee.com")),
            Line("amp.reddit.com", .host("www.reddit.com")),
            Line("amp.cnn.com", .start("/cnn/", instead: "/")),
            Line("amp.cnn.com", .host("www.cnn.com")),
            Line("mobile.twitter.com", .host("twitter.com")),
            Line("mobile.x.com", .host("x.com")),
            Line("m.youtube.com", .host("www.youtube.com")),
            Line("m.facebook.com", .host("www.facebook.com")),
            Line("amp.rbc.ru", .start("/rbcnews/", instead: "/")),
            Line("amp.rbc.ru", .host("www.rbc.ru")),
            Line("bbc.com", .end(".amp", instead: "")),
            Line("bbc.co.uk", .end(".amp", instead: "")),
            Line("foxnews.com", .end(".amp", instead: "")),
            Line("rt.com", .end("/amp", instead: "/")),
            Line("lenta.ru", .end("/amp", instead: "/")),
            Line("thehindu.com", .end("/amp", instead: "")),
            Line("techcrunch.com", .end("/amp", instead: "/")),
            Line("nypost.com", .end("/amp", instead: "/")),
            Line("express.co.uk", .end("/amp", instead: "")),
            Line("ndtv.com", .end("/amp/1", instead: "")),
            Line("euronews.com", .start("/amp/", instead: "/")),
            Line("cnbc.com", .start("/amp/", instead: "/")),
            Line("aljazeera.com", .start("/amp/", instead: "/")),
            Line("theverge.com", .start("/platform/amp/", instead: "/")),
            Line("vox.com", .start("/platform/amp/", instead: "/")),
            Line("polygon.com", .start("/platform/amp/", instead: "/")),
            Line("eater.com", .start("/platform/amp/", instead: "/")),
            Line("sbnation.com", .start("/platform/amp/", instead: "/")),
            Line("reuters.com", .start("/article/amp/", instead: "/article/")),
            Line("amazon.", .note("/ref=")),
        ], site: \.site)
}
