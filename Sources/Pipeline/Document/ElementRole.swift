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

    /// Whether the element stands within a line.
    var isInline: Bool {
        switch self {
        case .inline, .lineBreak, .unseen: true
        case .block, .line, .cell, .preformatted: false
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

    /// Inline elements that mean something to the text without an attribute.
    @inline(__always)
    static func isSetApart(_ element: HTMLElement) -> Bool {
        switch element {
        case .a, .q, .sup, .ruby, .rt, .rp, .other: true
        default: false
        }
    }

    /// Inline elements whose end matters, whatever they hold.
    static func needsEnd(_ element: HTMLElement) -> Bool { element == .sup || element == .ruby || element == .rt }

    /// Inline elements whose end tag closes what is open within, as those of blocks do.
    static func isSpecial(_ element: HTMLElement) -> Bool { ElementRole(element) == .unseen }

    /// What stands around the content of a page, and at the beginning or end of an article within it.
    static func isAround(_ element: HTMLElement) -> Bool {
        element == .header || element == .footer || element == .aside
    }

    /// What the element itself makes of its content.
    @inline(__always)
    static func state(within element: HTMLElement) -> ReadingState {
        switch element {
        case .template, .svg, .head: [.hidden, .inert]
        // Their content is for browsers that can't play.
        case .video, .audio, .rp: .hidden
        // Ways through a site.
        case .nav: .hidden
        case .html, .body: .page
        case .article, .main, .blockquote: .content
        case .ul, .ol, .menu, .dir: .list
        case .pre, .listing, .xmp, .plaintext: .preformatted
        default: ElementRole(element) == .unseen ? .hidden : []
        }
    }
}
