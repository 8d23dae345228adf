/// What names a post: an address of its page or of a frame that shows it, or a number in the markup of an embed.
struct PostReference: Equatable, Sendable {
    var network: Post.Network
    /// What the network knows the post by; the same in all addresses of one post.
    var key: [UInt8]
    /// The post's page, in the one form that its many addresses share.
    var url: [UInt8]
    /// The author's handle without its `@`, where the address holds it.
    var handle: [UInt8] = []

    /// - Parameters:
    ///   - network: whose post it is.
    ///   - key: what the network knows it by.
    ///   - parts: the page's address, part by part.
    ///   - handle: the author's, without its `@`; empty where the address doesn't hold it.
    init(
        _ network: Post.Network, key: some Sequence<UInt8>, url parts: [any Sequence<UInt8>],
        handle: some Sequence<UInt8> = []
    ) {
        self.network = network
        self.key = Array(key)
        url = parts.reduce(into: []) { $0 += Array($1) }
        self.handle = Array(handle)
    }
}

/// An address, split as the networks look at it.
struct PostAddress {
    private let parts: WebAddress
    /// The host without `www.`, as written.
    let site: ArraySlice<UInt8>
    /// The path between its slashes, empty parts left out.
    let segments: [ArraySlice<UInt8>]

    /// Longer addresses name no post.
    private static let bytesAtMost = 2_048

    /// - Parameters:
    ///   - written: as the markup has it, whole, relative, or without its scheme.
    ///   - base: where relative ones begin; empty where nobody says.
    init?(_ written: some Collection<UInt8>, base: [UInt8]) {
        guard written.count <= Self.bytesAtMost else { return nil }
        let start = base.isEmpty ? Array("https://unknown.invalid/".utf8) : base
        guard let whole = WebAddress.resolve(written, against: start), let parts = WebAddress(whole), parts.isWeb else {
            return nil
        }
        self.parts = parts
        site = parts.site
        segments = parts.bytes[parts.path].split(separator: ASCII.slash)
    }

    func isAt(_ sites: [StaticString]) -> Bool { sites.contains { site.equals(lowercase: $0) } }

    /// Whether the segment at `index` is one of the words, which are in lower case.
    func has(_ index: Int, _ words: StaticString...) -> Bool {
        index < segments.count && words.contains { segments[index].equals(lowercase: $0) }
    }

    /// The value of a parameter of the query, percent-decoded; nil where there is none.
    func parameter(_ name: StaticString) -> [UInt8]? {
        guard let query = parts.query else { return nil }
        for pair in parts.bytes[query].split(separator: ASCII.ampersand) {
            let key = pair.prefix { $0 != ASCII.equals }
            guard key.equals(lowercase: name), key.count < pair.count else { continue }
            return Self.decoded(pair.dropFirst(key.count + 1))
        }
        return nil
    }

    private static func decoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        var index = value.startIndex
        while index < value.endIndex {
            if value[index] == UInt8(ascii: "%"), index + 2 < value.endIndex, let high = value[index + 1].hexValue,
                let low = value[index + 2].hexValue
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(value[index])
                index += 1
            }
        }
        return decoded
    }
}

extension ArraySlice<UInt8> {
    /// Whether it is a number of so many digits.
    func isNumber(_ digits: ClosedRange<Int>) -> Bool { digits ~= count && allSatisfy(\.isDigit) }

    /// Whether it is a word of letters, digits, and the marks given.
    func isName(_ length: ClosedRange<Int>, marks: StaticString = "_") -> Bool {
        guard length ~= count else { return false }
        return marks.withUTF8Buffer { marks in allSatisfy { unsafe $0.isAlphanumeric || marks.contains($0) } }
    }
}
