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

    /// So many polls share a commit at most: no more are under way by default.
    static let groupAtMost = 1_024
    /// Bytes of records in a commit, up to the poll that reaches them. What SQLite can't keep in memory until then is
    /// written twice: measured with twenty megabytes, that halves the records a second.
    static let groupBytes = 8 << 20

    /// How many of the polls that wait share the next commit.
    static func groupCount(_ polls: some Sequence<PollCommit>) -> Int {
        var count = 0
        var bytes = 0
        for poll in polls.prefix(groupAtMost) where bytes < groupBytes {
            count += 1
            bytes += poll.candidates.reduce(0) { $0 + $1.tail.count }
        }
        return count
    }
}
