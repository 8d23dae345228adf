/// `xhtml:body` or `xhtml:div`: the body of an RSS item as elements.
enum XHTMLBody: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .item else { return .nothing }
        // `.other` is a name such as `div` or `p`, which no feed format has.
        return element.local == .body || element.local == .other ? .markup(.content, .html, .wholeXHTML) : .nothing
    }
}
