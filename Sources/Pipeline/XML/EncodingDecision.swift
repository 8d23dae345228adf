/// By which encoding a document is read, and who says so.
struct EncodingDecision {
    /// As the IANA registry writes it, in lower case.
    var name: String
    var source: EncodingSource

    init(name: String, source: EncodingSource) {
        self.name = name
        self.source = source
    }

    init(_ wide: WideEncoding) { self.init(name: wide.name, source: wide.source) }

    /// A byte order mark wins, then the document's declaration, then the response's charset; UTF-8 is assumed.
    init(document: ArraySlice<UInt8>, contentType: String?, hasByteOrderMark: Bool) {
        if hasByteOrderMark {
            self.init(name: "utf-8", source: .byteOrderMark)
        } else if let declared = Self.declared(in: document) {
            self.init(name: declared, source: .declaration)
        } else if let charset = contentType.flatMap(Self.charset) {
            self.init(name: charset, source: .transport)
        } else {
            self.init(name: "utf-8", source: .assumed)
        }
    }

    var isUTF8: Bool { name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii" }

    /// What libxml2 must be told; nil where it finds out itself.
    var forParser: String? { source == .declaration || source == .byteOrderMark ? nil : name }

    /// The name in the XML declaration.
    /// - Source: XML 1.0, 4.3.3.
    private static func declared(in document: ArraySlice<UInt8>) -> String? {
        guard document.starts(with: "<?xml".utf8), let end = document.prefix(256).firstIndex(of: UInt8(ascii: ">"))
        else {
            return nil
        }
        let declaration = String(decoding: document[..<end], as: UTF8.self)
        guard let key = declaration.firstRange(of: "encoding") else { return nil }
        let rest = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let name = rest.dropFirst().prefix { $0 != quote }
        return name.isEmpty ? nil : name.lowercased()
    }

    /// The charset parameter of a media type.
    /// - Source: RFC 9110, 8.3.1.
    private static func charset(of contentType: String) -> String? {
        for part in contentType.split(separator: ";").dropFirst() {
            let halves = part.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, trimmed(halves[0]).lowercased() == "charset" else { continue }
            let value = trimmed(halves[1]).filter { $0 != "\"" && $0 != "'" }
            return value.isEmpty || value.utf8.count > 40 ? nil : value.lowercased()
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String { text.filter { $0 != " " && $0 != "\t" } }
}

/// UTF-16, told by its byte order mark or by the zero bytes beside its marks.
struct WideEncoding {
    var name: String
    var source: EncodingSource

    /// - Source: XML 1.0, appendix F.1.
    init?(of bytes: [UInt8]) {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xff, 0xfe): self.init(name: "utf-16le", source: .byteOrderMark)
        case (0xfe, 0xff): self.init(name: "utf-16be", source: .byteOrderMark)
        case (UInt8(ascii: "<"), 0): self.init(name: "utf-16le", source: .assumed)
        case (0, UInt8(ascii: "<")): self.init(name: "utf-16be", source: .assumed)
        default: return nil
        }
    }

    private init(name: String, source: EncodingSource) {
        self.name = name
        self.source = source
    }
}

enum UTF8Mark {
    static let bytes: [UInt8] = [0xef, 0xbb, 0xbf]
}

enum UTF8Mending {
    /// The bytes with U+FFFD for what is no UTF-8, or nil where they are valid as they stand.
    /// - Source: The Unicode Standard, 3.9, "U+FFFD substitution of maximal subparts".
    static func mended(_ bytes: [UInt8]) -> [UInt8]? {
        firstInvalid(in: bytes) == nil ? nil : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// Puts a question mark in the place of each byte that is no UTF-8, so that all offsets stay.
    static func mask(_ bytes: inout [UInt8]) {
        var start = 0
        while let place = firstInvalid(in: bytes, from: start) {
            bytes[place] = UInt8(ascii: "?")
            start = place + 1
        }
    }

    private static func firstInvalid(in bytes: [UInt8], from start: Int = 0) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else if let length = UTF8Sequence.length(at: index, in: bytes) {
                index += length
            } else {
                return index
            }
        }
        return nil
    }
}
