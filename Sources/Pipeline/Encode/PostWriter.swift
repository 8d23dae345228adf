/// Writes embedded posts, those whose words stand in the text with their place.
enum PostWriter {
    static func write(_ posts: [Post], _ item: AnchoredItem, to json: inout JSONWriter) {
        json.openArray()
        for post in posts { write(post, item.body, to: &json) }
        json.closeArray()
    }

    private static func write(_ post: Post, _ body: AnchoredText, to json: inout JSONWriter) {
        json.openObject()
        json.key("network")
        json.string(post.network.rawValue)
        member("author", post.author, to: &json)
        member("handle", post.handle, to: &json)
        member("url", post.url, to: &json)
        member("date", post.date, to: &json)
        if !post.range.isEmpty {
            json.key("text")
            body.writeSlice(post.range, to: &json)
            body.writeOffsets(post.range, to: &json)
        }
        json.closeObject()
    }

    private static func member(_ key: StaticString, _ bytes: [UInt8], to json: inout JSONWriter) {
        guard !bytes.isEmpty else { return }
        json.key(key)
        json.string(bytes.span)
    }
}
