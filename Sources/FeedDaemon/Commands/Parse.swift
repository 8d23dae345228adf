internal import Pipeline

/// `feedd parse`: any feed, as JSON Feed 1.1.
enum Parse: Command {
    static let name = "parse"
    static let summary = "Read a feed of any format and print it as JSON Feed 1.1"
    static let usage = "[--url URL] [--header 'NAME: VALUE']… FILE|-"
    static let options = [
        Option(
            name: "--url", value: "URL", help: "The address that the feed came from; relative addresses begin there"),
        Option(
            name: "--header", value: "'NAME: VALUE'",
            help:
                "A header of the response: Content-Type, Content-Language, or the Content-Location that addresses begin at",
            repeats: true),
    ]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        let path = try arguments.oneOperand(of: name, what: "the feed's file, or - for standard input")
        let bytes = try Input.bytes(of: path)
        var contentType: String?
        var location: String?
        var language: String?
        for header in arguments.all("--header") {
            let type = try value(of: header, named: "content-type")
            contentType = contentType ?? type
            let place = try value(of: header, named: "content-location")
            location = location ?? place
            let tag = try value(of: header, named: "content-language")
            language = language ?? tag
        }
        let address = FeedReader.address(arguments.value("--url") ?? "", contentLocation: location)
        do throws(NotAFeed) {
            let feed = try FeedReader.read(bytes, address: address, contentType: contentType, contentLanguage: language)
            var writer = JSONFeedWriter(address: address)
            Terminal.out(writer.write(feed) + [UInt8(ascii: "\n")])
        } catch {
            let named = error == .webPage ? PageFeeds.addresses(in: bytes, address: address) : []
            let reason = error.words(naming: named.first)
            throw CommandFailure(code: .dataError, message: "\(Input.name(of: path)): \(reason)")
        }
    }

    /// - Returns: the header's value where it has this name, which is given in lower case.
    private static func value(of header: String, named name: String) throws(CommandFailure) -> String? {
        guard let colon = header.firstIndex(of: ":") else {
            throw CommandFailure(code: .usage, message: "--header takes 'NAME: VALUE'; \"\(header)\" has no colon")
        }
        guard header[..<colon].lowercased() == name else { return nil }
        return String(header[header.index(after: colon)...].drop { $0 == " " })
    }
}
