/// The elements of HTML, those of its past included, and the two roots of other vocabularies that it embeds.
/// - Source: HTML Living Standard, "Index of elements" and 16.2, "Non-conforming features".
public enum HTMLElement: UInt8, CaseIterable, Sendable {
    case a, abbr, acronym, address, applet, area, article, aside, audio
    case b, base, basefont, bdi, bdo, bgsound, big, blink, blockquote, body, br, button
    case canvas, caption, center, cite, code, col, colgroup
    case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
    case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
    case i, iframe, image, img, input, ins, isindex, kbd, keygen, label, legend, li, link, listing
    case main, map, mark, marquee, math, menu, menuitem, meta, meter, multicol
    case nav, nextid, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output
    case p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby
    case s, samp, script, search, section, select, slot, small, source, spacer, span
    case strike, strong, style, sub, summary, sup, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
    case u, ul, `var`, video, wbr, xmp
    /// A name that HTML does not know.
    case other

    init(_ name: PackedName) { self = Self.names.value(for: name) }

    /// Made on first use, in some ten microseconds.
    private static let names = NameTable(
        allCases.filter { $0 != .other }.map { (name: String(describing: $0), value: $0) }, other: other)
}
