import Foundation

@testable import FeedDaemon

/// A folder of its own for one test, gone with it.
final class Folder: Sendable {
    let path: String

    /// - Parameter inMemory: whether a sync costs nothing, where there is such a place: for tests with many polls.
    init(inMemory: Bool = false) throws {
        let memory = URL(filePath: "/dev/shm")
        let base =
            inMemory && FileManager.default.isWritableFile(atPath: memory.path)
            ? memory : FileManager.default.temporaryDirectory
        let url = base.appending(path: "feedd-[\(UUID().uuidString)]")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, its folders too.
    @discardableResult func write(_ name: String, _ text: String) throws -> String {
        try write(name, Data(text.utf8))
    }

    @discardableResult func write(_ name: String, _ data: Data) throws -> String {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try data.write(to: URL(filePath: file))
        return file
    }

    /// What is said about a file of the folder, without the folder's own path.
    func faults(in name: String) -> [String] {
        do {
            _ = try ConfigurationFile.read(path + "/" + name)
            return []
        } catch {
            return error.faults.map { $0.description.replacingOccurrences(of: path + "/", with: "") }
        }
    }

    func configuration(_ json: String) throws -> Configuration {
        try ConfigurationFile.read(try write("feedd.json", json))
    }
}
