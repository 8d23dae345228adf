/// The URL of a feed, checked as far as a person can get it wrong.
struct FeedURL: Equatable, Sendable {
    /// As it is fetched: as written, or, for a local file, with its path from the root.
    var text: String
    /// The same for every spelling of one address: scheme and host in lower case, without default port and fragment.
    var identity: String
    /// In lower case.
    var scheme: String
    /// In lower case, with a port that isn't the default; empty for a local file.
    var host: String
    /// From the path on, without fragment.
    var tail: String

    /// Far above what servers take (RFC 9110, section 4.1, asks them for 8,000).
    static let maximumBytes = 16_384

    /// Reads a URL of the schemes http, https and file. `file:samples/rss.xml` is a file seen from `directory`.
    /// - Source: RFC 3986, sections 3 and 6.2; RFC 8089 for `file`.
    /// - Throws: `.notAURL` with the reason.
    init(_ text: String, in directory: String) throws(ConfigurationFault.Problem) {
        func refuse(_ reason: String) -> ConfigurationFault.Problem {
            .notAURL(Self.shown(text), reason: reason)
        }
        guard text.utf8.count <= Self.maximumBytes else { throw refuse("it has more than \(Self.maximumBytes) bytes") }
        guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else {
            throw refuse("it has a space or a control character in it")
        }
        guard let colon = text.firstIndex(of: ":") else {
            throw refuse("it has no scheme such as https: (a local file is written file:\(text.prefix(80)))")
        }
        scheme = text[..<colon].lowercased()
        let rest = text[text.index(after: colon)...].prefix { $0 != "#" }
        switch scheme {
        case "file":
            guard let path = Self.filePath(rest, in: directory) else {
                throw refuse("a local file is written file:NAME or file:///PATH")
            }
            host = ""
            tail = path
            self.text = "file://" + path
            identity = self.text
        case "http", "https":
            guard rest.hasPrefix("//") else { throw refuse("two slashes are missing behind \(scheme):") }
            let authority = rest.dropFirst(2).prefix { !"/?".contains($0) }
            guard !authority.contains("@") else {
                throw refuse("it has a user or password in it, which would stand in logs and records; use credential")
            }
            guard let host = Self.host(authority, scheme: scheme) else { throw refuse("its host or port is none") }
            self.host = host
            let path = rest[authority.endIndex...]
            tail = path.hasPrefix("/") ? String(path) : "/" + path
            self.text = text
            identity = "\(scheme)://\(host)\(tail)"
        default: throw refuse("its scheme is \(scheme), and only http, https and file are fetched")
        }
    }

    /// A URL for a message: not too long, and without a user and password.
    private static func shown(_ text: String) -> String {
        let start = text.firstRange(of: "//")?.upperBound ?? text.startIndex
        let authority = text[start...].prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@") else { return String(text.prefix(80)) }
        return text[..<start] + "…" + text[at...].prefix(80)
    }

    /// Host and port in lower case, the default port left out; nil where they are none.
    private static func host(_ authority: Substring, scheme: String) -> String? {
        let isAddress = authority.hasPrefix("[")
        let end = isAddress ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.firstIndex(of: ":")
        if isAddress, end == nil { return nil }
        let name = authority[..<(end ?? authority.endIndex)].lowercased()
        let bare = isAddress ? name.dropFirst().dropLast() : name[...]
        guard !bare.isEmpty, !bare.contains(where: { "\\\"<>^`{|}[]".contains($0) }) else { return nil }
        let behind = authority[(end ?? authority.endIndex)...]
        guard !behind.isEmpty else { return name }
        guard behind.hasPrefix(":") else { return nil }
        let digits = behind.dropFirst()
        guard !digits.isEmpty else { return name }
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = UInt16(digits), port > 0 else { return nil }
        return port == (scheme == "https" ? 443 : 80) ? name : "\(name):\(port)"
    }

    /// The path from the root, with what can't stand in a URL escaped.
    private static func filePath(_ rest: Substring, in directory: String) -> String? {
        var path = rest
        if rest.hasPrefix("//") {
            let behind = rest.dropFirst(2)
            guard let slash = behind.firstIndex(of: "/") else { return nil }
            // RFC 8089, section 2: a host of its own is another machine.
            guard behind[..<slash].isEmpty || behind[..<slash].lowercased() == "localhost" else { return nil }
            path = behind[slash...]
        }
        guard !path.isEmpty, !path.hasSuffix("/") else { return nil }
        return path.hasPrefix("/") ? String(path) : FilePath.resolve(String(path), in: escaped(directory))
    }

    private static func escaped(_ directory: String) -> String {
        var text = ""
        for byte in directory.utf8 {
            let scalar = Unicode.Scalar(byte)
            let stands =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || "0123456789/-._~+,=@".unicodeScalars.contains(scalar))
            text +=
                stands
                ? String(Character(scalar)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return text
    }
}
