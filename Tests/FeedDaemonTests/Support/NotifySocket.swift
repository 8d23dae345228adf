import Foundation

/// Hears what a service tells its manager.
final class NotifySocket: Sendable {
    let path: String
    private let heard = LogLines()

    init(_ path: String) throws {
        self.path = path
        let socket = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        let isBound = unsafe withUnsafePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isBound else { throw CocoaError(.fileWriteUnknown) }
        let add = heard.add
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 4_096)
            while true {
                let count = unsafe recv(socket, &buffer, buffer.count, 0)
                guard count > 0 else { return }
                add(String(decoding: buffer.prefix(count), as: UTF8.self))
            }
        }
    }

    /// Waits until a message with these words has come.
    func says(_ words: String) async { await heard.says(words) }
}
