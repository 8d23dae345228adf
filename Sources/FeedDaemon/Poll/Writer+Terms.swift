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
        /// Between two tries to write on a disk that is full.
        var stall = Duration.seconds(2)
        /// Of polls, after which what was written is tidied up.
        var idle = Duration.seconds(1)
        /// Between two looks for what is old enough to be archived or deleted.
        var house = Duration.seconds(10)
    }
}
