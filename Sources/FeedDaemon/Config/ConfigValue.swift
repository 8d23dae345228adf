/// A value of a configuration file, whichever format the file has, with its place.
struct ConfigValue: Equatable, Sendable {
    var content: Content
    var place: SourcePlace

    enum Content: Equatable, Sendable {
        case string(String)
        case integer(Int64)
        case real(Double)
        case boolean(Bool)
        case array([ConfigValue])
        case dictionary([Member])
        /// What has no use in a configuration, by its name: null, a date, data.
        case other(String)
    }

    /// A key and its value; a dictionary keeps them in order, keys that stand twice included.
    struct Member: Equatable, Sendable {
        var key: String
        var place: SourcePlace
        var value: ConfigValue
    }
}

/// Where something stands in a configuration file.
enum SourcePlace: Equatable, Sendable {
    /// Both from 1; the column in Unicode scalars, nil where the reader doesn't know it.
    case line(Int, column: Int?)
    /// Somewhere in a binary file.
    case noLines
    /// The file as a whole.
    case file

    /// What an editor's "go to" takes, for the place of one fault among others.
    var order: (Int, Int) {
        guard case .line(let line, let column) = self else { return (0, 0) }
        return (line, column ?? 0)
    }
}

/// What a file said that is no value of its format, and where.
struct SourceFault: Error, Equatable {
    var place: SourcePlace
    var problem: String
}

/// A format of configuration files.
enum SourceFormat: Equatable, Sendable {
    case json, xmlPropertyList, binaryPropertyList

    /// What people who write this format call keys with values.
    var dictionary: String { self == .json ? "an object" : "a dictionary" }

    /// Tells the format by the content alone.
    /// - Throws: where it is none of them.
    init(of bytes: [UInt8]) throws(SourceFault) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        let first = start.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        switch first {
        case nil: throw SourceFault(place: .file, problem: "the file is empty")
        case _ where bytes.starts(with: Array("bplist".utf8)): self = .binaryPropertyList
        // Only XML may be in UTF-16; the reader tells what is wrong with JSON that is.
        case UInt8(ascii: "<"): self = .xmlPropertyList
        case _ where isUTF16 && bytes.dropFirst(2).prefix(2).contains(UInt8(ascii: "<")): self = .xmlPropertyList
        case _ where isUTF16: self = .json
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "/"), UInt8(ascii: "\""): self = .json
        default:
            throw SourceFault(
                place: .line(1, column: 1), problem: "this is neither JSON, which begins with {, nor a property list")
        }
    }

    /// Reads a whole file of this format.
    func read(_ bytes: [UInt8]) throws(SourceFault) -> ConfigValue {
        switch self {
        case .json: try ConfigValue(json: bytes)
        case .xmlPropertyList: try ConfigValue(xmlPropertyList: bytes)
        case .binaryPropertyList: try ConfigValue(binaryPropertyList: bytes)
        }
    }
}
