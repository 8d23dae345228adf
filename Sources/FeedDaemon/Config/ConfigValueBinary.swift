extension ConfigValue {
    /// Reads a binary property list.
    /// - Throws: the first fault.
    init(binaryPropertyList bytes: [UInt8]) throws(SourceFault) {
        var reader = try BinaryPropertyList(bytes)
        self = try reader.root()
    }
}

/// A property list in its binary form: objects, a table of their offsets, and a trailer of 32 bytes that tells where both are.
///
/// Every offset is checked before it is followed. An object that holds itself is refused, and so is a list of few bytes that
/// unfolds into many values.
/// - Source: Apple's CFBinaryPList.c, the comment on the format `bplist00`.
private struct BinaryPropertyList {
    private let bytes: [UInt8]
    private let offsetSize: Int
    private let referenceSize: Int
    private let objectCount: Int
    private let top: Int
    private let table: Int
    /// The objects from the root to the one being read.
    private var path: [Int] = []
    private var values = 0

    private static let headerBytes = 8
    private static let trailerBytes = 32

    init(_ bytes: [UInt8]) throws(SourceFault) {
        self.bytes = bytes
        let trailer = bytes.count - Self.trailerBytes
        guard bytes.starts(with: Array("bplist00".utf8)) else {
            throw Self.fault("not of the version bplist00 of binary property lists")
        }
        guard trailer >= Self.headerBytes else { throw Self.fault("cut short: the trailer is missing") }
        offsetSize = Int(bytes[trailer + 6])
        referenceSize = Int(bytes[trailer + 7])
        guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
            let objectCount = Self.number(at: trailer + 8, bytes: 8, in: bytes),
            let top = Self.number(at: trailer + 16, bytes: 8, in: bytes),
            let table = Self.number(at: trailer + 24, bytes: 8, in: bytes),
            top < objectCount, table >= Self.headerBytes, table <= trailer,
            objectCount <= (trailer - table) / offsetSize
        else { throw Self.fault("damaged, or cut short: the trailer makes no sense") }
        (self.objectCount, self.top, self.table) = (objectCount, top, table)
    }

    mutating func root() throws(SourceFault) -> ConfigValue { try value(of: top) }

    private mutating func value(of object: Int) throws(SourceFault) -> ConfigValue {
        guard object < objectCount, let offset = number(at: table + object * offsetSize, bytes: offsetSize),
            offset >= Self.headerBytes, offset < table
        else { throw Self.fault("damaged: an object lies outside the file") }
        guard !path.contains(object) else { throw Self.fault("damaged: an object holds itself") }
        guard path.count < ConfigValue.maximumDepth else {
            throw Self.fault("more than \(ConfigValue.maximumDepth) arrays and dictionaries inside one another")
        }
        values += 1
        guard values <= ConfigValue.maximumValues else {
            throw Self.fault("more than \(ConfigValue.maximumValues) values in one file")
        }
        path.append(object)
        defer { path.removeLast() }
        return ConfigValue(content: try content(at: offset), place: .noLines)
    }

    private mutating func content(at offset: Int) throws(SourceFault) -> ConfigValue.Content {
        let low = Int(bytes[offset] & 0x0F)
        switch bytes[offset] >> 4 {
        case 0x0 where low == 0: return .other("null")
        case 0x0 where low == 8: return .boolean(false)
        case 0x0 where low == 9: return .boolean(true)
        case 0x1: return .integer(try integer(at: offset + 1, exponent: low))
        case 0x2: return .real(try real(at: offset + 1, exponent: low))
        case 0x3: return .other("a date")
        case 0x4: return .other("data")
        case 0x5, 0x7:
            let (start, count) = try extent(of: offset)
            return .string(String(decoding: try slice(start, count), as: UTF8.self))
        case 0x6:
            let (start, count) = try extent(of: offset)
            let pairs = try slice(start, count * 2)
            let units = stride(from: pairs.startIndex, to: pairs.endIndex, by: 2).map {
                UInt16(pairs[$0]) << 8 | UInt16(pairs[$0 + 1])
            }
            return .string(String(decoding: units, as: UTF16.self))
        case 0xA:
            let (start, count) = try extent(of: offset)
            var elements: [ConfigValue] = []
            for index in 0..<count { elements.append(try value(of: try reference(start, index))) }
            return .array(elements)
        case 0xD: return .dictionary(try members(at: offset))
        case let kind: throw Self.fault("an object of kind \(kind), which no configuration has")
        }
    }

    /// All references to keys stand before those to values.
    private mutating func members(at offset: Int) throws(SourceFault) -> [ConfigValue.Member] {
        let (start, count) = try extent(of: offset)
        var members: [ConfigValue.Member] = []
        for index in 0..<count {
            guard case .string(let key) = try value(of: try reference(start, index)).content else {
                throw Self.fault("damaged: a key that is no string")
            }
            let value = try value(of: try reference(start, count + index))
            members.append(ConfigValue.Member(key: key, place: .noLines, value: value))
        }
        return members
    }

    /// The count in an object's first byte, or, where it doesn't fit, in an integer that follows.
    private func extent(of offset: Int) throws(SourceFault) -> (start: Int, count: Int) {
        let low = Int(bytes[offset] & 0x0F)
        guard low == 0x0F else { return (offset + 1, low) }
        let marker = try slice(offset + 1, 1)
        let exponent = Int(marker[offset + 1] & 0x0F)
        guard marker[offset + 1] >> 4 == 0x1, exponent <= 3 else { throw Self.fault("damaged: a count that is none") }
        let count = try integer(at: offset + 2, exponent: exponent)
        // Every element takes at least a byte.
        guard count >= 0, count <= bytes.count else { throw Self.fault("damaged: a count beyond the file") }
        return (offset + 2 + 1 << exponent, Int(count))
    }

    private func reference(_ start: Int, _ index: Int) throws(SourceFault) -> Int {
        guard let object = number(at: start + index * referenceSize, bytes: referenceSize) else {
            throw Self.fault("damaged: a reference outside the file")
        }
        return object
    }

    /// One, two and four bytes are unsigned, eight are signed.
    private func integer(at start: Int, exponent: Int) throws(SourceFault) -> Int64 {
        guard exponent <= 3 else { throw Self.fault("a whole number of more than 64 bits") }
        return Int64(bitPattern: try slice(start, 1 << exponent).reduce(0) { $0 << 8 | UInt64($1) })
    }

    private func real(at start: Int, exponent: Int) throws(SourceFault) -> Double {
        guard exponent == 2 || exponent == 3 else { throw Self.fault("damaged: a number of no known size") }
        let bits = try slice(start, 1 << exponent).reduce(0) { $0 << 8 | UInt64($1) }
        return exponent == 3 ? Double(bitPattern: bits) : Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    }

    private func slice(_ start: Int, _ count: Int) throws(SourceFault) -> ArraySlice<UInt8> {
        guard start + count <= table else { throw Self.fault("damaged, or cut short: an object ends outside the file") }
        return bytes[start..<start + count]
    }

    private func number(at start: Int, bytes count: Int) -> Int? { Self.number(at: start, bytes: count, in: bytes) }

    /// An unsigned number, the most significant byte first; nil outside the file, or beyond `Int`.
    private static func number(at start: Int, bytes count: Int, in bytes: [UInt8]) -> Int? {
        guard start >= 0, start + count <= bytes.count else { return nil }
        return Int(exactly: bytes[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) })
    }

    private static func fault(_ problem: String) -> SourceFault {
        SourceFault(place: .file, problem: "binary property list: \(problem)")
    }
}
