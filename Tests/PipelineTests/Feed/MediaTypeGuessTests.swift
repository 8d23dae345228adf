import Testing

@testable import Pipeline

@Suite struct `The type of a file without one` {
    @Test(arguments: [
        ("https://a.example/x/Y.MP3", "audio/mpeg"), ("https://a.example/p.jpeg?w=1#top", "image/jpeg"),
        ("/talk.pdf", "application/pdf"),
    ])
    func `is read from the end of its address`(_ address: String, _ type: String) {
        #expect(MediaTypeGuess.type(of: Array(address.utf8)[...]) == type)
    }

    @Test(arguments: ["https://a.example/x.ogg", "https://a.example/get?f=x.mp3", "https://a.example/mp3", "x.mp3"])
    func `stays open where the end leaves a doubt`(_ address: String) {
        #expect(MediaTypeGuess.type(of: Array(address.utf8)[...]) == nil)
    }
}
