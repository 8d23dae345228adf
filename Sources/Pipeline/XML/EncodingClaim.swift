/// Who decided the encoding of a document.
public enum EncodingSource: String, Sendable {
    /// The response's media type.
    case transport = "http"
    case byteOrderMark = "bom"
    /// The XML declaration.
    case declaration
    /// The bytes themselves, which can be read in no other way that makes sense.
    case guess
    /// Nobody: UTF-8 is what XML and JSON are in unless something says otherwise.
    case assumed
}

/// That a document is in some encoding, and who says so.
struct EncodingClaim: Equatable, Sendable {
    /// As it was written, in lower case.
    var name: String
    var source: EncodingSource
}

extension EncodingClaim {
    /// What the media type says. For `text/…` it is ASCII unless a charset stands there.
    /// - Source: RFC 9110, 8.3.1; RFC 3023, 3.1, which RFC 7303 ended, but servers and test suites remember it; RFC 2046, 4.1.2.
    init?(contentType: String) {
        let parts = contentType.split(separator: ";", omittingEmptySubsequences: false)
        for part in parts.dropFirst() {
            let halves = part.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, Self.trimmed(halves[0]) == "charset" else { continue }
            let name = Self.trimmed(halves[1])
            if !name.isEmpty, name.utf8.count <= EncodingLabels.longest {
                self.init(name: name, source: .transport)
                return
            }
        }
        guard let type = parts.first, Self.trimmed(type).hasPrefix("text/") else { return nil }
        self.init(name: "us-ascii", source: .transport)
    }

    /// The name in the XML declaration; white space and junk may stand ahead of it.
    /// - Source: XML 1.0, 4.3.3.
    init?(declarationOf document: ArraySlice<UInt8>) {
        let head = document.prefix(Self.declarationBytes)
        guard let start = head.firstRange(lowercase: "<?xml"),
            let end = head[start.upperBound...].firstIndex(of: ASCII.greater)
        else { return nil }
        let declaration = head[start.upperBound..<end]
        guard let key = declaration.firstRange(lowercase: "encoding") else { return nil }
        var rest = declaration[key.upperBound...].drop { $0.isSpace }
        guard rest.first == ASCII.equals else { return nil }
        rest = rest.dropFirst().drop { $0.isSpace || $0 == ASCII.doubleQuote || $0 == ASCII.singleQuote }
        let name = rest.prefix {
            $0 != ASCII.doubleQuote && $0 != ASCII.singleQuote && !$0.isSpace && $0 != ASCII.question
        }
        guard !name.isEmpty, name.count <= EncodingLabels.longest else { return nil }
        self.init(name: String(decoding: name.map(\.lowercased), as: UTF8.self), source: .declaration)
    }

    /// A declaration is one short line, at the beginning.
    private static let declarationBytes = 1_024

    private static func trimmed(_ text: Substring) -> String {
        text.filter { !" \t\r\n\"'".contains($0) }.lowercased()
    }
}
