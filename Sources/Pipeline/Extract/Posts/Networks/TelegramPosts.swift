/// Posts of public channels of Telegram.
enum TelegramPosts: PostNetwork {
    static let network = Post.Network.telegram
    static let sites: [StaticString] = ["t.me", "telegram.me", "telegram.dog"]
    static let classes: [StaticString] = ["telegram-post"]

    static func post(at address: PostAddress) -> PostReference? {
        let segments = address.has(0, "s") ? address.segments.dropFirst() : address.segments[...]
        guard segments.count == 2, let channel = segments.first, let number = segments.last else { return nil }
        return post(channel, number)
    }

    static func post(named name: ArraySlice<UInt8>, by source: HTMLAttributeName, className: ArraySlice<UInt8>)
        -> PostReference?
    {
        guard source == .dataTelegramPost else { return nil }
        let parts = name.split(separator: ASCII.slash)
        return parts.count == 2 ? post(parts[0], parts[1].prefix { $0.isDigit }) : nil
    }

    private static func post(_ channel: ArraySlice<UInt8>, _ number: ArraySlice<UInt8>) -> PostReference? {
        // `c` stands before the number of a channel that isn't public.
        guard channel.isName(2...64), number.isNumber(1...12) else { return nil }
        return PostReference(
            network, key: channel.map(\.lowercased) + [ASCII.slash] + number,
            url: ["https://t.me/".utf8, channel, "/".utf8, number], handle: channel)
    }
}
