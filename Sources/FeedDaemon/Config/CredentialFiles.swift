internal import Fetching
internal import Glibc

/// Reads the secrets that the configuration names: from the service's credentials, else from a directory of files that
/// nobody else may read. A secret is read at each use, so that a new one counts at once.
/// - Source: systemd.exec(5), `LoadCredential=`.
struct CredentialFiles: Sendable {
    private let directory: String
    private let service: String?

    /// A secret larger than a chain of certificates is a slip.
    private static let bytesAtMost = 256 << 10

    /// - Parameters:
    ///   - directory: as configured.
    ///   - service: where systemd puts the credentials of a service, as the environment says.
    init(directory: String, service: String? = Self.ofService) {
        self.directory = directory
        self.service = service
    }

    private static var ofService: String? {
        unsafe getenv("CREDENTIALS_DIRECTORY").map { unsafe String(cString: $0) }
    }

    /// Why a secret can't be used, in words that don't tell it.
    struct Fault: Error, Equatable, CustomStringConvertible {
        var description: String
    }

    /// - Parameter name: of the credential, which is the name of its file.
    /// - Returns: what it holds.
    /// - Throws: why it can't be had.
    func credential(_ name: String) throws(Fault) -> Credential {
        // One by one, or a folder of them as a whole.
        let ofService =
            service.map { [FilePath.resolve(name, in: $0), FilePath.resolve("feed_" + name, in: $0)] } ?? []
        for path in ofService {
            if let bytes = try Self.secret(at: path, isShielded: true) { return try Self.parse(bytes, path) }
        }
        let path = FilePath.resolve(name, in: directory)
        if let bytes = try Self.secret(at: path, isShielded: false) { return try Self.parse(bytes, path) }
        throw Fault(description: "there is no credential \((ofService.prefix(1) + [path]).joined(separator: " or "))")
    }

    /// - Parameters:
    ///   - path: of the file.
    ///   - isShielded: whether its folder keeps others out. The service manager lets the service's user in by an access
    ///     control list, which looks like a right of the group.
    /// - Returns: the bytes; nil where there is no such file.
    /// - Throws: why it can't be used.
    private static func secret(at path: String, isShielded: Bool) throws(Fault) -> [UInt8]? {
        let bytes: [UInt8]
        let mode: mode_t
        do throws(FileFault) {
            let descriptor = try FileBytes.descriptor(of: path)
            defer { close(descriptor) }
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0 else { throw FileFault(code: errno) }
            bytes = try FileBytes.read(descriptor, limit: bytesAtMost)
            mode = status.st_mode
        } catch {
            guard !error.isMissing else { return nil }
            throw Fault(description: "the credential \(path) can't be read: \(error.reason)")
        }
        guard isShielded || mode & 0o077 == 0 else {
            throw Fault(description: "the credential \(path) may be read by others; chmod 600 makes it yours alone")
        }
        return bytes
    }

    /// `user:password`, `Bearer` and a token, or a certificate and its key in PEM.
    static func parse(_ bytes: [UInt8], _ path: String) throws(Fault) -> Credential {
        if bytes.starts(with: "-----BEGIN ".utf8) { return .certificate(pem: bytes) }
        // A file made by an editor or by echo ends with a line feed that is no part of the secret.
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let rest = bytes.dropFirst(line.count)
        let isText = line.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && rest.allSatisfy { $0 == 0x0A || $0 == 0x0D }
        guard let text = String(validating: line, as: UTF8.self), isText, !text.isEmpty else {
            throw Fault(description: "the credential \(path) is not one line of text, nor a certificate in PEM")
        }
        if text.lowercased().hasPrefix("bearer ") {
            return .bearer(token: String(text.dropFirst(7).drop { $0 == " " }))
        }
        guard let colon = text.firstIndex(of: ":") else {
            throw Fault(
                description:
                    "the credential \(path) must be \"user:password\", \"Bearer TOKEN\", or a certificate in PEM")
        }
        return .basic(user: String(text[..<colon]), password: String(text[text.index(after: colon)...]))
    }
}
