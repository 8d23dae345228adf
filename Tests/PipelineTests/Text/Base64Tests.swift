import Testing

@testable import Pipeline

@Suite struct `Text in base64` {
    /// The vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"), ("Zm9vYmE=", "fooba"),
        ("Zm9vYmFy", "foobar"),
    ])
    func `becomes the bytes that it stands for`(_ text: String, _ bytes: String) {
        #expect(Base64.decode(Array(text.utf8)[...]) == Array(bytes.utf8))
    }

    @Test func `may hold white space, and lack its padding`() {
        #expect(Base64.decode(Array(" Zm9v\n YmE ".utf8)[...]) == Array("fooba".utf8))
    }

    @Test(arguments: ["Zm9v!", "Zg==Zg==", "Z", "plain, words"])
    func `is none with another byte in it, or with too few`(_ text: String) {
        #expect(Base64.decode(Array(text.utf8)[...]) == nil)
    }
}
