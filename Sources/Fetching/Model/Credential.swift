/// What shows a server that the request may be made. It is sent to the origin that it is meant for, and stands in no
/// message.
public enum Credential: Equatable, Sendable {
    /// - Source: RFC 7617.
    case basic(user: String, password: String)
    /// - Source: RFC 6750, 2.1.
    case bearer(token: String)
    /// A certificate and its private key, in PEM.
    case certificate(pem: [UInt8])
}
