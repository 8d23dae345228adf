/// Rewrites a document that is not well-formed into one that is and that says what its author meant.
///
/// What is right is copied byte for byte. Each line feed stays or has another in its place, so that lines keep their
/// numbers. The time is linear in the size of the document, whatever stands in it.
struct MarkupMender {
    let input: [UInt8]
    var output: [UInt8] = []
    var repairs: [Repair] = []
    /// Where the feed begins in it.
    let start: Int
    /// Up to here the input has been read.
    var place: Int
    var tags: TagScanner
    var open = OpenElements()
    var entities = DeclaredEntities()
    var hasDoctype = false
    /// Elements open beyond the bound on depth, which are left out.
    var tooDeep = 0
    /// Whether the document's first element has ended.
    var isDone = false
    /// CDATA sections that began inside of others and whose ends are still to come.
    var innerSections = 0
    /// Where the last start tag of an item stands: the end tag of the document can't well come before it.
    let lastItem: Int
    var itemPrefixes = ItemPrefixes()
    var leftover: Leftover?
    var cutItems: [CutItem] = []
    /// Where the text began in the output that stands behind the last tag.
    var looseText = 0
    /// How many elements were open when a channel's title began; 0 before that.
    var titledChannel = 0
    var sectionEnds = NextPlace(of: Array("]]>".utf8))
    var sectionStarts = NextPlace(of: Array("<![CDATA[".utf8))
    var commentEnds = NextPlace(of: Array("-->".utf8))
    private var line: Int
    private var countedTo: Int

    /// - Parameters:
    ///   - document: UTF-8 without characters that XML forbids.
    ///   - start: where the feed begins.
    ///   - line: the line of that place, from 1.
    init(_ document: [UInt8], from start: Int, line: Int) {
        input = document
        self.start = start
        place = start
        tags = TagScanner(document)
        lastItem = Self.lastItem(in: document)
        self.line = line
        countedTo = start
        output.reserveCapacity(document.count - start + document.count / 16)
    }

    mutating func mend() {
        while place < input.count, !isDone {
            let next = ByteScan.first(
                of: ASCII.less, ASCII.ampersand, ASCII.greater, ASCII.greater, in: input.span, from: place)
            text(place..<next)
            place = next
            guard next < input.count else { break }
            switch input[next] {
            case ASCII.less: markup()
            case ASCII.ampersand where open.isEmpty: leaveOut(next + 1, as: .textBeforeRoot)
            case ASCII.ampersand: place = reference(at: next, limit: input.count)
            default: greater()
            }
        }
        if isDone, input[place...].contains(where: { !$0.isSpace }) { noteWhatFollows() }
        if !open.isEmpty { breakOff() }
    }

    /// Enters a repair at a place that has been reached.
    mutating func note(_ kind: Repair.Kind, at place: Int) {
        if place > countedTo {
            line += input[countedTo..<place].count { $0 == ASCII.lineFeed }
            countedTo = place
        }
        repairs.note(kind, line: line)
    }

    /// Leaves out what stands before `end`, but for its line feeds.
    mutating func leaveOut(_ end: Int, as kind: Repair.Kind? = nil) {
        if let kind { note(kind, at: place) }
        keepLines(of: place..<end)
        place = end
    }

    /// Copies what is right.
    mutating func copy(_ range: Range<Int>) { output.append(contentsOf: input[range]) }

    mutating func keepLines(of range: Range<Int>) {
        for byte in input[range] where byte == ASCII.lineFeed { output.append(byte) }
    }

    private mutating func text(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        guard open.isEmpty else { return copy(range) }
        if input[range].contains(where: { !$0.isSpace }) { note(.textBeforeRoot, at: range.lowerBound) }
        keepLines(of: range)
    }

    /// `]]>` is forbidden in text.
    private mutating func greater() {
        defer { place += 1 }
        guard !open.isEmpty else { return }
        guard output.suffix(2).elementsEqual("]]".utf8) else { return output.append(ASCII.greater) }
        note(.malformedSection, at: place)
        if innerSections > 0 {
            innerSections -= 1
            output.removeLast(2)
        } else {
            output.append(contentsOf: "&gt;".utf8)
        }
    }

    /// Comments and processing instructions may follow a document.
    private mutating func noteWhatFollows() {
        var rest = place
        while rest < input.count {
            rest = input[rest...].firstIndex { !$0.isSpace } ?? input.count
            if input[rest...].starts(with: "<!--".utf8) {
                rest = min(commentEnds.next(in: input, from: rest) + 3, input.count)
            } else if input[rest...].starts(with: "<?".utf8) {
                rest = input[rest...].firstIndex(of: ASCII.greater).map { $0 + 1 } ?? input.count
            } else {
                if rest < input.count { note(.textAfterRoot, at: rest) }
                return
            }
        }
    }

    /// The document ends within elements: an item that is open isn't whole, and is left out.
    private mutating func breakOff() {
        note(.truncated, at: input.count)
        if let item = open.lastItem {
            output.removeLast(output.count - open[item].start)
            open.removeAll(from: item)
        }
        closeAll(from: 0)
    }

    mutating func closeAll(from first: Int) {
        while open.count > first, let element = open.popLast() {
            output.append(contentsOf: "</".utf8)
            copy(element.name)
            output.append(ASCII.greater)
        }
        looseText = output.count
    }

    private static func lastItem(in document: [UInt8]) -> Int {
        var place = document.count - 1
        while place >= 0 {
            if document[place] == ASCII.less {
                let name = document[(place + 1)...].prefix(6)
                if name.hasPrefix(lowercase: "item"), !name.dropFirst(4).prefix(1).contains(where: \.isAlphanumeric) {
                    return place
                }
                if name.hasPrefix(lowercase: "entry"), !name.dropFirst(5).contains(where: \.isAlphanumeric) {
                    return place
                }
            }
            place -= 1
        }
        return -1
    }
}
