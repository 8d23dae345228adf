/// The URL of a feed, checked as far as a person can get it wrong.
struct FeedURL: Equatable, Sendable {
    /// As it is fetched: as written, or, for a local file, with its path from the root and without detours.
    var text: String
    /// The same for every spelling of one address: scheme and host in lower case, without default port and fragment.
    var identity: String
    /// In lower case, with a port that isn't the default; empty for a local file.
    var host: String
    /// From the path on, without fragment; of a local file as it is written, so that it is the same on every machine.
    var tail: String

    /// Far above what servers take (RFC 9110, section 4.1, asks them for 8,000).
    static let maximumBytes = 16_384
    /// Of a URL in a message.
    private static let maximumShown = 80

    /// Scalars, as combining marks would hide a slash among characters.
    private typealias Scalars = Substring.UnicodeScalarView

    /// Reads a URL of the schemes http, https and file. `file:samples/rss.xml` is a file seen from `directory`.
    /// - Source: RFC 3986, sections 3 and 6.2; RFC 8089 for `file`.
    /// - Throws: `.notAURL` with the reason.
    init(_ text: String, in directory: String) throws(ConfigurationFault.Problem) {
        func refuse(_ reason: String) -> ConfigurationFault.Problem { .notAURL(Self.shown(text), reason: reason) }

        guard text.utf8.count <= Self.maximumBytes else { throw refuse("it has more than \(Self.maximumBytes) bytes") }
        let scalars = text.unicodeScalars
        guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
            throw refuse("it has a space or a control character in it")
        }
        guard let colon = scalars.firstIndex(of: ":") else {
            throw refuse("it has no scheme such as https: (a local file is written file:\(Self.shown(text)))")
        }
        let scheme = String(scalars[..<colon]).lowercased()
        let rest = scalars[colon...].dropFirst().prefix { $0 != "#" }
        switch scheme {
        case "file":
            guard let path = Self.path(ofFile: rest) else {
                throw refuse("a local file is written file:NAME or file:///PATH")
            }
            host = ""
            tail = path
            self.text = "file://" + Self.withoutDetours(FilePath.resolve(path, in: Self.escaped(directory)))
            identity = self.text
        case "http", "https":
            guard rest.starts(with: "//".unicodeScalars) else {
                throw refuse("two slashes are missing behind \(scheme):")
            }
            let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" }
            guard !authority.contains("@") else {
                throw refuse(
                    "it has a user or password in it, which would stand in logs and records; send them in headers")
            }
            guard let host = Self.host(authority, scheme: scheme) else { throw refuse("its host or port is none") }
            let path = rest[authority.endIndex...]
            self.host = host
            tail = (path.first == "/" ? "" : "/") + String(path)
            self.text = text
            identity = "\(scheme)://\(host)\(tail)"
        default: throw refuse("its scheme is \(scheme), and only http, https and file are fetched")
        }
    }

    /// A URL for a message: not too long, and without a user and password.
    private static func shown(_ text: String) -> String {
        let scalars = text.unicodeScalars[...]
        let start = text.firstRange(of: "//")?.upperBound ?? text.startIndex
        let authority = scalars[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let at = authority.lastIndex(of: "@") else { return String(scalars.prefix(maximumShown)) }
        return String(scalars[..<start]) + "…" + String(scalars[at...].prefix(maximumShown))
    }

    /// Host and port in lower case, the default port left out; nil where they are none.
    private static func host(_ authority: Scalars, scheme: String) -> String? {
        let isAddress = authority.first == "["
        var end = authority.firstIndex(of: isAddress ? "]" : ":") ?? authority.endIndex
        if isAddress {
            guard end < authority.endIndex else { return nil }
            end = authority.index(after: end)
        }
        let name = authority[..<end]
        let bare = isAddress ? name.dropFirst().dropLast() : name
        guard !bare.isEmpty, !bare.contains(where: Self.isForbiddenInHost) else { return nil }
        let lower = String(name).lowercased()
        let behind = authority[end...]
        guard !behind.isEmpty else { return lower }
        guard behind.first == ":" else { return nil }
        let digits = behind.dropFirst()
        guard !digits.isEmpty else { return lower }
        guard let port = Port(digits), port > 0 else { return nil }
        return port == (scheme == "https" ? 443 : 80) ? lower : "\(lower):\(port)"
    }

    private static func isForbiddenInHost(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\\", "\"", "<", ">", "^", "`", "{", "|", "}", "[", "]": true
        default: false
        }
    }

    /// The path as it is written; nil where it is none, or on another machine.
    private static func path(ofFile rest: Scalars) -> String? {
        var path = rest
        if rest.starts(with: "//".unicodeScalars) {
            let authority = rest.dropFirst(2).prefix { $0 != "/" }
            guard authority.isEmpty || String(authority).lowercased() == "localhost" else { return nil }
            path = rest[authority.endIndex...]
        }
        guard let last = path.last, last != "/" else { return nil }
        return String(path)
    }

    /// The path of a URL of a local file, in its escaped form. One with a `?` stays, as what stands behind is no path.
    private static func withoutDetours(_ path: String) -> String {
        guard !path.utf8.contains(UInt8(ascii: "?")) else { return path }
        return FilePath.withoutDetours(path) { unescaped($0) }
    }

    /// - Source: RFC 3986, section 2.1.
    private static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, digits.first != UInt8(ascii: "+"),
                let value = UInt8(Substring(digits), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The path of a directory as it stands in a URL.
    /// - Source: RFC 3986, section 2.1.
    private static func escaped(_ directory: String) -> String {
        var text = ""
        for byte in directory.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
            if isLetter || "0123456789/-._~+,=@".unicodeScalars.contains(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}
