import Foundation
import Testing

/// Bytes that other programs make.
enum Made {
    /// What a command of the shell makes of its standard input.
    static func bytes(by command: String, of input: String = "") throws -> [UInt8] {
        let folder = try Folder()
        let source = try folder.write("input", input)
        let target = folder.path + "/output"
        try #require(Shell.run("{ \(command); } <'\(source)' >'\(target)'"), "\(command) works")
        return Array(try Data(contentsOf: URL(filePath: target)))
    }
}
