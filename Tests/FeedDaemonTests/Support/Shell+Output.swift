import Foundation

extension Shell {
    /// What a command writes to its standard output.
    static func output(of command: String) -> String {
        guard let pipe = unsafe popen(command, "re") else { return "" }
        defer { unsafe pclose(pipe) }
        var bytes: [UInt8] = []
        while true {
            let byte = unsafe fgetc(pipe)
            if byte == EOF { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
    }
}
