internal import CLibXML

/// Feeds UTF-8 to libxml2's push parser, which fills a `FeedBuilder` as the document unfolds.
///
/// libxml2 loads nothing from outside, substitutes no entity that a document declares, and has no bounds of its own
/// under XML_PARSE_HUGE, without which large sections of text end a document. So this parser stops at the first thing
/// that needs mending or that could cost more than its bytes are worth: the reader then mends the document and starts
/// again. Only what is mended already is read to its end whatever comes.
///
/// The context and the builder's memory belong to this value alone; no pointer leaves this file.
/// - Source: libxml2 2.9, parser.h, "push mode" and the SAX2 interface.
@safe
struct PushParser: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let state: UnsafeMutablePointer<ParserState>

    /// One call of libxml2 never gets more: it counts in 32-bit integers.
    private static let chunkBytes = 1 << 20

    /// - Parameters:
    ///   - builder: what the document fills.
    ///   - firstLine: the line that the bytes begin on, from 1.
    ///   - isMended: whether the document has been mended; then nothing stops the parser.
    /// - Throws: a fault where libxml2 gives no context, as memory is short.
    init(building builder: consuming FeedBuilder, firstLine: Int = 1, isMended: Bool = false) throws(XMLFault) {
        Self.prepareLibrary
        let state = UnsafeMutablePointer<ParserState>.allocate(capacity: 1)
        unsafe state.initialize(to: ParserState(builder: builder, linesBefore: firstLine - 1, isMended: isMended))
        var handler = unsafe Self.handler()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
            unsafe state.deinitialize(count: 1)
            unsafe state.deallocate()
            throw XMLFault(line: 0, column: nil, problem: "there is no memory for a parser")
        }
        // The bytes are UTF-8, whatever the document says of itself.
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        unsafe state.pointee.context = context
        unsafe self.context = context
        unsafe self.state = state
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
    }

    /// Hands over the next bytes of the document; the builder has seen what they complete when this returns.
    mutating func push(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var rest = unsafe buffer[...]
            while unsafe !rest.isEmpty, unsafe !state.pointee.needsMending {
                let chunk = unsafe rest.prefix(Self.chunkBytes)
                unsafe UnsafeBufferPointer(rebasing: chunk).withMemoryRebound(to: CChar.self) {
                    _ = unsafe xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
                }
                unsafe rest = rest.dropFirst(chunk.count)
            }
        }
    }

    /// Ends the document.
    /// - Returns: the builder with all that the document gave; nil where the document must be mended first.
    consuming func finish() -> FeedBuilder? {
        if unsafe !state.pointee.needsMending { unsafe xmlParseChunk(context, nil, 0, 1) }
        return unsafe state.pointee.needsMending ? nil : state.pointee.builder
    }

    /// libxml2 sets its globals up once, before any thread parses.
    private static let prepareLibrary: Void = xmlInitParser()

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = feedd_sax2_magic()
        unsafe handler.internalSubset = { user, _, publicID, systemID in
            unsafe parserState(user).pointee.builder.documentType(publicID: text(publicID), systemID: text(systemID))
        }
        unsafe handler.startElementNs = { user, local, prefix, uri, namespaces, spaces, count, _, attributes in
            unsafe parserState(user).pointee.declare(spaces, count: Int(namespaces))
            unsafe parserState(user).pointee.enter(namespaces: Int(namespaces))
            unsafe parserState(user).pointee.startElement(local, prefix, uri, attributes, count: Int(count))
        }
        unsafe handler.endElementNs = { user, local, _, _ in unsafe parserState(user).pointee.endElement(local) }
        unsafe handler.characters = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        unsafe handler.ignorableWhitespace = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        unsafe handler.cdataBlock = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        // Declarations of a DOCTYPE are read by the mending alone, within its bounds.
        unsafe handler.entityDecl = { user, _, _, _, _, _ in unsafe parserState(user).pointee.stopForMending() }
        unsafe handler.attributeDecl = { user, _, _, _, _, _, choices in
            unsafe xmlFreeEnumeration(choices)
            unsafe parserState(user).pointee.stopForMending()
        }
        unsafe feedd_set_structured_error(&handler) { user, error in
            guard let error = unsafe error?.pointee else { return }
            unsafe parserState(user).pointee.complain(of: error)
        }
        return unsafe handler
    }
}

