import Testing

@testable import Pipeline

@Suite struct `The words of dates` {
    @Test func `have twelve months and seven days in every language, or none`() {
        for (tag, months, weekdays) in entries {
            #expect([0, 12].contains(months.count), "\(tag)")
            #expect([0, 7].contains(weekdays.count), "\(tag)")
        }
        #expect(entries.count > 40)
    }

    @Test func `name one month each, save those that Croatian shares with its neighbours`() {
        var clashes: [String] = []
        for (tag, months, _) in entries {
            for (index, names) in months.enumerated() {
                for name in names.split(separator: "/") where month(name) != index + 1 {
                    clashes.append("\(tag) \(name)")
                }
            }
        }
        #expect(clashes == ["hr: listopad", "hr: listopada"])
    }

    @Test(arguments: [
        ("mar", 3), ("sept", 9), ("lis", 11), ("srp", 8), ("ene", 1), ("joulu", 12), ("φλεβ", 2), ("сент", 9),
    ])
    func `may be cut short`(word: String, number: Int) { #expect(month(word) == number) }

    @Test(arguments: ["jui", "ja", "n", "juu", "чэ"])
    func `are nothing where too little is left to tell months apart`(word: String) { #expect(month(word) == 0) }

    @Test(arguments: [
        ("Février", "FEVRIER"), ("Ağustos", "agustos"), ("п’ятниця", "П'ЯТНИЦЯ"), ("Μαΐου", "ΜΑΙΟΥ"), ("Ёж", "еж"),
    ])
    func `are compared without case, diacritics and apostrophes`(a: String, b: String) {
        #expect(DateWord.key(a) == DateWord.key(b))
    }

    private func month(_ word: some StringProtocol) -> Int { Int(DateWord.known(DateWord.key(word))?.month ?? 0) }

    private var entries: [(tag: Substring, months: [Substring], weekdays: [Substring])] {
        var entries: [(tag: Substring, months: [Substring], weekdays: [Substring])] = []
        var isBehindBar = false
        for word in DateNames.languages.split(whereSeparator: \.isWhitespace) {
            if word.hasSuffix(":") {
                entries.append((word, [], []))
                isBehindBar = false
            } else if word == "|" {
                isBehindBar = true
            } else if isBehindBar {
                entries[entries.count - 1].weekdays.append(word)
            } else {
                entries[entries.count - 1].months.append(word)
            }
        }
        return entries
    }
}
