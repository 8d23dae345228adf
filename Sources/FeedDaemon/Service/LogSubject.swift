/// What a message is about, for programs that read the journal: its fields.
struct LogSubject: Sendable {
    /// Kinds of messages, by ids that never change; `journalctl MESSAGE_ID=…` finds them.
    enum Kind: String, Sendable, CaseIterable {
        case started = "b52e418da8c74b8baa67e02a798146df"
        case stopped = "d32d153a155b425aaaa5f9c8430940c5"
        case feedFails = "dee1bc1791fe410ab400fe53fcd2d0f3"
        case feedRecovers = "298dbdc420c1410eab51b7275740be0e"
        case feedLeftAlone = "7871ac944d544161a7a710cbd9c3eabf"
        case pollingPauses = "1771fd74a2284e08a3273db34477cf77"
        case pollingGoesOn = "72e8323733fd48d5acef04c05901d6c1"
        case configurationTaken = "a732f4a6700e4053917a94e888e337d4"
        case configurationRefused = "bf03319635354b1a88c0efd5c65e0ec5"
    }

    var kind: Kind?
    /// The feed's id.
    var feed: String?
    /// What its server answered.
    var httpStatus: Int?
    /// The configuration's file, as it was named.
    var file: String?

    /// As the journal takes them.
    var fields: [(name: String, value: String)] {
        let all = [
            ("MESSAGE_ID", kind?.rawValue), ("FEED", feed), ("HTTP_STATUS", httpStatus.map { "\($0)" }),
            ("CONFIG_FILE", file),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}
