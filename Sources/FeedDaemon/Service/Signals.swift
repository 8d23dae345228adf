internal import Dispatch
internal import Glibc

/// Signals as events.
enum Signals {
    /// Every SIGTERM and SIGINT, for as long as somebody listens.
    static func stop() -> AsyncStream<Int32> {
        AsyncStream { continuation in
            let sources = [SIGTERM, SIGINT].map { number in
                // The default action would end the process before the event comes.
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { continuation.yield(number) }
                source.resume()
                return SourceBox(source)
            }
            continuation.onTermination = { _ in sources.forEach { $0.source.cancel() } }
        }
    }

    /// A reader that went away is an error of write(2), not the end of the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Dispatch sources may be used from any thread; their protocol doesn't say so.
    private struct SourceBox: @unchecked Sendable {
        let source: any DispatchSourceSignal
        init(_ source: any DispatchSourceSignal) { self.source = source }
    }
}
