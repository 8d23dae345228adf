import Testing

@testable import FeedDaemon

@Suite struct `A duration` {
    @Test(arguments: [
        ("0s", 0), ("1s", 1), ("90s", 90), ("15m", 900), ("1h", 3_600), ("7d", 604_800), ("1h30m", 5_400),
        ("1d2h3m4s", 93_784), ("007s", 7),
    ])
    func `is whole numbers with units`(text: String, seconds: Int) {
        #expect(Quantity.duration(text) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "15", "m", "15 m", "1.5h", "-1s", "+1s", "1m1h", "1h1h", "1w", "15M", "1h ", "99999999999999999999s",
        "999999999999999999d", "9223372036854775807s1s", "١s",
    ])
    func `is nothing else`(text: String) { #expect(Quantity.duration(text) == nil) }

    @Test(arguments: ["0s", "59s", "1m", "1h30m", "366d", "1d2h3m4s"])
    func `is written as it is read`(text: String) throws {
        let duration = try #require(Quantity.duration(text))
        #expect(Quantity.words(duration) == text)
    }
}

@Suite struct `A size` {
    @Test(arguments: [
        ("0B", 0), ("1B", 1), ("512KiB", 524_288), ("16MiB", 16_777_216), ("10GiB", 10_737_418_240),
        ("1TiB", 1_099_511_627_776), ("1KB", 1_000), ("1kB", 1_000), ("2MB", 2_000_000), ("3GB", 3_000_000_000),
    ])
    func `is a whole number with a unit`(text: String, bytes: Int) { #expect(Quantity.size(text) == bytes) }

    @Test(arguments: ["", "16", "MiB", "16 MiB", "1.5GiB", "-1B", "16mib", "16M", "16MiBs", "9999999999TiB"])
    func `is nothing else`(text: String) { #expect(Quantity.size(text) == nil) }

    @Test(arguments: ["0B", "1B", "1000B", "1KiB", "1536KiB", "16MiB", "1024TiB"])
    func `is written as it is read`(text: String) throws {
        let size = try #require(Quantity.size(text))
        #expect(Quantity.words(bytes: size) == text)
    }
}
