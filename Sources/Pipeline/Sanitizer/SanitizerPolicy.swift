/// What may stand in sanitized HTML: elements, attributes, schemes and properties of style. What is not listed is left
/// out, but for the text in it.
///
/// Nothing listed can run code, load a document, ask for input, leave its place on the page, or, `img` and its like
/// apart, fetch anything without the reader's doing.
enum SanitizerPolicy {
    /// Elements by vocabulary and role, each in the spelling that it is written in.
    static let elements: [(Vocabulary, ElementRole, names: String)] = [
        (.html, .anchor, "a"),
        (
            .html, .phrase,
            """
            abbr acronym audio b bdi bdo big cite code data del dfn em font i ins kbd label map mark meter output \
            picture progress q ruby s samp small span strike strong sub sup time tt u var video
            """
        ),
        (.html, .ruby, "rb rp rt rtc"),
        (.html, .void, "area br col img source track wbr"),
        (.html, .paragraph, "p"),
        (.html, .heading, "h1 h2 h3 h4 h5 h6"),
        (.html, .division, "address div"),
        (
            .html, .block,
            """
            article aside blockquote center details dialog dir dl fieldset figcaption figure footer header hgroup \
            legend main menu nav ol pre search section summary ul
            """
        ),
        (.html, .rule, "hr"),
        (.html, .item, "li"),
        (.html, .term, "dd dt"),
        (.html, .table, "table"),
        (.html, .caption, "caption colgroup"),
        (.html, .section, "tbody tfoot thead"),
        (.html, .row, "tr"),
        (.html, .cell, "td th"),
        // Drafts and experiments that mean nothing to browsers, and do nothing.
        (.html, .phrase, "command datagrid m multicol sound spacer"),
        (.html, .root, "math svg"),
        // Code, styles, templates, titles of documents, and controls: their content goes with them. Of others that are
        // not listed, such as `iframe`, `object` and `noscript`, the content is what shall stand in their place.
        (.html, .dropped, "button datalist script select style template textarea title"),
        // Nothing that holds HTML, moves, or loads another document: no `foreignObject`, `animate`, `set`, `use` and
        // `image`.
        (
            .svg, .foreign,
            """
            a circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline \
            radialGradient rect stop switch text tspan
            """
        ),
        (.svg, .words, "desc title"),
        (.svg, .dropped, "metadata script style symbol"),
        // No `mglyph`, `malignmark` and `annotation-xml`, by which browsers turn to HTML and back.
        (
            .math, .foreign,
            """
            annotation menclose merror mfenced mfrac mlabeledtr mmultiscripts mover mpadded mphantom mprescripts \
            mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtr munder munderover none semantics
            """
        ),
        (.math, .words, "mi mn mo ms mtext"),
        (.math, .dropped, "annotation-xml script style"),
    ]

    /// Elements that are written as others of the same meaning.
    static let aliases: [(name: String, meaning: String)] = [
        ("image", "img"), ("listing", "pre"), ("plaintext", "pre"), ("xmp", "pre"),
    ]

    /// Attributes of all elements of a vocabulary, and how their values are written.
    ///
    /// None depends on the element: an attribute that an element doesn't know does nothing there.
    static let attributes: [(VocabularySet, AttributeUse, names: String)] = [
        (.all, .text, "class dir lang role xml:lang aria-hidden aria-label"),
        (.all, .style, "style"),
        // Names that a page's own scripts may look for: they get a prefix, so as to collide with none.
        (.all, .name, "id"),
        (.html, .name, "aria-describedby aria-labelledby for form headers list name"),
        (.html, .reference, "usemap"),
        (.html, .link, "cite data href longdesc"),
        (.html, .source, "poster src"),
        (.html, .sources, "srcset"),
        (
            .html, .text,
            """
            abbr align alt axis bgcolor border cellpadding cellspacing char charoff clear color cols colspan compact \
            controls coords datetime default download face frame height hidden high hreflang hspace ismap kind label \
            loading loop low max media min muted noshade nowrap open optimum playsinline preload rel rev reversed rows \
            rowspan rules scope shape size sizes span srclang start summary title translate type valign value vspace \
            width
            """
        ),
        // Of controls, plug-ins and browsers that are no more. Other readers of feeds keep them.
        (
            .html, .text,
            """
            accept accept-charset autocomplete balance bgproperties bordercolor bordercolordark bordercolorlight \
            bottompadding ch challenge charset checked choff datapagesize delay disabled draggable enctype end \
            galleryimg gutter hidefocus inputmode keytype leftspacing loopcount loopend loopstart maxlength method \
            multiple nohref pattern point-size pqg prompt radiogroup readonly repeat-max repeat-min replace required \
            rightspacing selected step suppress template toppadding unselectable variable volume wrap
            """
        ),
        (
            .svg, .text,
            """
            baseProfile clipPathUnits clip-rule cx cy d dx dy fill-opacity fill-rule font-family font-size font-stretch font-style \
            font-variant font-weight fx fy gradientTransform gradientUnits height markerHeight markerUnits markerWidth \
            maskContentUnits maskUnits offset opacity orient pathLength patternContentUnits patternTransform \
            patternUnits points preserveAspectRatio r refX refY rotate rx ry spreadMethod stop-opacity \
            stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity \
            stroke-width text-anchor transform version viewBox visibility width x x1 x2 y y1 y2
            """
        ),
        // Only an `a` of a drawing leads anywhere: what its other elements refer to is loaded.
        ([.svg, .math], .link, "href xlink:href"),
        ([.svg, .math], .text, "xlink:actuate xlink:arcrole xlink:role xlink:show xlink:title xlink:type"),
        ([.svg, .math], .linkNamespace, "xmlns:xlink"),
        (.svg, .paint, "clip-path color fill marker-end marker-mid marker-start mask stop-color stroke"),
        (
            .math, .text,
            """
            accent accentunder align bevelled close columnalign columnlines columnspacing columnspan denomalign depth \
            display displaystyle encoding equalcolumns equalrows fence fontstyle fontweight frame height linethickness \
            lspace mathbackground mathcolor mathsize mathvariant maxsize minsize notation numalign open rowalign \
            rowlines rowspacing rowspan rspace scriptlevel selection separator separators stretchy symmetric voffset \
            width
            """
        ),
    ]

