/// Why a command ended without doing all its work, in words for the person at the terminal.
struct CommandFailure: Error, Equatable {
    var code: ExitCode
    /// Without the leading `feedd: `; may have several lines, one fault each. Empty where the output has told it already.
    var message: String
}

/// - Source: sysexits.h (4.0BSD), as far as it is used; for 3, Linux Standard Base 5.0, "Init Script Actions", `status`.
enum ExitCode: Int32, Sendable {
    case notRunning = 3
    case usage = 64
    /// The input is no feed.
    case dataError = 65
    case noInput = 66
    /// Nobody out there answered.
    case unavailable = 69
    case cannotCreate = 73
    case ioError = 74
    /// Another daemon holds the state: try later.
    case temporaryFailure = 75
    case configuration = 78
}
