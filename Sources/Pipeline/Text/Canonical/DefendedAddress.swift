/// Addresses as Proofpoint's URL Defense writes them into mail, and so into what is published from mail.
enum DefendedAddress {
    /// Version 3: the target stands between `__` and `__;`, with an asterisk in the place of what addresses may not carry as it
    /// is; behind follows base64 of what stood there. Two asterisks and a letter or digit stand for several bytes.
    /// - Parameter rest: what follows `/v3/`, with its query.
    /// - Returns: the target; nil where it is written otherwise.
    static func target(_ rest: ArraySlice<UInt8>) -> [UInt8]? {
        guard rest.prefix(2).elementsEqual("__".utf8) else { return nil }
        let body = rest.dropFirst(2)
        // The end is gone with a parameter that only tracks.
        guard let end = body.firstRange(lowercase: "__;") else { return Array(body) }
        let tail = body[end.upperBound...]
        let code = tail.prefix { $0 != ASCII.exclamation }
        let replaced = code.isEmpty ? [] : WebBase64.decode(code) ?? []
        return restored(body[..<end.lowerBound], replaced)
    }

    private static func restored(_ written: ArraySlice<UInt8>, _ replaced: [UInt8]) -> [UInt8]? {
        var target: [UInt8] = []
        var next = 0
        var place = written.startIndex
        while place < written.endIndex {
            guard written[place] == asterisk, !replaced.isEmpty else {
                target.append(written[place])
                place += 1
                continue
            }
            var count = 1
            place += 1
            if place + 1 < written.endIndex, written[place] == asterisk, let run = length(written[place + 1]) {
                count = run
                place += 2
            }
            guard next + count <= replaced.count else { return nil }
            target += replaced[next..<next + count]
            next += count
        }
        return target
    }

    /// How many bytes a letter or digit behind two asterisks stands for: its place in the alphabet of base64, from 2.
    private static func length(_ letter: UInt8) -> Int? {
        alphabet.firstIndex(of: letter).map { $0 + 2 }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let asterisk = UInt8(ascii: "*")

    /// Version 2: a hyphen stands for the percent sign, and a low line for the slash.
    static func dashed(_ value: [UInt8]) -> [UInt8] {
        PercentEncoding.decoded(
            value.map { $0 == ASCII.hyphen ? UInt8(ascii: "%") : $0 == UInt8(ascii: "_") ? ASCII.slash : $0 }[...])
    }
}
