/// A date of words and numbers in whatever order and language, with whatever marks between them.
///
/// It goes over the text once and collects what it finds; a word that isn't known, a second time or a fourth number makes it
/// no date.
struct WrittenDate {
    private var numbers = InlineArray<3, DateNumber>(repeating: DateNumber(value: 0, digits: 0))
    private var count = 0
    private var year: Int?
    private var month: Int?
    private var day: Int?
    /// The month is a word that may be a weekday too, as `mar` in French; another month takes its place.
    private var monthIsDoubtful = false
    private var time: TimeOfDay?
    private var half: Int?
    private var offset: Int?
    /// A zone in brackets, which counts where there is none outside.
    private var remarkedOffset: Int?
    private var witnesses = DateOrder.Witnesses()
    private var isKorean = false
    private var isThai = false
    /// What the year counts from, where an era is named.
    private var yearBefore = 0
    /// Whether the last thing read belongs to the time, so that a sign begins an offset.
    private var isBehindTime = false

    /// - Returns: whether all of the text could be read.
    mutating func read(_ scanner: inout DateScanner) -> Bool {
        while !scanner.isAtEnd {
            if isBehindTime, offset == nil, readOffset(&scanner) { continue }
            let mark = scanner.skipMarks()
            if scanner.isAtEnd { break }
            if scanner.commentFollows {
                remarkedOffset = scanner.skipComment() ?? remarkedOffset
            } else if scanner.nextIsDigit {
                guard readNumber(&scanner, after: mark) else { return false }
            } else {
                guard let token = scanner.word(), readWord(token, &scanner) else { return false }
            }
        }
        return true
    }

    /// Seconds since 1970, UTC; nil where parts are missing or make no date.
    var seconds: Int64? {
        guard var date = date(), date.year >= InternetDate.firstYear else { return nil }
        let isShort = !(0..<count).contains { numbers[$0].digits > 2 }
        date.year = DateOrder.commonYear(date.year, isShortThai: isThai && isShort)
        var clock = time ?? TimeOfDay()
        if let half, time != nil { clock = clock.half(half) }
        let offset = offset ?? remarkedOffset ?? (isKorean ? 9 * 3_600 : 0)
        return CivilTime.seconds(
            year: date.year, month: date.month, day: date.day, hour: clock.hour, minute: clock.minute,
            second: clock.second, offset: offset)
    }

    /// The day, and the moment where a time and its zone are written too; nil where no day is.
    var named: NamedDate? {
        let namesDay =
            day != nil || count == 3 || count == 2 && month != nil || count == 1 && year != nil && month != nil
        guard namesDay, let date = date(), date.year >= InternetDate.firstYear,
            CivilTime.isDate(year: date.year, month: date.month, day: date.day)
        else { return nil }
        let day = CivilTime.daysSince1970(year: date.year, month: date.month, day: date.day)
        return NamedDate(day: day, moment: time != nil && (offset ?? remarkedOffset) != nil ? seconds : nil)
    }

    // MARK: The parts

    private mutating func readOffset(_ scanner: inout DateScanner) -> Bool {
        let start = scanner.at
        scanner.skipSpace()
        let digits = scanner.digits(at: 1)
        // "03:05 - 24 November": a day rather than an offset, as long as there is none.
        let mayBeDay = !isDateComplete && digits <= 2 && scanner.peek(1 + digits) != UInt8(ascii: ":")
        guard scanner.nextIsSign, !mayBeDay, let value = ZoneOffset.signed(&scanner) else {
            scanner.rewind(to: start)
            return false
        }
        offset = value
        return true
    }

    private mutating func readNumber(_ scanner: inout DateScanner, after mark: DateMark) -> Bool {
        if time == nil {
            let read = readTime(&scanner)
            if let read {
                time = read
                isBehindTime = true
                return true
            }
            let digits = scanner.digits()
            if digits <= 2, scanner.peek(digits) == UInt8(ascii: ":"), scanner.peek(digits + 1).isDigit { return false }
        }
        isBehindTime = false
        guard var number = scanner.number() else { return false }
        number.mark = mark
        if let unit = unit(&scanner) { return set(number, as: unit) }
        guard count < 3 else { return false }
        numbers[count] = number
        count += 1
        return true
    }

    private func readTime(_ scanner: inout DateScanner) -> TimeOfDay? {
        let digits = scanner.digits()
        if digits <= 2, scanner.peek(digits) == UInt8(ascii: ":"), scanner.peek(digits + 1).isDigit {
            let start = scanner.at
            guard let time = TimeOfDay.colons(&scanner) else {
                scanner.rewind(to: start)
                return nil
            }
            return time
        }
        if let time = TimeOfDay.units(&scanner) { return time }
        // "3 PM", "오후 3": in front of a date or behind it; in the midst of one it is the day.
        let isOutside = isDateComplete || count == 0 && month == nil && year == nil && half == nil
        if digits <= 2, isOutside, half != nil || scanner.halfOfDayFollows {
            return scanner.number(digits: 1...2).map { TimeOfDay(hour: $0) }
        }
        guard isDateComplete else { return nil }
        if digits == 4 || digits == 6 { return TimeOfDay.compact(&scanner) }
        return TimeOfDay.dots(&scanner)
    }

