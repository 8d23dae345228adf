extension OutputDirectory {
    /// The last whole lines of the output, the newest last, from plain segments alone: what has an archive and nothing else is
    /// no news.
    /// - Parameter bytesAtMost: so much is read.
    /// - Returns: lines without their newlines; none where there is no record yet.
    /// - Throws: where a file or the directory can't be read.
    public func newestLines(bytesAtMost: Int) throws(StorageError) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var left = bytesAtMost
        for name in try segments().reversed() where left > 0 {
            guard let reader = try reader(of: name), !reader.isArchived else { break }
            let bytes = try reader.last(left)
            left -= max(bytes.count, 1)
            lines = bytes.split(separator: UInt8(ascii: "\n")) + lines
        }
        return lines
    }

    /// A mark that changes with every record: the newest segment and its size.
    public func newestMark() throws(StorageError) -> String {
        guard let name = try segments().last else { return "" }
        return "\(name.text) \(size(of: name))"
    }
}
