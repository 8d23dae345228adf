internal import Storage

extension Writer {
    /// Why nothing comes of a request.
    enum Refusal: Error, Equatable {
        /// An error that no waiting mends.
        case failed(StorageError)
        /// The daemon ends before it could be done; it never happened.
        case stopping
    }

    struct Pauses: Sendable {
        /// Between two commits, so that polls share them: it is added to the time of a poll at most, and never to that of
        /// one that comes alone.
        var gathering = Duration.milliseconds(5)
        /// Between two tries to write on a disk that is full.
        var stall = Duration.seconds(2)
        /// Of polls, after which what was written is tidied up.
        var idle = Duration.seconds(1)
        /// Between two looks for what is old enough to be archived or deleted.
        var house = Duration.seconds(10)
    }
}