/// The pointer that `PushParser` gave to libxml2, which hands it back with every call.
private func parserState(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserState> {
    unsafe user.unsafelyUnwrapped.assumingMemoryBound(to: ParserState.self)
}

/// What stands behind libxml2's user pointer: the builder, and names that were met already.
///
/// libxml2 keeps each name once per document, so that its address tells which name it is.
@safe
private struct ParserState {
    var builder: FeedBuilder
    var context: xmlParserCtxtPtr?
    private(set) var needsMending = false
    private let linesBefore: Int
    private let isMended: Bool
    private var depth = 0
    /// Open elements that declare namespaces, and how many.
    private var declarations: [(depth: Int, count: Int)] = []
    private var namespaces = 0
    private var names = NameCache<Word>()
    private var spaces = NameCache<Namespace>()

    init(builder: consuming FeedBuilder, linesBefore: Int, isMended: Bool) {
        self.builder = builder
        self.linesBefore = linesBefore
        self.isMended = isMended
    }

    mutating func stopForMending() {
        guard !isMended, let context = unsafe context else { return }
        needsMending = true
        unsafe xmlStopParser(context)
    }

    /// An undeclared prefix is no reason to mend, as readers know what most of them mean.
    mutating func complain(of error: xmlError) {
        let line = unsafe linesBefore + Int(error.line)
        if unsafe error.domain == XML_FROM_NAMESPACE.rawValue {
            if unsafe error.code == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue {
                builder.note(.undeclaredPrefix, line: line)
            }
            return
        }
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        if isMended { builder.note(.notWellFormed, line: line) } else { stopForMending() }
    }

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
        guard builder.rootName == nil, let spaces = unsafe spaces else { return }
        for index in 0..<min(count, FeedBounds.attributes) { unsafe builder.declareOnRoot(text(spaces[index * 2 + 1])) }
    }

    mutating func startElement(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        let name = unsafe qualifiedName(local, prefix, uri)
        builder.attributes.removeAll()
        let keepsNames = builder.keepsMarkup || name.local == .other
        if let attributes = unsafe attributes {
            for index in 0..<min(count, FeedBounds.attributes) {
                let entry = unsafe attributes + index * 5
                guard let start = unsafe entry[3], let end = unsafe entry[4] else { continue }
                let name = unsafe qualifiedName(entry[0], entry[1], entry[2])
                let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
                if unsafe hasWindowsCharacter(value) { stopForMending() }
                let raw = unsafe name.local == .other || keepsNames ? text(entry[0]) : ""
                unsafe builder.attributes.append(name, raw: raw, value: value)
            }
        }
        let needsName = name.local == .other || builder.keepsMarkup
        let line = linesBefore + (unsafe context.map { unsafe Int(xmlSAX2GetLineNumber($0)) } ?? 0)
        if builder.isAmidItem, name.beginsItem { stopForMending() }
        if count > FeedBounds.attributes { builder.note(.tooManyAttributes, line: line) }
        builder.startElement(name, raw: unsafe needsName ? text(local) : "", line: line)
    }

    mutating func endElement(_ local: UnsafePointer<xmlChar>?) {
        builder.endElement(raw: builder.keepsMarkup ? unsafe text(local) : "")
        leave()
    }

    mutating func characters(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
        guard builder.collects, let bytes = unsafe bytes else { return }
        // A numeric reference comes alone.
        if count == 2, unsafe hasWindowsCharacter(UnsafeBufferPointer(start: bytes, count: 2)) {
            return stopForMending()
        }
        unsafe builder.text(UnsafeBufferPointer(start: bytes, count: count))
    }

    private mutating func qualifiedName(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) -> QualifiedName {
        let word = unsafe names.value(at: local) { unsafe Word(local: text($0)) }
        guard unsafe uri != nil || prefix != nil else { return QualifiedName(space: .none, local: word) }
        if let known = unsafe spaces.known(at: uri ?? prefix) { return QualifiedName(space: known, local: word) }
        let space = unsafe builder.namespace(uri: uri.map { unsafe text($0) }, prefix: prefix.map { unsafe text($0) })
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

/// A name of libxml2's as a value of its own.
private func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
}

/// A small table from the address of a name to what it stands for; a collision is looked up anew.
@safe
private struct NameCache<Value> {
    private var slots: [(address: UnsafePointer<xmlChar>, value: Value)?] = unsafe .init(repeating: nil, count: 64)

    mutating func value(
        at address: UnsafePointer<xmlChar>?, otherwise find: (UnsafePointer<xmlChar>?) -> Value
    ) -> Value {
        if let known = unsafe known(at: address) { return known }
        let value = unsafe find(address)
        unsafe remember(value, at: address)
        return value
    }

    func known(at address: UnsafePointer<xmlChar>?) -> Value? {
        guard let address = unsafe address, let known = unsafe slots[Self.slot(of: address)] else { return nil }
        return unsafe known.address == address ? known.value : nil
    }

    mutating func remember(_ value: Value, at address: UnsafePointer<xmlChar>?) {
        guard let address = unsafe address else { return }
        unsafe slots[Self.slot(of: address)] = (address, value)
    }

    private static func slot(of address: UnsafePointer<xmlChar>) -> Int {
        let bits = UInt(bitPattern: address)
        return Int((bits >> 3 ^ bits >> 9) & 63)
    }
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
