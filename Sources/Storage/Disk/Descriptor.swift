internal import Glibc

/// A file descriptor that is closed when its owner goes.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    // What a failing close could tell of the data, fdatasync has told before.
    deinit { _ = close(number) }
}

/// A file of the output directory, open.
struct OpenFile: ~Copyable {
    let name: String
    let descriptor: Descriptor
}
