import Foundation
import Testing

/// A library that makes system calls of the program fail, or be its last ones; built once from `Tests/FaultShim`.
enum FaultShim {
    /// A call, or several, and what becomes of them; the words are those of `faults.c`.
    struct Fault: CustomTestStringConvertible, Sendable {
        var name: String
        var call: String
        /// Of the call's path; `-` for any.
        var path = "-"
        var first = 1
        var last: Int?
        var action: String

        var testDescription: String { name }
        var spec: String { "\(call) \(path) \(first) \(end) \(action)" }
        /// The number of the last call that is meant.
        var end: Int { last ?? first }
    }

    /// Nil where there is no C compiler.
    static let library: String? = {
        let source = Checkout.root + "/Tests/FaultShim/faults.c"
        let target = FileManager.default.temporaryDirectory.path + "/feedd-faults-\(getpid()).so"
        return Shell.run("cc -shared -fPIC -O1 '\(source)' -o '\(target)'") ? target : nil
    }()
    static var isBuilt: Bool { library != nil }

    /// A command line that runs a program, `"$@"`, with this fault.
    /// - Parameters:
    ///   - fault: what goes wrong.
    ///   - counter: a file that gets a byte for each call of the kind that is meant.
    /// - Returns: it for sh(1).
    static func shell(_ fault: Fault, counter: String) -> String {
        "exec env LD_PRELOAD=\(library ?? "") FAULT='\(fault.spec)' FAULT_COUNT='\(counter)' \"$@\""
    }
}
