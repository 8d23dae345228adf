/// A fault in the configuration, in words for the person who wrote the file.
struct ConfigurationFault: Error, Equatable, Sendable {
    var file: String
    var place: SourcePlace
    /// Where in the document, as in `feeds[3].interval_min`; empty for the document as a whole.
    var path: String
    var problem: Problem

    enum Problem: Error, Equatable, Sendable {
        /// The file is not what its format asks for, or can't be read: in words.
        case unreadable(String)
        case unknownKey(nearest: String?)
        case repeatedKey(first: SourcePlace)
        case missingKey(String)
        case missingFeeds
        /// The entries of `feeds_from`, which lead to no feed either.
        case nothingToPoll(patterns: [String])
        /// Both with their articles, as in "an array" and "a string".
        case wrongType(expected: String, found: String)
        case empty
        case notADuration(String)
        case notASize(String)
        /// Value and bounds as the person would write them.
        case outOfRange(String, least: String, most: String)
        case notOneOf([String])
        case notAURL(String, reason: String)
        /// The other feed by its place, as in `feeds[0] (feeds.json:3:5)`.
        case sameFeed(as: String)
        case sameIdentifier(String, as: String)
        case sameDerivedIdentifier(String, as: String)
        case intervalsCross(least: String, most: String)
        /// Anything that one key alone can get wrong: in words.
        case invalid(String)
    }
}

extension ConfigurationFault: CustomStringConvertible {
    /// In the form that compilers use, so that an editor can jump to it: `FILE:LINE:COLUMN: KEY PATH: PROBLEM`.
    var description: String {
        let line = "\(place.in(file)): \(path.isEmpty ? "" : path + ": ")\(problem)"
        // A fault is one line, whatever stands in the file.
        return String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }
}

extension SourcePlace {
    /// The place in a file, as in `feedd.json:3:5`.
    func `in`(_ file: String) -> String {
        switch self {
        case .line(let line, let column?): "\(file):\(line):\(column)"
        case .line(let line, nil): "\(file):\(line)"
        case .noLines: "\(file) (binary, so without lines)"
        case .file: file
        }
    }
}

extension ConfigurationFault.Problem: CustomStringConvertible {
    var description: String {
        switch self {
        case .unreadable(let words), .invalid(let words): words
        case .unknownKey(let nearest?): "there is no such key; did you mean \(nearest)?"
        case .unknownKey(nil): "there is no such key"
        case .repeatedKey(.line(let line, _)): "the key stands twice; the first is on line \(line)"
        case .repeatedKey: "the key stands twice"
        case .missingKey(let key): "\(key) is missing"
        case .missingFeeds: "there is neither feeds nor feeds_from: name at least one feed, as in \(Self.example)"
        case .nothingToPoll([]): "there is nothing to poll: name at least one feed, as in \(Self.example)"
        case .nothingToPoll(let patterns):
            "there is nothing to poll: no feed comes from \(patterns.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .wrongType(let expected, let found): "must be \(expected), this is \(found)"
        case .empty: "is empty; leave the key out instead"
        case .notADuration(let text): "\"\(text)\" is not a duration such as \"90s\", \"15m\", \"6h\" or \"7d\""
        case .notASize(let text): "\"\(text)\" is not a size such as \"512KiB\", \"16MiB\" or \"10GiB\""
        case .outOfRange(let value, let least, let most): "must be from \(least) to \(most), and \(value) is not"
        case .notOneOf(let words): "must be one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .notAURL(let text, let reason): "\"\(text)\" is not the URL of a feed: \(reason)"
        case .sameFeed(let other): "the same feed as \(other)"
        case .sameIdentifier(let id, let other): "\"\(id)\" is the id of \(other) already"
        case .sameDerivedIdentifier(let id, let other):
            "comes to the same id as \(other), \"\(id)\"; give one of the two an id of its own"
        case .intervalsCross(let least, let most): "interval_min (\(least)) is longer than interval_max (\(most))"
        }
    }

    private static let example = #"{"feeds": [{"url": "https://example.com/feed.xml"}]}"#
}

/// All that is wrong with a configuration, in the order of its files and lines.
struct ConfigurationFaults: Error, Equatable, CustomStringConvertible {
    var faults: [ConfigurationFault]

    init(_ unordered: [ConfigurationFault]) {
        var files: [String: Int] = [:]
        for fault in unordered where files[fault.file] == nil { files[fault.file] = files.count }
        let keyed = unordered.enumerated().map { index, fault in
            (key: (files[fault.file] ?? 0, fault.place.order.0, fault.place.order.1, index), fault: fault)
        }
        faults = keyed.sorted { $0.key < $1.key }.map(\.fault)
    }

    /// A line each.
    var description: String { faults.map(\.description).joined(separator: "\n") }
}
