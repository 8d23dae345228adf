/// The media type of a file whose publisher names none, where the end of its address leaves no doubt.
enum MediaTypeGuess {
    /// - Parameter address: the file's address; query and fragment don't count.
    /// - Returns: nil where the end is unknown, or may stand for several types (`ogg`, `xml`, `php`).
    static func type(of address: ArraySlice<UInt8>) -> String? {
        let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")), path.endIndex - dot <= 6,
            path[..<dot].contains(UInt8(ascii: "/"))
        else { return nil }
        return known[String(decoding: path[(dot + 1)...], as: UTF8.self).lowercased()]
    }

    /// - Source: the IANA registry of media types; MP3 by RFC 3003, AAC in MPEG-4 by RFC 4337.
    private static let known = [
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "m4b": "audio/mp4", "aac": "audio/aac", "flac": "audio/flac",
        "opus": "audio/ogg", "wav": "audio/wav",
        "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "mkv": "video/matroska",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "svg": "image/svg+xml",
        "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip",
    ]
}
