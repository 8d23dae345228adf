/// The hours of the day as a row of bars, each as tall as the hour is busy.
enum RhythmGraph {
    /// In the units of the drawing.
    private static let (barWidth, height) = (4, 20)

    static func write(_ rhythm: NewsRhythm, into html: inout HTMLWriter) {
        guard !rhythm.hours.isEmpty else { return html.raw("<span class=\"none\">not known yet</span>") }
        html.raw("<svg class=\"rhythm\" viewBox=\"0 0 96 20\" width=\"96\" height=\"20\" role=\"img\" aria-label=\"")
        html.text(words(rhythm))
        html.raw("\"><path class=\"ground\" d=\"M0 19.5H96\"/><path class=\"bars\" d=\"")
        html.text(path(rhythm.hours))
        html.raw("\"/></svg>")
    }

    /// One path for all bars: ten thousand feeds have a quarter of a million of them.
    static func path(_ hours: [UInt8]) -> String {
        var path = ""
        for (hour, share) in hours.enumerated() where share > 0 {
            let tall = max(Int(share) * (height - 1) / 255, 1)
            path += "M\(hour * barWidth) \(height)v-\(tall)h\(barWidth - 1)v\(tall)z"
        }
        return path
    }

    /// As in `About 12 items a day, most of them at 14:00 UTC`.
    static func words(_ rhythm: NewsRhythm) -> String {
        let hour = rhythm.busiestHour.map { ", most of them at \($0 < 10 ? "0" : "")\($0):00 UTC" } ?? ""
        return "About \(perDay(rhythm.perDay))\(hour)"
    }

    /// As in `12 items a day` or `3 items a month`.
    static func perDay(_ count: Float) -> String {
        for (unit, days) in [("day", Float(1)), ("week", 7), ("month", 30)] where count * days >= 0.95 {
            let whole = Int((count * days).rounded())
            return "\(whole) \(whole == 1 ? "item" : "items") a \(unit)"
        }
        return "less than 1 item a month"
    }
}
