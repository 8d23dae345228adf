internal import Glibc
internal import Storage

/// What the process takes of the machine.
struct ProcessFigures: Equatable, Sendable {
    var cpu_seconds = 0.0
    /// Bytes.
    var memory = 0

    /// - Source: getrusage(2); proc(5), `statm`.
    static func now() -> ProcessFigures {
        var figures = ProcessFigures()
        var usage = rusage()
        if unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
            figures.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        }
        let pages = (try? FileBytes.read("/proc/self/statm", limit: 4_096)).flatMap { bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) }
        }
        figures.memory = (pages ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
        return figures
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
}

/// What the records take of the disk.
struct OutputFigures: Equatable, Sendable {
    var bytes: UInt64
    var segments: Int
    /// Bytes; nil where that can't be told.
    var free: UInt64?

    /// - Returns: nil where the directory can't be read.
    static func of(_ path: String) -> OutputFigures? {
        guard let directory = try? OutputDirectory(path), let names = try? directory.segments() else { return nil }
        var figures = OutputFigures(bytes: 0, segments: names.count)
        for name in names { figures.bytes += directory.size(of: name) }
        var disk = statvfs()
        if unsafe statvfs(path, &disk) == 0 { figures.free = UInt64(disk.f_bavail) * UInt64(disk.f_frsize) }
        return figures
    }
}
