internal import CLibXML

/// What stands behind libxml2's user pointer: the builder, and names that were met already.
///
/// libxml2 keeps each name once per document, so that its address tells which name it is.
@safe
struct ParserState {
    var builder: FeedBuilder
    var context: xmlParserCtxtPtr?
    /// The texts that libxml2 doesn't get to see; nil where it gets the document as it stands.
    var texts: SkeletonTexts?
    private(set) var needsMending = false
    private let linesBefore: Int
    private let isMended: Bool
    private var depth = 0
    /// Open elements that declare namespaces, and how many.
    private var declarations: [(depth: Int, count: Int)] = []
    private var namespaces = 0
    private var names = NameCache<Word>()
    private var spaces = NameCache<Namespace>()
    /// Memory for texts whose references are being read.
    private var spare: [UInt8] = []
    /// What came last, if it is a link of RSS's without anything in it.
    private var emptyLink = EmptyLink.none

    private enum EmptyLink {
        case none, open, closed
    }

    init(builder: consuming FeedBuilder, linesBefore: Int, isMended: Bool) {
        self.builder = builder
        self.linesBefore = linesBefore
        self.isMended = isMended
    }

    /// Writes the next part of the document's skeleton.
    /// - Returns: false where there is none, or it would be in vain.
    mutating func nextChunk(_ chunk: inout [UInt8]) -> Bool {
        guard !needsMending, let isMore = texts?.next(&chunk) else { return false }
        if texts?.isUnsound == true { stopForMending() }
        return isMore && !needsMending
    }

    /// The line of the document that libxml2 has come to.
    private func line(_ skeletonLine: Int) -> Int { linesBefore + skeletonLine + (texts?.lineFeeds ?? 0) }

    mutating func stopForMending() {
        guard !isMended, let context = unsafe context else { return }
        needsMending = true
        unsafe xmlStopParser(context)
    }

    /// An undeclared prefix is no reason to mend, as readers know what most of them mean.
    mutating func complain(of error: xmlError) {
        let line = unsafe line(Int(error.line))
        if unsafe error.domain == XML_FROM_NAMESPACE.rawValue {
            if unsafe error.code == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue {
                builder.note(.undeclaredPrefix, line: line)
            }
            return
        }
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        meetFault(line: line)
    }

    private mutating func meetFault(line: Int) {
        if isMended { builder.note(.notWellFormed, line: line) } else { stopForMending() }
    }

    private var currentLine: Int { line(unsafe context.map { unsafe Int(xmlSAX2GetLineNumber($0)) } ?? 0) }

    /// Bounds what libxml2 doesn't: it looks for each name's namespace in all that the open elements declare.
    mutating func enter(namespaces count: Int) {
        depth += 1
        if count > 0 {
            declarations.append((depth, count))
            namespaces += count
        }
        if depth > FeedBounds.depth || namespaces > FeedBounds.namespaces { stopForMending() }
    }

    private mutating func leave() {
        if let last = declarations.last, last.depth == depth {
            namespaces -= last.count
            declarations.removeLast()
        }
        depth -= 1
    }

    /// Tells the builder which namespaces the root declares: pairs of prefix and address.
    mutating func declare(_ spaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
        guard builder.root.name == nil, let spaces = unsafe spaces else { return }
        for index in 0..<min(count, FeedBounds.attributes) {
            unsafe builder.root.declare(xmlText(spaces[index * 2 + 1]))
        }
    }

