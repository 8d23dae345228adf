/// Writes a JSON text anew that the grammar refuses, as its author meant it: trailing, doubled and missing commas,
/// comments, unquoted keys, words of other languages, and an end that is missing.
///
/// One pass over the bytes; what is written is at most a few times as long. It is for feeds alone: a file that a person
/// keeps is better refused with the place of its fault.
struct JSONMender {
    let input: [UInt8]
    /// The text mended; the strict reader has the last word on it.
    var output: [UInt8] = []
    private(set) var repairs: [Repair] = []
    /// The offset of the next byte.
    var at: Int
    /// Whether the text broke off inside a value.
    var breaksOff = false
    private var frames: [Frame] = []
    private var arraysOpen = 0
    /// Whether the key that was read last names the items of a feed.
    private var namesItems = false
    private var isDone = false
    private var lines: (place: Int, line: Int)
    /// Up to here line feeds have been written.
    private var linesKept: Int

    /// An array or object that isn't closed yet.
    private struct Frame {
        var isObject: Bool
        var holdsItems: Bool
        var isEmpty = true
        /// Commas behind the last value.
        var commas = 0
        /// What had been written when its last value was whole.
        var end: Int
    }

    /// - Parameters:
    ///   - input: the text in UTF-8.
    ///   - start: where its root begins.
    ///   - line: the line of its first byte.
    init(_ input: [UInt8], from start: Int, line: Int = 1) {
        self.input = input
        at = start
        lines = (0, line)
        linesKept = start
    }

    /// Mends all of the text; where it nests deeper than any reader would follow, it counts as broken off.
    mutating func mend() {
        output.reserveCapacity(input.count - at)
        while !isDone, !breaksOff {
            skipSpaceAndComments()
            guard at < input.count else { break }
            keepLines()
            step(input[at])
        }
        if !frames.isEmpty { cut() }
        skipSpaceAndComments()
        if at < input.count { note(.textAfterRoot) }
    }

    /// Writes the line feeds that were passed, so that what follows stays on its line.
    private mutating func keepLines() {
        for byte in input[linesKept..<at] where byte == ASCII.lineFeed { output.append(byte) }
        linesKept = at
    }

    mutating func note(_ kind: Repair.Kind) {
        if at > lines.place {
            lines.line += input[lines.place..<at].count { $0 == ASCII.lineFeed }
            lines.place = at
        }
        repairs.note(kind, line: lines.line)
    }

    private mutating func step(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "}"), UInt8(ascii: "]"): closeFrame(isObject: byte == UInt8(ascii: "}"))
        case UInt8(ascii: ","):
            let isDue = frames.last.map { !$0.isEmpty && $0.commas == 0 } ?? false
            if !isDue { note(.malformedJSON) }
            if !frames.isEmpty { frames[frames.count - 1].commas += 1 }
            at += 1
        default: element(byte)
        }
    }

    /// A value with the comma and the key that it needs.
    private mutating func element(_ byte: UInt8) {
        let before = output.count
        namesItems = false
        if let frame = frames.last {
            if !frame.isEmpty {
                if frame.commas == 0 { note(.malformedJSON) }
                output.append(UInt8(ascii: ","))
            }
            if frame.isObject {
                guard key(byte) else { return output.removeLast(output.count - before) }
                guard at < input.count else { return breaksOff = true }
            }
        }
        switch input[at] {
        case UInt8(ascii: "{"): openFrame(isObject: true)
        case UInt8(ascii: "["): openFrame(isObject: false)
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
            // A key without a value.
            note(.malformedJSON)
            output.append(contentsOf: "null".utf8)
            wholeValue()
        default:
            if scalar() {
                if !breaksOff { wholeValue() }
            } else {
                note(.malformedJSON)
                output.removeLast(output.count - before)
                at += 1
            }
        }
    }

    /// Reads on to the value.
    /// - Returns: false where no key stands here; the byte is skipped then.
    private mutating func key(_ byte: UInt8) -> Bool {
        let start = output.count
        if byte == ASCII.doubleQuote || byte == ASCII.singleQuote {
            string(quote: byte, isKey: true)
        } else if let word = word() {
            note(.malformedJSON)
            output.append(ASCII.doubleQuote)
            output.append(contentsOf: input[word])
            output.append(ASCII.doubleQuote)
        } else {
            note(.malformedJSON)
            at += 1
            return false
        }
        guard !breaksOff else { return true }
        // The items of JSON Feed stand in its root, those of RSS in JSON in rss.channel.
        namesItems = isNameOfItems(from: start)
        skipSpaceAndComments()
        if at < input.count, input[at] == UInt8(ascii: ":") {
            at += 1
        } else if at < input.count {
            note(.malformedJSON)
        }
        output.append(UInt8(ascii: ":"))
        skipSpaceAndComments()
        return true
    }

    /// A slice of what is written must not outlive this, or the next byte would copy all of it.
    private func isNameOfItems(from start: Int) -> Bool {
        let name = output[start...].dropFirst().dropLast()
        return frames.count == 1 && name.elementsEqual("items".utf8)
            || frames.count == 3 && name.elementsEqual("item".utf8)
    }

    private mutating func openFrame(isObject: Bool) {
        guard frames.count < JSONDocument.Limits().depth else {
            note(.tooDeep)
            return breaksOff = true
        }
        output.append(input[at])
        at += 1
        if !isObject { arraysOpen += 1 }
        frames.append(Frame(isObject: isObject, holdsItems: namesItems && !isObject, end: output.count))
    }

    /// Closes the innermost array or object of a kind, and those inside of it that nobody closed.
    private mutating func closeFrame(isObject: Bool) {
        guard (isObject ? frames.count - arraysOpen : arraysOpen) > 0 else {
            note(.malformedJSON)
            at += 1
            return
        }
        while let frame = frames.last {
            if frame.commas > 0 || frame.isObject != isObject { note(.malformedJSON) }
            endFrame()
            if frame.isObject == isObject { break }
        }
        at += 1
        isDone = frames.isEmpty
    }

    private mutating func endFrame() {
        guard let frame = frames.popLast() else { return }
        output.append(frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        if !frame.isObject { arraysOpen -= 1 }
        wholeValue()
    }

    private mutating func wholeValue() {
        guard !frames.isEmpty else { return isDone = true }
        frames[frames.count - 1].isEmpty = false
        frames[frames.count - 1].commas = 0
        frames[frames.count - 1].end = output.count
    }

    /// The text breaks off: the items that are whole stay, the open one goes, and all that is open is closed.
    private mutating func cut() {
        at = input.count
        note(.truncated)
        let kept = frames.firstIndex { $0.holdsItems } ?? frames.count - 1
        output.removeLast(output.count - frames[kept].end)
        frames.removeLast(frames.count - kept - 1)
        while !frames.isEmpty { endFrame() }
    }
}
