/// Every call that the commit protocol makes on the output directory: the seam where tests let power and space fail.
///
/// Names may be those of files in a folder of it, as in `archive/x`.
/// All errors are `.io` with errno and the path. Calls that a signal interrupts are made again.
protocol Disk: AnyObject {
    /// The names in the directory, in any order.
    func names() throws(StorageError) -> [String]

    /// The length of a regular file; nil where there is none of that name.
    func size(of name: String) throws(StorageError) -> UInt64?

    /// Opens a file for reading and writing at given offsets, never through a symbolic link. A missing one is made, mode
    /// 0644, if `create` says so.
    /// - Returns: nil where it is missing and not to be made.
    func open(_ name: String, create: Bool) throws(StorageError) -> OpenFile?

    func size(of file: borrowing OpenFile) throws(StorageError) -> UInt64

    /// - Returns: how many bytes were written, at least one and perhaps fewer than given.
    func write(_ bytes: Span<UInt8>, at offset: UInt64, to file: borrowing OpenFile) throws(StorageError) -> Int

    /// - Returns: up to `count` bytes, fewer only at the end of the file.
    func read(_ count: Int, at offset: UInt64, from file: borrowing OpenFile) throws(StorageError) -> [UInt8]

    /// fdatasync: bytes and length are durable.
    func sync(_ file: borrowing OpenFile) throws(StorageError)

    /// fsync of the directory: its names are durable.
    func syncDirectory() throws(StorageError)

    /// The names in a folder of the directory, in any order; none where it is missing.
    func names(in folder: String) throws(StorageError) -> [String]

    /// Makes a folder of the directory, mode 0755; one that is there is no error.
    func makeFolder(_ name: String) throws(StorageError)

    /// fsync of a folder.
    func syncFolder(_ name: String) throws(StorageError)

    /// Whether a reader holds the file: `feedd tail` does by a shared flock, for which the right to read is enough.
    func isHeld(_ name: String) throws(StorageError) -> Bool

    /// What a symbolic link holds; nil where there is nothing of that name.
    func target(of link: String) throws(StorageError) -> String?

    /// Makes a symbolic link; one of that name must not exist.
    func link(_ name: String, to target: String) throws(StorageError)

    /// Renames within the directory, over what may be there.
    func rename(_ name: String, to new: String) throws(StorageError)

    /// Removes a name; a missing one is no error.
    func remove(_ name: String) throws(StorageError)

    /// Tells that a step is done.
    func reached(_ checkpoint: Checkpoint) throws(StorageError)
}
