import Testing

@testable import Fetching

@Suite struct `A failed fetch says` {
    @Test(
        arguments: [
            (.resolve, .nameNotFound(host: "news.example"), "news.example: the name doesn't resolve"),
            (
                .connect, .connectionRefused(address: "127.0.0.1", port: 9),
                "news.example: connection refused by 127.0.0.1 port 9"
            ),
            (.connect, .timedOut(after: .seconds(10)), "news.example: timed out after 10 s while connecting"),
            (
                .wait, .timedOut(after: .milliseconds(1_500)),
                "news.example: timed out after 1.5 s while waiting for the answer"
            ),
            (.receive, .tooLarge(limit: 16 << 20), "news.example: the body is larger than 16 MiB"),
            (
                .redirect, .redirectLoop(to: "https://news.example/a"),
                "news.example: redirect loop: https://news.example/feed leads back to https://news.example/a"
            ),
            (
                .receive, .tooSlow(bytesPerSecond: 64, for: .seconds(30)),
                "news.example: slower than 64 bytes per second for 30 s"
            ),
        ] as [(FetchError.Phase, FetchError.Cause, String)])
    func `what went wrong, where`(phase: FetchError.Phase, cause: FetchError.Cause, words: String) {
        #expect(FetchError(phase: phase, url: "https://news.example/feed", cause: cause).description == words)
    }

    @Test func `which address is refused, why, and what would allow it`() throws {
        let address = try #require(IPAddress("10.0.0.7"))
        let error = FetchError(
            phase: .connect, url: "http://news.example/",
            cause: .addressRefused(host: "news.example", address: address))
        #expect(
            error.description
                == "news.example: news.example is at 10.0.0.7, which is private; allow_private_addresses would allow it"
        )
    }

    @Test func `the path of a file`() {
        let error = FetchError(phase: .file, url: "file:///var/feed.xml", cause: .missingFile)
        #expect(error.description == "file:///var/feed.xml: there is no such file")
    }

    @Test(arguments: [
        (1_000, "1000 bytes"), (512 << 10, "512 KiB"), (1 << 20, "1 MiB"), ((1 << 20) + 1, "1048577 bytes"),
    ])
    func `sizes as a person writes them`(bytes: Int, words: String) { #expect(bytes.sizeInWords == words) }
}
