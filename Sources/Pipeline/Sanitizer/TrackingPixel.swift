/// Pictures that are there to count readers.
enum TrackingPixel {
    /// Whether an `img` is a pixel: one by one at most or hidden, as its attributes or its style say, or of a host that counts.
    static func isOne(_ attributes: [HTMLAttribute], _ html: Span<UInt8>) -> Bool {
        for attribute in attributes {
            switch attribute.key {
            case .width, .height:
                if isTiny(html.extracting(attribute.value)) { return true }
            case .style:
                if isUnseen(style: html.extracting(attribute.value)) { return true }
            case .src, .dataSrc:
                if isCounter(html.extracting(attribute.value)) { return true }
            default: continue
            }
        }
        return false
    }

    /// `0`, `1`, `1.0` and the like, with `px` or nothing behind.
    private static func isTiny(_ written: Span<UInt8>) -> Bool {
        let measure = written.extracting(written.trimmedRange)
        guard measure.count > 0, measure[0] == UInt8(ascii: "0") || measure[0] == UInt8(ascii: "1") else {
            return false
        }
        var place = 1
        if measure.has(UInt8(ascii: "."), at: place) {
            place += 1
            while measure.has(UInt8(ascii: "0"), at: place) { place += 1 }
        }
        while place < measure.count, measure[place].isSpace { place += 1 }
        return place == measure.count || measure.extracting(place..<measure.count).equals("px")
    }

    /// Whether a property of the style is `width` or `height` of next to nothing, or hides the picture.
    private static func isUnseen(style: Span<UInt8>) -> Bool {
        var place = 0
        while place < style.count {
            let end = ByteScan.first(ASCII.semicolon, in: style, from: place)
            let property = style.extracting(place..<end)
            let colon = ByteScan.first(UInt8(ascii: ":"), in: property, from: 0)
            let written = property.extracting(0..<colon)
            let name = written.extracting(written.trimmedRange)
            if colon < property.count {
                let value = property.extracting((colon + 1)..<property.count)
                if name.equals("width") || name.equals("height"), isTiny(value) { return true }
                if name.equals("display"), says("none", value) { return true }
                if name.equals("visibility"), says("hidden", value) { return true }
            }
            place = end + 1
        }
        return false
    }

    /// Whether a value is a word, or begins with it ahead of `!important`.
    private static func says(_ word: StaticString, _ value: Span<UInt8>) -> Bool {
        let end = ByteScan.first(ASCII.exclamation, in: value, from: 0)
        let written = value.extracting(0..<end)
        return written.extracting(written.trimmedRange).equals(word)
    }

    private static func isCounter(_ address: Span<UInt8>) -> Bool {
        guard let range = WebHost.range(in: address) else { return false }
        let host = address.extracting(range)
        return SanitizerPolicy.counters.contains {
            host.equals($0.host) && HTMLTokenizer.has($0.path, at: range.upperBound, in: address)
        }
    }
}

/// Frames that hold a film or a recording.
enum Players {
    /// Whether a whole address leads to a player, at one of the hosts that are listed or below it.
    static func have(_ address: [UInt8]) -> Bool {
        guard let range = WebHost.range(in: address.span) else { return false }
        let host = address.span.extracting(range)
        return SanitizerPolicy.players.contains { name in
            let start = host.count - name.utf8CodeUnitCount
            guard start >= 0, HTMLTokenizer.has(name, at: start, in: host) else { return false }
            return start == 0 || host[start - 1] == UInt8(ascii: ".")
        }
    }
}

/// The host of an address of the web, found without reading the rest of it.
private enum WebHost {
    /// - Returns: the host without `www.` and port; nil for other addresses.
    static func range(in address: Span<UInt8>) -> Range<Int>? {
        var start = address.trimmedRange.lowerBound
        for scheme in ["https:", "http:"] as [StaticString] where HTMLTokenizer.has(scheme, at: start, in: address) {
            start += scheme.utf8CodeUnitCount
            break
        }
        guard HTMLTokenizer.has("//", at: start, in: address) else { return nil }
        start += 2
        if HTMLTokenizer.has("www.", at: start, in: address) { start += 4 }
        var end = start
        while end < address.count, isNamePart(address[end]) { end += 1 }
        return start..<end
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == ASCII.hyphen || byte == UInt8(ascii: ".")
    }
}
