/// What a status means, for messages.
/// - Source: RFC 9110, 15.
enum HTTPStatus {
    /// - Returns: in brackets behind a space, or nothing for a status that needs no words.
    static func words(_ status: Int) -> String {
        switch status {
        case 304: " (not modified, though nothing was asked for)"
        case 400: " (bad request)"
        case 401: " (it wants a user and a password)"
        case 403: " (forbidden)"
        case 404: " (not found)"
        case 410: " (gone)"
        case 429: " (too many requests)"
        case 500: " (the server failed)"
        case 502, 504: " (a server behind it doesn't answer)"
        case 503: " (not available now)"
        default: ""
        }
    }
}
