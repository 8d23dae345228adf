/// Durations and sizes as people write them in the configuration.
enum Quantity {
    private static let durationUnits: [(unit: String, seconds: Int64)] = [
        ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
    ]

    /// Binary units as IEC 80000-13 names them, decimal ones as SI does: `KB` is 1,000 bytes, `KiB` is 1,024.
    private static let sizeUnits: [(unit: String, bytes: Int)] = [
        ("B", 1), ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("TiB", 1 << 40),
        ("kB", 1_000), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000),
    ]

    /// Reads whole numbers with a unit each, the greater units first, as in `90s`, `1h30m` or `7d`.
    /// - Returns: nil where `text` is none, or beyond 64 bits of seconds.
    static func duration(_ text: String) -> Duration? {
        var rest = text.utf8[...]
        var units = durationUnits[...]
        var total: Int64 = 0
        repeat {
            guard let number = leadingNumber(&rest), let letter = rest.popFirst(),
                let index = units.firstIndex(where: { $0.unit.utf8.first == letter })
            else { return nil }
            let (part, overflows) = Int64(number).multipliedReportingOverflow(by: units[index].seconds)
            let (sum, overflowsToo) = total.addingReportingOverflow(part)
            guard !overflows, !overflowsToo else { return nil }
            total = sum
            units = units[(index + 1)...]
        } while !rest.isEmpty
        return .seconds(total)
    }

    /// Reads a whole number with a unit, as in `512KiB`.
    /// - Returns: bytes; nil where `text` is no size, or beyond 64 bits.
    static func size(_ text: String) -> Int? {
        var rest = text.utf8[...]
        guard let number = leadingNumber(&rest), let unit = sizeUnits.first(where: { $0.unit.utf8.elementsEqual(rest) })
        else { return nil }
        let (bytes, overflows) = number.multipliedReportingOverflow(by: unit.bytes)
        return overflows ? nil : bytes
    }

    /// A duration in the form that `duration` reads.
    static func words(_ duration: Duration) -> String {
        var rest = duration.components.seconds
        var words = ""
        for (unit, seconds) in durationUnits where rest >= seconds {
            words += "\(rest / seconds)\(unit)"
            rest %= seconds
        }
        return words.isEmpty ? "0s" : words
    }

    /// A size in the form that `size` reads, in the greatest binary unit without a remainder.
    static func words(bytes: Int) -> String {
        let fits = sizeUnits.prefix(5).last { bytes != 0 && bytes % $0.bytes == 0 }
        return fits.map { "\(bytes / $0.bytes)\($0.unit)" } ?? "\(bytes)B"
    }

    private static func leadingNumber(_ text: inout Substring.UTF8View) -> Int? {
        let digits = text.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        text = text[digits.endIndex...]
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
