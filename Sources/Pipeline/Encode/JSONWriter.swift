/// Writes JSON by hand into one buffer, in the order of the calls; commas come by themselves.
///
/// Strings must be valid UTF-8.
/// - Source: RFC 8259.
public struct JSONWriter: Sendable {
    public private(set) var output: [UInt8] = []

    public init() {}

    /// Forgets what was written and keeps the memory, unless a giant made it large.
    public mutating func removeAll() { output.removeAll(keepingCapacity: output.capacity <= Self.keptBytes) }

    /// One giant item shall not hold its memory for ever.
    private static let keptBytes = 1 << 20

    public mutating func openObject() { open(UInt8(ascii: "{")) }
    public mutating func closeObject() { output.append(UInt8(ascii: "}")) }
    public mutating func openArray() { open(UInt8(ascii: "[")) }
    public mutating func closeArray() { output.append(UInt8(ascii: "]")) }

    /// The name of the member whose value is written next.
    public mutating func key(_ name: StaticString) {
        let needsComma = needsComma
        name.withUTF8Buffer { letters in
            let letters = unsafe letters.span
            output.append(addingCapacity: letters.count + 4) { room in
                if needsComma { room.append(UInt8(ascii: ",")) }
                room.append(UInt8(ascii: "\""))
                room.append(letters)
                room.append(UInt8(ascii: "\""))
                room.append(UInt8(ascii: ":"))
            }
        }
    }

    /// The name of a member that comes from a document.
    mutating func key(_ name: Span<UInt8>) {
        string(name)
        output.append(UInt8(ascii: ":"))
    }

    /// The name of a member that a table has.
    mutating func key(named name: String) {
        string(name)
        output.append(UInt8(ascii: ":"))
    }

    /// A comma ahead of a member that follows text which is not in this buffer.
    mutating func startWithComma() { output.append(UInt8(ascii: ",")) }

    public mutating func number(_ value: Int64) {
        guard 0..<Self.firstLong ~= value else {
            comma()
            return output.append(contentsOf: String(value).utf8)
        }
        // The digits, the first in the lowest byte.
        var digits: UInt64 = 0
        var rest = UInt64(value)
        var count = 0
        repeat {
            digits = digits &<< 8 | 0x30 &+ rest % 10
            rest /= 10
            count &+= 1
        } while rest > 0
        let needsComma = needsComma
        output.append(addingCapacity: count + 1) { room in
            if needsComma { room.append(UInt8(ascii: ",")) }
            for _ in 0..<count {
                room.append(UInt8(truncatingIfNeeded: digits))
                digits &>>= 8
            }
        }
    }

    /// The first number of more than eight digits.
    private static let firstLong: Int64 = 100_000_000

    public mutating func bool(_ value: Bool) {
        comma()
        output.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// A finite number in the shortest form that reads back as the same.
    public mutating func decimal(_ value: Double) {
        comma()
        let isWhole = value == value.rounded() && abs(value) < 1e15
        output.append(contentsOf: (isWhole ? String(Int64(value)) : String(value)).utf8)
    }

    /// A number from 0 to 1 with two digits.
    mutating func fraction(_ value: Float) {
        comma()
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        guard hundredths < 100 else { return output.append(UInt8(ascii: "1")) }
        output.append(contentsOf: "0".utf8)
        guard hundredths > 0 else { return }
        output.append(UInt8(ascii: "."))
        output.append(0x30 + UInt8(hundredths / 10))
        if hundredths % 10 > 0 { output.append(0x30 + UInt8(hundredths % 10)) }
    }

    public mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { bytes in unsafe string(bytes.span) }
    }

    /// A member of an object; none where there is no text.
    public mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// A member of an object; none where there are no texts.
    public mutating func member(_ name: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        key(name)
        openArray()
        for text in texts { string(text) }
        closeArray()
    }

    public mutating func string(_ bytes: Span<UInt8>) {
        guard ByteScan.firstToEscape(in: bytes, from: 0) == bytes.count else {
            comma()
            output.append(UInt8(ascii: "\""))
            append(escaping: bytes)
            return output.append(UInt8(ascii: "\""))
        }
        let needsComma = needsComma
        output.append(addingCapacity: bytes.count + 3) { room in
            if needsComma { room.append(UInt8(ascii: ",")) }
            room.append(UInt8(ascii: "\""))
            room.append(bytes)
            room.append(UInt8(ascii: "\""))
        }
    }

    /// A moment in Unix seconds, as RFC 3339 writes it in UTC.
    public mutating func time(_ seconds: Int64) {
        comma()
        output.append(UInt8(ascii: "\""))
        CivilTime.append(seconds, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    mutating func hex(_ digest: Digest, digits: Int = 32) {
        comma()
        output.append(UInt8(ascii: "\""))
        digest.appendHex(digits: digits, to: &output)
        output.append(UInt8(ascii: "\""))
    }

    /// Takes back a member that became an empty object.
    /// - Parameter start: where the member began, its comma included.
    mutating func removeEmptyObject(from start: Int) {
        if output.suffix(3).elementsEqual(":{}".utf8) { output.removeSubrange(start...) }
    }

    /// JSON that was written elsewhere.
    mutating func raw(_ json: [UInt8]) {
        comma()
        output.append(contentsOf: json)
    }

    private mutating func open(_ bracket: UInt8) {
        comma()
        output.append(bracket)
    }

    @inline(__always)
    private mutating func comma() { if needsComma { output.append(UInt8(ascii: ",")) } }

    /// Whether a comma parts what is written next from what was.
    @inline(__always)
    private var needsComma: Bool {
        switch output.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ","), ASCII.lineFeed: false
        default: true
        }
    }

    private mutating func append(escaping bytes: Span<UInt8>) {
        var start = 0
        while true {
            let end = ByteScan.firstToEscape(in: bytes, from: start)
            output.append(start..<end, of: bytes)
            guard end < bytes.count else { return }
            appendEscape(bytes[end])
            start = end + 1
        }
    }

    private mutating func appendEscape(_ byte: UInt8) {
        output.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
        case 0x0a: output.append(UInt8(ascii: "n"))
        case 0x0d: output.append(UInt8(ascii: "r"))
        case 0x09: output.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            output.append(contentsOf: "u00".utf8)
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
    }
}
