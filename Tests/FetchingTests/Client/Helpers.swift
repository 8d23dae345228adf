import LoopbackServer
import Testing

@testable import Fetching

extension Request {
    /// For the loopback interface, which is refused otherwise.
    static func local(_ url: String, change: (inout Request) -> Void = { _ in }) -> Request {
        var request = Request(url: url, userAgent: "test/1")
        request.allowPrivateAddresses = true
        change(&request)
        return request
    }
}

extension Client {
    /// The error of a fetch that must fail.
    func failure(of request: Request) async throws -> FetchError {
        do throws(FetchError) {
            let response = try await fetch(request)
            Issue.record("there is an answer with \(response.status) where there must be none")
            throw FetchError(phase: .receive, url: request.url, cause: .system("no failure"))
        } catch {
            return error
        }
    }
}

/// A server and a client for one test, both ended behind it.
func withServer(
    _ options: ClientOptions = ClientOptions(), route: @escaping @Sendable (LoopbackRequest) -> Reply,
    _ body: (LoopbackServer, Client) async throws -> Void
) async throws {
    let server = try LoopbackServer(route)
    defer { server.stop() }
    let client = try Client(options)
    do {
        try await body(server, client)
    } catch {
        await client.close()
        throw error
    }
    await client.close()
}
