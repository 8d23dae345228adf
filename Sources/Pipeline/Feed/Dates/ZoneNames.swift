/// Zones by name.
///
/// Many abbreviations mean several zones. The one stands here that feeds mean by it, as far as one can tell:
///
/// | name | read as | not as |
/// |---|---|---|
/// | EST, EDT, CST, CDT, MST, PST | North America | Australia, China, Malaysia, the Philippines |
/// | IST | India | Ireland, Israel |
/// | BST | British summer | Bangladesh, Bougainville |
/// | AST, ADT, AT | the Atlantic coast of Canada | Arabia |
/// | GST | the Gulf | South Georgia, Guam |
/// | ET, CT, MT, PT, AT | standard time the whole year | the summer time of the place |
///
/// A single letter other than Z says nothing: RFC 822 gave the military zones the wrong signs, and programs write both. Its
/// successor takes them, and any name that isn't known, for UTC; `WrittenDate` does so.
/// - Source: RFC 822, 5.1; RFC 5322, 4.3; IANA time zone database.
enum ZoneNames {
    /// Hours ahead of UTC, a decimal fraction for half hours, and the names for them.
    private static let byHours = """
        0 ut utc gmt z zulu wet uct
        1 west bst cet met mez wat
        2 cest mest mesz eet sast cat
        3 eest msk мск trt eat idt
        3.5 irst
        4 msd gst samt azt
        4.5 irdt aft
        5 pkt uzt yekt
        5.5 ist
        5.75 npt
        6 omst almt
        6.5 mmt
        7 ict wib krat novt
        8 hkt sgt awst wita irkt pht myt
        9 jst kst wit yakt
        9.5 acst
        10 aest vlat chst
        10.5 acdt
        11 aedt magt
        12 nzst nzt pett
        13 nzdt
        -1 azost
        -2 brst
        -2.5 ndt
        -3 brt art adt uyt clst
        -3.5 nst
        -4 ast at edt clt vet bot
        -5 est et cdt cot pet
        -6 cst ct mdt
        -7 mst mt pdt
        -8 pst pt akdt
        -9 akst hdt
        -10 hst
        -11 sst
        """

    private static let seconds: [UInt64: Int] = {
        var seconds: [UInt64: Int] = [:]
        for line in byHours.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let first = words.first, let hours = Double(first) else { continue }
            for name in words.dropFirst() { seconds[DateWord.key(name)] = Int(hours * 3_600) }
        }
        return seconds
    }()

    /// `Etc`, the area of the zone database whose zones have fixed offsets.
    static let database = DateWord.key("etc")

    /// The offset in seconds; nil for a word that is no zone.
    static func offset(_ key: UInt64) -> Int? { seconds[key] }
}
