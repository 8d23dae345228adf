internal import Glibc

/// What the daemon asks of the system for itself, once, before it works.
enum ProcessSettings {
    static func apply() {
        // Records are for all to read (0644), whatever the shell that started the daemon would have; the state asks for
        // its own 0600.
        umask(0o022)
        Memory.returnLargeBlocks()
    }
}
