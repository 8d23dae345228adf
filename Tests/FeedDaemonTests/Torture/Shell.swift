import Foundation

/// Runs commands to their end, for conditions and for what needs another user or a mount.
///
/// Foundation's `Process` waits for the end of whatever inherits its sockets, other tests' programs too; system(3) doesn't.
enum Shell {
    static func run(_ command: String) -> Bool { unsafe system("exec >/dev/null 2>&1; \(command)") == 0 }

    /// Tries a command for half a minute at least, for what another process may be in the way of.
    static func runAgain(_ command: String) -> Bool {
        run("for n in $(seq 600); do \(command) && exit 0; sleep 0.05; done; exit 1")
    }

    static let canMount = run("unshare -rm sh -c 'mount -t tmpfs tmpfs /mnt'")
    static let canBeNobody = getuid() != 0 || run("\(asNobody)'\(Program.path)' --version")
    /// Root may do anything, so that nothing is ever forbidden to it.
    static let asNobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
}
