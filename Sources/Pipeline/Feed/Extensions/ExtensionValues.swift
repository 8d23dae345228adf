/// Of which kind values of extensions are, so that they are written as numbers and truth values where they are ones.
enum ExtensionValues {
    enum Value: Equatable {
        case text
        case flag(Bool)
        case number(Int64)
        /// An address, which may be relative.
        case address
    }

    /// A value that isn't of the kind that its name says is text.
    static func value(of node: ExtensionNode, _ text: ArraySlice<UInt8>) -> Value {
        switch (node.space, node.word) {
        case (.itunes, .explicit), (.itunes, .block), (.itunes, .complete), (.itunes, .isClosedCaptioned),
            (.googlePlay, .explicit), (.googlePlay, .block), (.podcast, .block), (.podcast, .locked),
            (_, .isDefault):
            flag(text).map(Value.flag) ?? .text
        case (.itunes, .episode), (.itunes, .season), (.itunes, .order), (.podcast, .episode), (.podcast, .season),
            (.slash, .comments), (.threading, .total), (.threading, .count), (_, .width), (_, .height), (_, .fileSize),
            (_, .length), (_, .bitrate), (_, .channels), (.none, .duration):
            number(text).map(Value.number) ?? .text
        case (_, .url), (_, .href), (_, .src), (_, .img), (_, .resource), (.wellFormedWeb, _), (.creativeCommons, _),
            (.trackback, _):
            .address
        default: .text
        }
    }

    /// Whether an element may stand several times by its specification, so that it is an array even when it stands once.
    static func mayRepeat(_ node: ExtensionNode) -> Bool {
        switch (node.space, node.word) {
        case (.media, .group), (.media, .content), (.media, .thumbnail), (.media, .category),
            (.podcast, .alternateEnclosure),
            (.podcast, .source), (.itunes, .category), (.none, .category):
            true
        case (.podcast, .person), (.podcast, .transcript), (.podcast, .soundbite), (.podcast, .funding),
            (.media, .credit),
            (.chapters, .chapter):
            true
        default: false
        }
    }

    private static func flag(_ text: ArraySlice<UInt8>) -> Bool? {
        switch String(decoding: text, as: UTF8.self).lowercased() {
        case "yes", "true", "explicit", "1": true
        case "no", "false", "clean", "0": false
        default: nil
        }
    }

    private static func number(_ text: ArraySlice<UInt8>) -> Int64? {
        text.count <= 18 && text.allSatisfy(\.isDigit) ? Int64(String(decoding: text, as: UTF8.self)) : nil
    }
}
