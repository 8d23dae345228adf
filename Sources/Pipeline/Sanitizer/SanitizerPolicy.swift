/// What may stand in sanitized HTML. What is not listed is left out.
enum SanitizerPolicy {
    /// Elements that are kept; the tags of others are dropped and their content stays.
    static func keeps(_ element: HTMLElement) -> Bool {
        switch element {
        case .a, .abbr, .acronym, .address, .article, .aside, .audio, .b, .bdi, .bdo, .big, .blockquote, .br, .caption,
            .center, .cite, .code, .col, .colgroup, .dd, .del, .details, .dfn, .div, .dl, .dt, .em, .figcaption,
            .figure,
            .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .i, .img, .ins, .kbd, .li, .main, .mark, .ol, .p,
            .picture, .pre, .q, .rp, .rt, .ruby, .s, .samp, .section, .small, .source, .span, .strike, .strong, .sub,
            .summary, .sup, .table, .tbody, .td, .tfoot, .th, .thead, .time, .tr, .tt, .u, .ul, .var, .video, .wbr:
            true
        default: false
        }
    }

    /// Elements whose content goes with them: code, styles, other documents, controls.
    static func dropsContent(_ element: HTMLElement) -> Bool {
        switch element {
        case .script, .style, .template, .iframe, .object, .applet, .embed, .noembed, .noframes, .frameset, .svg, .math,
            .title, .head, .select, .textarea, .button, .canvas, .plaintext, .xmp, .map:
            true
        default: false
        }
    }

    enum Use { case text, address, addressList, image }

    /// How an attribute of a kept element is used; nil where it is dropped.
    static func use(of name: HTMLAttributeName, on element: HTMLElement) -> Use? {
        switch name {
        case .alt, .title, .lang, .dir, .label, .datetime: .text
        case .colspan, .rowspan, .start, .reversed, .value: .text
        case .width, .height: element == .img || element == .video ? .text : nil
        case .align: .text
        case .controls: element == .audio || element == .video ? .text : nil
        case .href: element == .a ? .address : nil
        case .cite: element == .blockquote || element == .q || element == .del || element == .ins ? .address : nil
        case .src: element == .img || element == .source || element == .audio || element == .video ? .image : nil
        case .poster: element == .video ? .image : nil
        case .srcset: element == .img || element == .source ? .addressList : nil
        case .type: element == .source || element == .ol ? .text : nil
        default: nil
        }
    }

    /// Whether a whole address may be linked to or shown.
    /// - Parameters:
    ///   - address: a whole one.
    ///   - image: whether it is the source of a picture; one that stands in the address itself is harmless.
    /// - Returns: whether its scheme is one that no browser runs as code.
    static func allows(_ address: WebAddress, image: Bool) -> Bool {
        guard let scheme = address.scheme else { return false }
        let name = address.bytes[scheme]
        if name.equals(lowercase: "https") || name.equals(lowercase: "http") { return true }
        if image {
            guard name.equals(lowercase: "data") else { return false }
            let kind = address.bytes[address.path]
            return ["image/png", "image/jpeg", "image/gif", "image/webp"].contains { kind.hasPrefix(lowercase: $0) }
        }
        return ["mailto", "tel", "ftp", "magnet"].contains { name.equals(lowercase: $0) }
    }
}
