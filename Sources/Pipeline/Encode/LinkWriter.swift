/// Writes links, those that stand in the text with their place.
enum LinkWriter {
    static func write(_ links: [Link], _ item: AnchoredItem, to json: inout JSONWriter) {
        json.openArray()
        for link in links { write(link, item.body, to: &json) }
        json.closeArray()
    }

    private static func write(_ link: Link, _ body: AnchoredText, to json: inout JSONWriter) {
        json.openObject()
        if !link.url.isEmpty {
            json.key("url")
            json.string(link.url.span)
            json.key("canonical")
            json.string(link.canonical.span)
        }
        if !link.range.isEmpty {
            json.key("text")
            body.writeSlice(link.range, to: &json)
        }
        if !link.relation.isEmpty {
            json.key("rel")
            json.string(link.relation.span)
        }
        json.key("kind")
        json.string(link.kind.rawValue)
        if !link.range.isEmpty { body.writeOffsets(link.range, to: &json) }
        json.closeObject()
    }
}
