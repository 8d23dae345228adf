import Foundation
import Testing

extension Program {
    /// Where it serves its status, as it says.
    func statusAddress() async throws -> String {
        await says("status at http")
        await says("/\n")
        let line = try #require(said.split(separator: "\n").first { $0.contains("status at http") })
        return String(try #require(line.split(separator: " ").last))
    }
}
