extension Duration {
    /// As a person writes it: `10 s`, `1.5 s`, `250 ms`.
    var words: String {
        let milliseconds = self.milliseconds
        if milliseconds < 1_000 { return "\(milliseconds) ms" }
        let tenths = milliseconds / 100
        return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }

    /// Whole milliseconds, rounded down.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(clamping: seconds).multipliedClamping(by: 1_000) &+ Int(attoseconds / 1_000_000_000_000_000)
    }
}

extension Int {
    /// A size as a person writes it: `16 MiB`, `64 KiB`, `1000 bytes`.
    var sizeInWords: String {
        if self >= 1 << 20, self % (1 << 20) == 0 { return "\(self >> 20) MiB" }
        if self >= 1 << 10, self % (1 << 10) == 0 { return "\(self >> 10) KiB" }
        return "\(self) bytes"
    }

    /// Short of the largest by enough that a second's worth of anything may still be added.
    fileprivate func multipliedClamping(by factor: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: factor)
        return overflow ? (self < 0 ? Int.min / 2 : Int.max / 2) : product
    }
}

extension String {
    /// What a stranger wrote, fit for a message: at most `limit` characters, none of them a control.
    func quotable(limit: Int = 200) -> String {
        let printable = unicodeScalars.prefix(limit).map { $0.properties.generalCategory == .control ? "?" : $0 }
        return String(String.UnicodeScalarView(printable)) + (unicodeScalars.count > limit ? "…" : "")
    }
}