    /// The unit that stands behind a number, as in `2026年11月24日`.
    private mutating func unit(_ scanner: inout DateScanner) -> DateWord? {
        let start = scanner.at
        scanner.skipSpace()
        let units: DateWord.Roles = [.year, .month, .day]
        if let token = scanner.word(), let word = DateWord.known(token.key), !word.roles.isDisjoint(with: units) {
            return word
        }
        scanner.rewind(to: start)
        return nil
    }

    private mutating func set(_ number: DateNumber, as unit: DateWord) -> Bool {
        isKorean = isKorean || unit.roles.contains(.korean)
        if unit.roles.contains(.year) {
            guard year == nil else { return false }
            year = yearBefore > 0 ? yearBefore + number.value : DateOrder.year(number.value, digits: number.digits)
        } else if unit.roles.contains(.month) {
            guard month == nil else { return false }
            month = number.value
        } else {
            guard day == nil else { return false }
            day = number.value
        }
        return true
    }

    private mutating func readWord(_ token: DateToken, _ scanner: inout DateScanner) -> Bool {
        if time != nil, offset == nil, let zone = ZoneOffset.named(token, &scanner) {
            offset = zone
            return true
        }
        isThai = isThai || scanner.isThai(token)
        if let word = dotted(after: token, &scanner) {
            if let half = word.halfOfDay {
                self.half = half
                isBehindTime = time != nil
            }
            return word.month == 0 || readMonth(word)
        }
        guard let word = DateWord.known(token.key) else { return readUnknown(token, &scanner) }
        isKorean = isKorean || word.roles.contains(.korean)
        if let half = word.halfOfDay {
            let isEnglish = word.roles.contains(.english)
            // "am 24. November": the German word.
            if isEnglish, half == 0, time == nil, !isDateComplete { return true }
            self.half = half
            witnesses.isAmerican = isEnglish
            isBehindTime = time != nil
            return true
        }
        if word.month > 0 { return readMonth(word) }
        if word.yearBefore > 0 { yearBefore = word.yearBefore }
        if word.roles.contains(.secondOfName), let first = month { month = first % 12 + 1 }
        if 1...7 ~= word.weekday { witnesses.weekday = Int(word.weekday) }
        if word.roles.contains(.monthFollows), month == nil {
            scanner.skipSpace()
            guard let number = scanner.number(digits: 1...2) else { return false }
            month = number
        }
        return true
    }

    /// The word that letters make which full stops part: a half of the day, a month, an era.
    private func dotted(after token: DateToken, _ scanner: inout DateScanner) -> DateWord? {
        let start = scanner.at
        if let joined = scanner.dotted(after: token), let word = DateWord.known(joined.key),
            word.halfOfDay != nil || isThai
        {
            return word
        }
        scanner.rewind(to: start)
        return nil
    }

    private mutating func readMonth(_ word: DateWord) -> Bool {
        if month == nil || monthIsDoubtful && word.weekday == 0 {
            month = Int(word.month)
            monthIsDoubtful = word.weekday > 0
            return true
        }
        return word.weekday > 0
    }

    /// A name behind the time that isn't known is a zone that isn't known, and that is as good as UTC.
    /// - Source: RFC 5322, 4.3.
    private mutating func readUnknown(_ token: DateToken, _ scanner: inout DateScanner) -> Bool {
        if let zone = ZoneOffset.named(token, &scanner) {
            offset = offset ?? zone
            return true
        }
        guard time != nil, offset == nil else { return false }
        // A place of the zone database: "Europe/Paris".
        if scanner.take("/") {
            offset = 0
            return scanner.skipPlace()
        }
        guard scanner.looksLikeZone(token) else { return false }
        offset = 0
        return true
    }

    // MARK: The whole

    private var isDateComplete: Bool {
        count == 3 || count == 2 && month != nil || year != nil && month != nil && day != nil
    }

    private func date() -> (year: Int, month: Int, day: Int)? {
        switch (count, year, month, day) {
        case (0, let year?, let month?, let day?): return (year, month, day)
        case (0, let year?, let month?, nil) where time == nil: return (year, month, 1)
        case (1, let year?, let month?, nil): return (year, month, numbers[0].value)
        case (1, nil, let month?, let day?) where numbers[0].digits == 4: return (numbers[0].value, month, day)
        case (1, nil, let month?, nil) where numbers[0].digits == 4 && time == nil: return (numbers[0].value, month, 1)
        case (2, nil, let month?, nil):
            return DateOrder.besideMonth(numbers[0], numbers[1]).map { ($0.year, month, $0.day) }
        case (2, nil, nil, nil) where time == nil && numbers[1].mark > .space:
            return DateOrder.month(numbers[0], numbers[1]).map { ($0.year, $0.month, 1) }
        case (3, nil, nil, nil): return DateOrder.numeric(numbers[0], numbers[1], numbers[2], witnesses)
        default: return nil
        }
    }
}

extension DateWord {
    /// 0 for a word that says before noon, 12 for after; nil for another.
    var halfOfDay: Int? { roles.contains(.morning) ? 0 : roles.contains(.afternoon) ? 12 : nil }
}
