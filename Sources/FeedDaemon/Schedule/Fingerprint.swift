extension Configuration.Feed {
    /// Names the entry as it stands in the configuration: a feed that is gone for good is asked for again when its entry
    /// changes.
    var fingerprint: UInt64 {
        let parts =
            [url, title ?? "", userAgent ?? "", credential ?? "", content.rawValue, "\(discover)"] + tags
            + headers.flatMap { [$0.name, $0.value] }
            + ["\(interval.lowerBound.wholeSeconds)", "\(interval.upperBound.wholeSeconds)"]
        return parts.reduce(StableHash.start) { StableHash.add(0, to: StableHash.add($1.utf8, to: $0)) }
    }
}
