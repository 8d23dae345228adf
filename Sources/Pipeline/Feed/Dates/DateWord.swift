/// What a word of a date means, in whichever language.
struct DateWord: Equatable, Sendable {
    /// From 1; 0 for a word that is no month.
    var month: UInt8 = 0
    /// From 1 on Monday; 0 for a word that is no weekday, 8 for one that names several, as `ma` does.
    var weekday: UInt8 = 0
    var roles: Roles = []
    /// What a year counts from that stands behind the word; 0 for a word that is no era.
    var yearBefore = 0

    static let severalWeekdays: UInt8 = 8

    /// What a word does beside naming a month or a weekday.
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt16

        /// Stands between the parts and says nothing: `de`, `at`, `г`, the endings of ordinals.
        static let filler = Roles(rawValue: 1 << 0)
        static let morning = Roles(rawValue: 1 << 1)
        static let afternoon = Roles(rawValue: 1 << 2)
        /// Stands behind the number of its unit.
        static let hour = Roles(rawValue: 1 << 3)
        static let minute = Roles(rawValue: 1 << 4)
        static let second = Roles(rawValue: 1 << 5)
        static let day = Roles(rawValue: 1 << 6)
        static let month = Roles(rawValue: 1 << 7)
        static let year = Roles(rawValue: 1 << 8)
        /// Stands before the number of a month, as in Vietnamese.
        static let monthFollows = Roles(rawValue: 1 << 9)
        /// Whoever writes so without a zone means Korean time, which has had no summer time since 1988.
        static let korean = Roles(rawValue: 1 << 10)
        /// Whoever writes so writes the month before the day.
        static let english = Roles(rawValue: 1 << 11)
        /// Tells the later from the earlier of two months of one name, as in Syria.
        static let secondOfName = Roles(rawValue: 1 << 12)
    }

    /// - Parameter key: of `DateScanner.word`.
    /// - Returns: nil for a word that no list has.
    static func known(_ key: UInt64) -> DateWord? { table[key] }

    /// The key of a word as it is spelled in the lists; apostrophes don't count.
    static func key(_ word: some StringProtocol) -> UInt64 {
        var key = WordKey()
        for scalar in word.unicodeScalars { add(scalar, to: &key) }
        return key.value
    }

    /// The keys of a word's beginnings of `shortest` characters and more, the whole word last. A shorter word has its own.
    static func keys(ofBeginnings word: some StringProtocol, from shortest: Int) -> [UInt64] {
        var keys: [UInt64] = []
        var key = WordKey()
        for (index, scalar) in word.unicodeScalars.enumerated() {
            add(scalar, to: &key)
            if index + 1 >= shortest { keys.append(key.value) }
        }
        return keys.isEmpty ? [key.value] : keys
    }

    private static func add(_ scalar: Unicode.Scalar, to key: inout WordKey) {
        guard let plain = PlainSpelling.of(CaseFold.fold(scalar.value)).flatMap(Unicode.Scalar.init),
            plain != "'", let bytes = UTF8.encode(plain)
        else { return }
        for byte in bytes { key.add(UInt32(byte)) }
    }

    /// Built at the first date that needs it, and shared.
    private static let table: [UInt64: DateWord] = {
        var table = DateWordTable()
        table.add(languages: DateNames.languages)
        for (roles, words) in DateNames.words { table.add(words, as: roles) }
        for (yearBefore, words) in DateNames.eras { table.add(words, countingFrom: yearBefore) }
        return table.words
    }()
}

/// Builds the table of words from the lists of names.
///
/// A month may be cut short to three letters or more, a weekday to two, as long as no other month of the language begins so.
/// Where two languages claim one short form, the language that is listed first has it; a name in full outranks short forms.
struct DateWordTable {
    private(set) var words: [UInt64: DateWord] = [:]
    private var full: Set<UInt64> = []

    /// - Parameter text: entries as `DateNames` has them.
    mutating func add(languages text: String) {
        var months: [Substring] = []
        var weekdays: [Substring] = []
        var isBehindBar = false
        for word in text.split(whereSeparator: \.isWhitespace) {
            if word.hasSuffix(":") {
                add(months: months, weekdays: weekdays)
                (months, weekdays, isBehindBar) = ([], [], false)
            } else if word == "|" {
                isBehindBar = true
            } else if isBehindBar {
                weekdays.append(word)
            } else {
                months.append(word)
            }
        }
        add(months: months, weekdays: weekdays)
    }

    private mutating func add(months: [Substring], weekdays: [Substring]) {
        var short: [UInt64: UInt8] = [:]
        for (index, names) in months.enumerated() {
            let month = UInt8(index + 1)
            for name in names.split(separator: "/") {
                let key = DateWord.key(name)
                if full.insert(key).inserted { words[key, default: DateWord()].month = month }
                for key in DateWord.keys(ofBeginnings: name, from: 3) {
                    short[key] = short[key, default: month] == month ? month : 0
                }
            }
        }
        for (key, month) in short where words[key]?.month ?? 0 == 0 { words[key, default: DateWord()].month = month }
        for (index, names) in weekdays.enumerated() {
            for name in names.split(separator: "/") {
                for key in DateWord.keys(ofBeginnings: name, from: 2) { add(weekday: UInt8(index + 1), key) }
            }
        }
    }

    mutating func add(_ list: String, as roles: DateWord.Roles) {
        for word in list.split(whereSeparator: \.isWhitespace) {
            words[DateWord.key(word), default: DateWord()].roles.formUnion(roles)
        }
    }

    mutating func add(_ list: String, countingFrom yearBefore: Int) {
        for word in list.split(separator: " ") {
            words[DateWord.key(word), default: DateWord()].yearBefore = yearBefore
        }
    }

    private mutating func add(weekday: UInt8, _ key: UInt64) {
        let known = words[key]?.weekday ?? 0
        words[key, default: DateWord()].weekday = known == 0 || known == weekday ? weekday : DateWord.severalWeekdays
    }
}
