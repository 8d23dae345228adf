internal import Glibc
internal import Pipeline
internal import Storage

/// `feedd verify`: holds every record of an output directory against what is promised.
enum Verify: Command {
    static let name = "verify"
    static let summary = "Hold all records, archived ones too, against what is promised of them"
    static let usage = "[--config FILE | DIRECTORY]"
    static let options = [ConfigurationFile.option]

    /// - Throws: 65 where anything is wrong.
    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        let path = try OutputPlace.path(arguments, command: name)
        let stop = Stop()
        Signals.raise(stop)
        var run = VerifyRun(RecordCheck(schema: try RecordSchema.read())) { Terminal.out($0) }
        let directory: OutputDirectory
        do throws(StorageError) {
            directory = try OutputDirectory(path)
            try run.run(directory, progress: Terminal.isTerminal(STDERR_FILENO), stop)
        } catch {
            throw CommandFailure(code: .noInput, message: error.description)
        }
        // Whoever stopped it knows that not all was read.
        if stop.isRaised { return }
        guard run.faults == 0 else { throw CommandFailure(code: .dataError, message: run.words) }
        Terminal.error("feedd: \(run.words)\n")
    }
}
