internal import Glibc

/// A thread of the system that runs one closure, to be joined or let go.
@safe struct Thread: Sendable {
    private let id: pthread_t

    /// - Returns: nil where the system has no thread to give.
    init?(_ body: @escaping @Sendable () -> Void) {
        let box = unsafe Unmanaged.passRetained(Body(run: body))
        var id = pthread_t()
        let code = unsafe pthread_create(
            &id, nil,
            { argument in
                guard let argument = unsafe argument else { return nil }
                unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        guard code == 0 else {
            unsafe box.release()
            return nil
        }
        self.id = id
    }

    /// Waits until the closure has returned.
    func join() { _ = pthread_join(id, nil) }

    /// Lets the system clean up behind it.
    func detach() { pthread_detach(id) }

    static var current: UInt { UInt(pthread_self()) }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }
}
