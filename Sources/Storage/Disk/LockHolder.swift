internal import Glibc

/// Who holds a flock, by the kernel's list of locks; for messages alone.
enum LockHolder {
    /// A list that is longer isn't read to its end: 64 KiB hold a thousand locks.
    private static let maxBytes = 64 << 10

    /// - Returns: the process id; nil where the list can't be read, or the holder isn't visible from here.
    static func of(_ descriptor: borrowing Descriptor) -> Int32? {
        var status = stat()
        guard unsafe fstat(descriptor.number, &status) == 0 else { return nil }
        let number = unsafe open("/proc/locks", O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { return nil }
        let list = Descriptor(number)
        var bytes = [UInt8](repeating: 0, count: maxBytes)
        var filled = 0
        while filled < maxBytes {
            let got = unsafe bytes.withUnsafeMutableBytes { raw in
                unsafe read(list.number, raw.baseAddress?.advanced(by: filled), raw.count - filled)
            }
            guard got > 0 else { break }
            filled += got
        }
        return holder(
            in: String(decoding: bytes.prefix(filled), as: UTF8.self), device: UInt64(status.st_dev),
            inode: UInt64(status.st_ino))
    }

    /// Reads lines such as `2: FLOCK  ADVISORY  WRITE 310 fe:00:1622 0 EOF`; those of waiting processes have `->` behind
    /// the number.
    /// - Source: proc_locks(5).
    static func holder(in list: String, device: UInt64, inode: UInt64) -> Int32? {
        // makedev(3): the major number in bits 8–19 and 32–63, the minor one in 0–7 and 20–43.
        let major = (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000
        let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
        for line in list.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count >= 6, fields[1] == "FLOCK", let pid = Int32(fields[4]), pid > 0 else { continue }
            let place = fields[5].split(separator: ":")
            guard place.count == 3, UInt64(place[0], radix: 16) == major, UInt64(place[1], radix: 16) == minor,
                UInt64(place[2]) == inode
            else { continue }
            return pid
        }
        return nil
    }
}
