/// What a `div` of Substack's tells of the post that its script shows there: an object in JSON, as one attribute.
struct PostAttributes {
    private(set) var reference: PostReference?
    private(set) var author: [UInt8] = []
    private(set) var handle: [UInt8] = []
    private(set) var date: [UInt8] = []

    /// Objects of posts have some thirty members; what embeds quote and show beside them lies a few levels deep.
    private static let limits = JSONDocument.Limits(depth: 16, values: 2_000)

    /// - Parameter json: the attribute's value, its references decoded.
    init(_ json: ArraySlice<UInt8>) {
        guard let object = try? JSONDocument(Array(json), limits: Self.limits).root, object.kind == .object else {
            return
        }
        reference = Self.reference(object)
        author = Self.string(object, "name", "author_name", "authorName")
        handle = Self.string(object, "username", "authorHandle")
        if handle.isEmpty { handle = reference?.handle ?? [] }
        let written = Self.string(object, "date", "createdAt")
        date = PostDate.read(written.span, 0..<written.count)
    }

    private static func reference(_ object: JSONValue) -> PostReference? {
        let instagram = string(object, "instagram_id")
        if !instagram.isEmpty {
            return InstagramPosts.post(named: instagram[...], by: .dataShortcode, className: [])
        }
        let record = string(object, "uri")
        if !record.isEmpty { return BlueskyPosts.post(named: record[...], by: .dataBlueskyURI, className: []) }
        let address = string(object, "url")
        return address.isEmpty ? nil : PostAddress(address, base: []).flatMap(PostNetworks.post(at:))
    }

    /// The first of the members that is a string.
    private static func string(_ object: JSONValue, _ names: String...) -> [UInt8] {
        var value: [UInt8] = []
        for name in names where value.isEmpty { object[name]?.stringBytes(into: &value) }
        return value
    }
}
