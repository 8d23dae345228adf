/// The attributes that a reader of feeds asks for; any other can be told by its bytes.
/// - Source: HTML Living Standard, "Attributes"; the `data-` names are what lazy loaders and embeds in articles use.
public enum HTMLAttributeName: UInt8, CaseIterable, Sendable {
    case align, alt, border, cite, `class`, colspan, content, controls, data, datetime, dir, height, hidden, href,
        hreflang
    case id, itemprop, label, lang, name, poster, property, rel, reversed, role, rowspan, size, sizes, src, srcset,
        start
    case style, target, title, type, value, width
    case dataHref, dataLazySrc, dataOriginal, dataSrc, dataSrcset, dataURL
    /// Any other name.
    case other

    init(_ name: PackedName) { self = Self.names.value(for: name) }

    /// The name as it stands in a document, in lower case; empty for `.other`.
    public var spelling: String {
        switch self {
        case .dataHref: "data-href"
        case .dataLazySrc: "data-lazy-src"
        case .dataOriginal: "data-original"
        case .dataSrc: "data-src"
        case .dataSrcset: "data-srcset"
        case .dataURL: "data-url"
        case .other: ""
        default: String(describing: self)
        }
    }

    /// Made on first use, in some ten microseconds.
    private static let names = NameTable(
        allCases.filter { $0 != .other }.map { (name: $0.spelling, value: $0) }, other: other)
}
