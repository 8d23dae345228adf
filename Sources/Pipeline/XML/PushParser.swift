internal import CLibXML

/// Feeds bytes to libxml2's push parser, which fills a `FeedBuilder` as the document unfolds.
///
/// libxml2 recovers from what is not well-formed, loads nothing from outside, and substitutes no entity that a
/// document declares. The bounds on depth and size are the builder's own.
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
    ///   - encoding: the encoding of the bytes; nil where libxml2 finds it in the document.
    /// - Throws: a fault where libxml2 gives no context, as memory is short.
    init(building builder: consuming FeedBuilder, encoding: String? = nil) throws(XMLFault) {
        Self.prepareLibrary
        let state = UnsafeMutablePointer<ParserState>.allocate(capacity: 1)
        unsafe state.initialize(to: ParserState(builder: builder))
        var handler = unsafe Self.handler()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
            unsafe state.deinitialize(count: 1)
            unsafe state.deallocate()
            throw XMLFault(line: 0, column: nil, problem: "there is no memory for a parser")
        }
        if let encoding { unsafe xmlCtxtResetPush(context, nil, 0, nil, encoding) }
        let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
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
            while unsafe !rest.isEmpty {
                let chunk = unsafe rest.prefix(Self.chunkBytes)
                unsafe UnsafeBufferPointer(rebasing: chunk).withMemoryRebound(to: CChar.self) {
                    _ = unsafe xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
                }
                unsafe rest = rest.dropFirst(chunk.count)
            }
        }
    }

    /// Ends the document.
    /// - Returns: the builder with all that the document gave.
    consuming func finish() -> FeedBuilder {
        unsafe xmlParseChunk(context, nil, 0, 1)
        return unsafe state.pointee.builder
    }

    /// libxml2 sets its globals up once, before any thread parses.
    private static let prepareLibrary: Void = xmlInitParser()

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = feedd_sax2_magic()
        unsafe handler.internalSubset = { user, _, publicID, systemID in
            unsafe parserState(user).pointee.builder.documentType(publicID: text(publicID), systemID: text(systemID))
        }
        unsafe handler.startElementNs = { user, local, prefix, uri, spaceCount, spaces, count, _, attributes in
            unsafe parserState(user).pointee.declare(spaces, count: Int(spaceCount))
            unsafe parserState(user).pointee.startElement(local, prefix, uri, attributes, count: Int(count))
        }
        unsafe handler.endElementNs = { user, local, _, _ in unsafe parserState(user).pointee.endElement(local) }
        unsafe handler.characters = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        unsafe handler.ignorableWhitespace = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        unsafe handler.cdataBlock = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        unsafe feedd_set_structured_error(&handler) { user, error in
            guard let error = unsafe error?.pointee else { return }
            guard unsafe error.level == XML_ERR_FATAL else { return }
            unsafe parserState(user).pointee.builder.parserComplained(line: Int(error.line))
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
    private var names = NameCache<Word>()
    private var spaces = NameCache<Namespace>()

    init(builder: consuming FeedBuilder) { self.builder = builder }

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
        if let attributes = unsafe attributes {
            for index in 0..<min(count, FeedBounds.attributes) {
                let entry = unsafe attributes + index * 5
                guard let start = unsafe entry[3], let end = unsafe entry[4] else { continue }
                let name = unsafe qualifiedName(entry[0], entry[1], entry[2])
                let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
                unsafe builder.attributes.append(name, raw: text(entry[0]), value: value)
            }
        }
        let needsName = name.local == .other || builder.keepsMarkup
        let line = unsafe context.map { unsafe Int(xmlSAX2GetLineNumber($0)) } ?? 0
        builder.startElement(name, raw: unsafe needsName ? text(local) : "", line: line)
    }

    mutating func endElement(_ local: UnsafePointer<xmlChar>?) {
        builder.endElement(raw: builder.keepsMarkup ? unsafe text(local) : "")
    }

    mutating func characters(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
        guard builder.collects, let bytes = unsafe bytes else { return }
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
