/// The program's version, as in its `User-Agent` and `feedd --version`.
enum Version {
    static let current = "0.1.0"
}
