/// What an element does to the flow of text.
enum ElementRole: Sendable {
    case inline
    /// Begins and ends a paragraph.
    case block
    /// Begins and ends a line.
    case line
    /// Stands beside the cell before it.
    case cell
    case lineBreak
    /// Keeps white space.
    case preformatted
    /// Its text is not for readers.
    case unseen

    init(_ element: HTMLElement) {
        self =
            switch element {
            case .p, .div, .blockquote, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .table, .section, .article, .aside,
                .header, .footer, .main, .nav, .address, .figure, .figcaption, .hr, .details, .hgroup, .center,
                .fieldset, .form, .dir, .menu, .body, .html, .search, .video, .audio:
                .block
            case .li, .tr, .dt, .dd, .caption, .summary, .legend, .option: .line
            case .td, .th: .cell
            case .br: .lineBreak
            case .pre, .listing, .xmp, .plaintext: .preformatted
            case .script, .style, .template, .noscript, .iframe, .noembed, .noframes, .svg, .head,
                .title, .select, .button, .textarea, .canvas, .datalist, .map:
                .unseen
            default: .inline
            }
    }

    /// Elements without content: there is no end tag to wait for.
    static func isVoid(_ element: HTMLElement) -> Bool {
        switch element {
        case .area, .base, .br, .col, .embed, .hr, .img, .image, .input, .link, .meta, .param, .source, .track, .wbr:
            true
        default: false
        }
    }
}
