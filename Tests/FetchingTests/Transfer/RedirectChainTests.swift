import Testing

@testable import Fetching

@Suite struct `A chain of redirects` {
    private func chain(_ url: String = "http://a.example/0") throws -> RedirectChain {
        try RedirectChain(Request(url: url, userAgent: "test"))
    }

    private func cause(of chain: RedirectChain, _ location: String) -> FetchError.Cause? {
        var chain = chain
        do throws(FetchError) {
            _ = try chain.follow(status: 302, location: Array(location.utf8))
            return nil
        } catch {
            return error.cause
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func `goes on with a redirect`(status: Int) throws {
        var chain = try chain()
        let goesOn = try chain.follow(status: status, location: Array("/1".utf8))
        #expect(goesOn)
        #expect(chain.redirects == [Redirect(status: status, from: "http://a.example/0", to: "http://a.example/1")])
    }

    @Test(arguments: [200, 300, 304, 305, 404]) func `ends with any other status`(status: Int) throws {
        var chain = try chain()
        let goesOn = try chain.follow(status: status, location: Array("/1".utf8))
        #expect(!goesOn)
    }

    @Test func `ends where no target is named`() throws {
        var chain = try chain()
        let goesOn = try chain.follow(status: 301, location: nil)
        #expect(!goesOn)
    }

    @Test func `has five links and no sixth`() throws {
        var chain = try chain()
        for step in 1...5 { _ = try chain.follow(status: 302, location: Array("/\(step)".utf8)) }
        #expect(cause(of: chain, "/6") == .tooManyRedirects(limit: 5))
    }

    @Test(arguments: ["/0", "/0#again", "http://A.example:80/0", "/1"]) func `finds a loop`(location: String) throws {
        var chain = try chain("http://A.example:80/0")
        _ = try chain.follow(status: 302, location: Array("http://A.example:80/1".utf8))
        guard case .redirectLoop = cause(of: chain, location) else {
            Issue.record("\(location) is no loop")
            return
        }
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://a.example/", "gopher://a.example/"])
    func `stays with HTTP`(location: String) throws {
        let scheme = String(location.prefix { $0 != ":" })
        #expect(cause(of: try chain(), location) == .scheme(scheme))
    }

    @Test(arguments: ["data:,x", "javascript:x", "http://", "http://a.example:x/"])
    func `goes nowhere where there is no host`(location: String) throws {
        #expect(cause(of: try chain(), location) == .badRedirect(location: location))
    }

    @Test func `begins with a file only where that is allowed`() throws {
        var request = Request(url: "file:///var/feed.xml", userAgent: "test")
        #expect(throws: FetchError.self) { try RedirectChain(request) }
        request.allowFile = true
        #expect(try RedirectChain(request).hop.address.path == "/var/feed.xml")
    }

    @Test func `carries validators to the address that gave them alone`() throws {
        var request = Request(url: "http://a.example/0", userAgent: "test")
        request.validators = Validators(address: "http://a.example/1", etag: Array("\"1\"".utf8))
        var chain = try RedirectChain(request)
        #expect(!chain.hop.isConditional)
        _ = try chain.follow(status: 302, location: Array("/1".utf8))
        #expect(chain.hop.isConditional)
        _ = try chain.follow(status: 302, location: Array("/2".utf8))
        #expect(!chain.hop.isConditional)
    }

    @Test func `tells a target that can't be read, without credentials`() throws {
        #expect(
            cause(of: try chain(), "http://me:secret@x:99999/") == .badRedirect(location: "http://x:99999/"))
    }
}
