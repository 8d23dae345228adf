import Foundation

/// The checkout that the tests were built from.
enum Checkout {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
        .standardizedFileURL.path(percentEncoded: false)

    /// Files of a folder with one of these endings, by name.
    static func files(in folder: String, _ endings: String...) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
        return names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted().map {
            "\(root)/\(folder)/\($0)"
        }
    }
}
