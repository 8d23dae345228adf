internal import CLibXML

/// Feeds UTF-8 to libxml2's push parser, which fills a `FeedBuilder` as the document unfolds.
///
/// libxml2 loads nothing from outside, substitutes no entity that a document declares, and has no bounds of its own
/// under XML_PARSE_HUGE, without which large sections of text end a document. So this parser stops at the first thing
/// that needs mending or that could cost more than its bytes are worth: the reader then mends the document and starts
/// again. Only what is mended already is read to its end whatever comes.
///
/// The context and the builder's memory belong to this value alone; no pointer leaves the files of the parser and its state.
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

    /// Reads the document from its first byte to its last.
    /// - Parameters:
    ///   - document: UTF-8.
    ///   - start: where the feed begins in it.
    ///   - isClean: whether it has no character that XML forbids, so that its texts need not pass through libxml2.
    /// - Returns: the builder with all that the document gave; nil where the document must be mended first.
    consuming func read(_ document: Span<UInt8>, from start: Int, isClean: Bool) -> FeedBuilder? {
        unsafe document.withUnsafeBufferPointer { bytes in
            if isClean {
                unsafe readSkeleton(of: bytes, from: start)
            } else {
                let isUnsound = SectionAudit.hasBrokenEnd(document) || TagAudit.hasGiant(document, from: start)
                if isUnsound { unsafe state.pointee.stopForMending() }
                unsafe push(UnsafeBufferPointer(rebasing: bytes[start...]))
            }
            if unsafe !state.pointee.needsMending { unsafe xmlParseChunk(context, nil, 0, 1) }
        }
        return unsafe state.pointee.needsMending ? nil : state.pointee.builder
    }

    private borrowing func readSkeleton(of document: UnsafeBufferPointer<UInt8>, from start: Int) {
        unsafe state.pointee.texts = SkeletonTexts(of: document, from: start)
        var chunk: [UInt8] = []
        while unsafe state.pointee.nextChunk(&chunk) { unsafe chunk.withUnsafeBufferPointer { unsafe push($0) } }
    }

    private borrowing func push(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty, unsafe !state.pointee.needsMending {
            let chunk = unsafe rest.prefix(Self.chunkBytes)
            unsafe UnsafeBufferPointer(rebasing: chunk).withMemoryRebound(to: CChar.self) {
                _ = unsafe xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
            }
            unsafe rest = rest.dropFirst(chunk.count)
        }
    }

    /// libxml2 sets its globals up once, before any thread parses.
    private static let prepareLibrary: Void = xmlInitParser()

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = feedd_sax2_magic()
        unsafe handler.internalSubset = { user, _, publicID, systemID in
            unsafe parserState(user).pointee.builder.root.setType(
                publicID: xmlText(publicID), systemID: xmlText(systemID))
        }
        unsafe handler.startElementNs = { user, local, prefix, uri, namespaces, spaces, count, _, attributes in
            unsafe parserState(user).pointee.declare(spaces, count: Int(namespaces))
            unsafe parserState(user).pointee.enter(namespaces: Int(namespaces))
            unsafe parserState(user).pointee.startElement(local, prefix, uri, attributes, count: Int(count))
        }
        unsafe handler.endElementNs = { user, local, _, _ in unsafe parserState(user).pointee.endElement(local) }
        unsafe handler.characters = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        unsafe handler.ignorableWhitespace = { unsafe parserState($0).pointee.characters($1, count: Int($2)) }
        unsafe handler.cdataBlock = { unsafe parserState($0).pointee.section($1, count: Int($2)) }
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
