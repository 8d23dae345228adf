import SeededRandom
import Testing

@testable import Pipeline

@Suite struct `A canonical form, however odd the address,` {
    private static let pieces: [String] = [
        "http://", "https://", "HTTPS:", "//", "/", "\\", ".", "..", "/../", "/./", "%2e", "%2E%2e", "%", "%%", "%4",
        "%41", "%341", "%25",
        "%2F", "%C3%A9", "\u{E9}", "\u{43F}\u{440}", "\u{3002}", "\u{FF0F}", "\u{DF}", "xn--", "xn--a", "a", "B",
        "example.org", "www.", "@",
        "user@", ":", ":80", ":0443", ":x", "[::1]", "[", "]", "?", "&", "=", "utm_x=1", "&amp;", "amp;utm_y",
        "fbclid=", "#", "#!", "#/", ":~:",
        ":~:text", " ", "\t", "\"", "<", "{", "|", "google.com/url?q=", "https%3A%2F%2F", "href.li/?", "/amp", "/amp/",
        "rt.com", "cdn.ampproject.org/c/s/",
        "pdst.fm/e/", "chtbl.com/track/", "amazon.de/", "/ref=", "amp.cnn.com", "/cnn/", "x.com/?s=",
        "disq.us/url?url=", ";", "+", "~", "-", "_", "1",
        "\u{AD}", "\u{1F600}", "\u{0}", "0x7f.1", "bbc.com/a.amp", "u=a1", "bing.com/ck/a?",
    ]

    @Test(arguments: 0..<20) func `has itself as its canonical form`(seed: UInt64) {
        var dice = SeededRandom(seed: seed)
        for _ in 0..<500 {
            let count = Int.random(in: 1...14, using: &dice)
            let start = Bool.random(using: &dice) ? "https://" : "http://"
            let address = (0..<count).reduce(start) { text, _ in text + (Self.pieces.randomElement(using: &dice) ?? "")
            }
            hold(Array(address.utf8))
        }
    }

    @Test(arguments: 0..<4) func `has itself, of bytes that are no text either`(seed: UInt64) {
        var dice = SeededRandom(seed: seed)
        for _ in 0..<500 {
            let noise = (0..<Int.random(in: 0...40, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            hold(Array("http://".utf8) + noise)
        }
    }

    @Test func `costs no more than its length`() {
        let long = "https://example.org/?" + String(repeating: "utm_a=1&b=%41&", count: 570)
        let nested = String(repeating: "https://href.li/?", count: 400) + "https://example.org/"
        let host = "https://" + String(repeating: "\u{E4}", count: 2_000) + ".example/"
        let spent = ProcessorTime.spent {
            for address in [long, nested, host] {
                for _ in 0..<10 { _ = CanonicalAddress.of(Array(address.utf8)) }
            }
        }
        #expect(spent < .seconds(2))
    }

    private func hold(_ address: [UInt8]) {
        let once = CanonicalAddress.of(address)
        let twice = CanonicalAddress.of(once)
        #expect(twice == once, "\(String(decoding: address, as: UTF8.self)) → \(String(decoding: once, as: UTF8.self))")
    }
}