    mutating func startElement(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        let name = unsafe qualifiedName(local, prefix, uri)
        emptyLink = name.local == .link && count == 0 ? .open : .none
        builder.attributes.removeAll()
        let keepsNames = builder.keepsMarkup || name.local == .other
        if let attributes = unsafe attributes {
            for index in 0..<min(count, FeedBounds.attributes) {
                let entry = unsafe attributes + index * 5
                guard let start = unsafe entry[3], let end = unsafe entry[4] else { continue }
                let name = unsafe qualifiedName(entry[0], entry[1], entry[2])
                let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
                if unsafe hasWindowsCharacter(value) { stopForMending() }
                let raw = unsafe name.local == .other || keepsNames ? xmlText(entry[0]) : ""
                unsafe builder.attributes.append(name, raw: raw, value: value)
            }
        }
        let needsName = name.local == .other || builder.keepsMarkup
        let line = currentLine
        if builder.isAmidItem, name.beginsItem { stopForMending() }
        if count > FeedBounds.attributes { builder.note(.tooManyAttributes, line: line) }
        builder.startElement(name, raw: unsafe needsName ? xmlText(local) : "", line: line)
    }

    mutating func endElement(_ local: UnsafePointer<xmlChar>?) {
        builder.endElement(raw: builder.keepsMarkup ? unsafe xmlText(local) : "")
        emptyLink = emptyLink == .open ? .closed : .none
        leave()
    }

    mutating func characters(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
        if emptyLink != .none, let bytes = unsafe bytes {
            let text = unsafe UnsafeBufferPointer(start: bytes, count: count)
            // What writes HTML closes each link at once, and its address comes behind it.
            if emptyLink == .closed, !builder.keepsMarkup,
                unsafe text.first(where: { !$0.isSpace }) == UInt8(ascii: "h")
            {
                stopForMending()
            }
            if unsafe emptyLink == .open || text.contains(where: { !$0.isSpace }) { emptyLink = .none }
        }
        guard builder.collects, let bytes = unsafe bytes else { return }
        // A numeric reference comes alone.
        if count == 2, unsafe hasWindowsCharacter(UnsafeBufferPointer(start: bytes, count: 2)) {
            return stopForMending()
        }
        unsafe builder.text(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Takes a section, or the number of a text that was left out.
    mutating func section(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
        let number = unsafe UnsafeBufferPointer(start: bytes, count: count)
        guard let text = unsafe texts?.take(number.span) else { return unsafe characters(bytes, count: count) }
        guard !text.isSection else {
            return unsafe characters(text.bytes.baseAddress, count: text.bytes.count)
        }
        var references = ReferenceReader()
        // Apart from this value while it is lent out.
        var part: [UInt8] = []
        swap(&part, &spare)
        while unsafe references.next(&part, of: text.bytes.span) {
            unsafe part.withUnsafeBufferPointer { unsafe characters($0.baseAddress, count: $0.count) }
        }
        swap(&part, &spare)
        if references.hasWindowsCharacter, builder.collects { stopForMending() }
        if !references.isSound { meetFault(line: currentLine) }
    }

    private mutating func qualifiedName(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> QualifiedName {
        let word = unsafe names.value(at: local) { unsafe Word(local: xmlText($0)) }
        guard unsafe uri != nil || prefix != nil else { return QualifiedName(space: .none, local: word) }
        if let known = unsafe spaces.known(at: uri ?? prefix) { return QualifiedName(space: known, local: word) }
        let space = unsafe builder.namespace(
            uri: uri.map { unsafe xmlText($0) }, prefix: prefix.map { unsafe xmlText($0) })
        unsafe spaces.remember(space, at: uri ?? prefix)
        return QualifiedName(space: space, local: word)
    }
}

/// Whether a C1 control stands in the value: a reference such as `&#146;`, which is meant for what windows-1252 has
/// there. As bytes they have been mended before.
private func hasWindowsCharacter(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let lead = unsafe value.firstIndex(of: 0xc2), lead + 1 < value.count else { return false }
    if unsafe value[lead + 1] < 0xa0 { return true }
    return unsafe hasWindowsCharacter(UnsafeBufferPointer(rebasing: value[(lead + 1)...]))
}

extension QualifiedName {
    /// Whether the element is an item of a feed's own vocabulary.
    fileprivate var beginsItem: Bool {
        guard local == .item || local == .entry else { return false }
        return switch space {
        case .none, .rss, .rss1, .rss090, .atom: true
        default: false
        }
    }
}