    /// Where lazy loaders keep the address of a picture until it is shown.
    static let lazySources: [HTMLAttributeName] = [.dataSrc, .dataLazySrc, .dataOriginal]

    /// Schemes of what a reader may follow: none that any browser runs as code.
    static let linkSchemes: [StaticString] = [
        "https", "http", "mailto", "tel", "sms", "geo", "ftp", "sftp", "magnet", "irc", "ircs", "xmpp", "news", "nntp",
        "sip", "sips", "feed", "webcal",
    ]
    /// Schemes of what is fetched.
    static let sourceSchemes: [StaticString] = ["https", "http"]
    /// Kinds of pictures that may stand in their address itself (`data:`). SVG, a language that holds scripts, is none.
    static let inlinePictures: [StaticString] = [
        "image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif", "image/bmp", "image/x-icon",
        "image/vnd.microsoft.icon",
    ]

    /// Properties of `style`: none that takes an element out of its place or loads anything.
    static let properties = """
        background background-color background-x background-y border border-bottom border-bottom-color \
        border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color \
        border-left-style border-left-width border-radius border-right border-right-color border-right-style \
        border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width \
        border-width caption-side clear color cursor direction display float font font-family font-size font-style \
        font-variant font-weight height letter-spacing line-height list-style list-style-type margin margin-bottom \
        margin-left margin-right margin-top max-height max-width overflow padding padding-bottom padding-left \
        padding-right padding-top ruby-position text-align text-decoration text-indent text-transform unicode-bidi \
        vertical-align white-space width word-break word-spacing writing-mode
        """
    /// Properties of SVG that may stand in `style` too.
    static let paintProperties = """
        fill fill-opacity fill-rule opacity stop-color stop-opacity stroke stroke-dasharray stroke-linecap \
        stroke-linejoin stroke-opacity stroke-width text-anchor
        """
    /// Functions in values of style: colours.
    static let functions: [StaticString] = ["rgb", "rgba", "hsl", "hsla"]

    /// What `id` and its like begin with.
    static let namePrefix = Array("user-content-".utf8)

    /// Frames that hold a film or a recording: a link to it takes their place.
    static let players: [StaticString] = [
        "youtube.com", "youtube-nocookie.com", "youtu.be", "player.vimeo.com", "dailymotion.com", "rumble.com",
        "odysee.com", "rutube.ru", "vk.com", "vkvideo.ru", "ok.ru", "bitchute.com", "player.twitch.tv", "ted.com",
        "tiktok.com", "streamable.com", "archive.org", "soundcloud.com", "open.spotify.com", "podcasts.apple.com",
        "bandcamp.com", "mixcloud.com", "megaphone.fm", "acast.com", "simplecast.com", "buzzsprout.com", "libsyn.com",
        "players.brightcove.net", "jwplatform.com", "jwplayer.com", "wistia.net", "bilibili.com", "nicovideo.jp",
    ]

    /// Pictures of these hosts, and beginnings of paths, count readers.
    static let counters: [(host: StaticString, path: StaticString)] = [
        ("feeds.feedburner.com", "/~r/"), ("feeds.feedburner.com", "/~ff/"), ("feeds.wordpress.com", "/1.0/"),
        ("pixel.wp.com", "/"), ("stats.wp.com", "/"), ("stats.wordpress.com", "/"), ("pixel.quantserve.com", "/"),
        ("b.scorecardresearch.com", "/"), ("sb.scorecardresearch.com", "/"), ("google-analytics.com", "/"),
        ("ssl.google-analytics.com", "/"), ("ad.doubleclick.net", "/"), ("googleads.g.doubleclick.net", "/"),
        ("facebook.com", "/tr"), ("analytics.twitter.com", "/"), ("px.ads.linkedin.com", "/"),
        ("mc.yandex.ru", "/watch"), ("counter.yadro.ru", "/"), ("top-fwz1.mail.ru", "/counter"), ("vk.com", "/rtrg"),
        ("da.feedsportal.com", "/"), ("res3.feedsportal.com", "/"), ("pi.feedsportal.com", "/"),
        ("feedads.g.doubleclick.net", "/"), ("a.fsdn.com", "/sd/"), ("phs.pubexchange.com", "/"),
        ("counter.theconversation.com", "/"), ("tracking.feedpress.it", "/"), ("feedpress.me", "/"),
    ]
}
