internal import CLibXML

/// A small XML document as a tree, each element with its place: for what people write (property lists, OPML), not for feeds.
///
/// Strict: a document that isn't well-formed is a fault. Nothing is loaded from anywhere: a DOCTYPE is read and has no effect,
/// and one that declares an entity is a fault, so that no document can grow beyond its bytes.
/// - Source: XML 1.0, fifth edition, sections 2.1 and 5.1; libxml2 2.9, `parser.h`.
public struct XMLTree: Equatable, Sendable {
    public var root: Element

    public struct Element: Equatable, Sendable {
        /// With its prefix, as it stands in the document.
        public var name: String
        public var attributes: [Attribute] = []
        public var children: [Element] = []
        /// The character data right inside this element, all of it joined; none of its children's.
        public var text = ""
        /// From 1: the line on which the start tag begins.
        public var line: Int
        /// From 1, in Unicode scalars: where the start tag begins; nil for a document that isn't in UTF-8.
        public var column: Int?

        /// The value of an attribute.
        public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    public struct Attribute: Equatable, Sendable {
        public var name: String
        public var value: String
    }

    /// A list of a hundred thousand feeds has about 20 MB.
    public static let maximumBytes = 64 << 20
    /// Property lists and OPML of the field stay below 10; libxml2 itself ends at 256.
    public static let maximumDepth = 128
    /// The same list has ten keys and values for each feed.
    public static let maximumElements = 1 << 21

    /// Reads a whole document.
    /// - Parameter bytes: the document, in UTF-8 or in an encoding that it declares.
    /// - Throws: the first fault.
    public init(_ bytes: [UInt8]) throws(XMLFault) {
        guard bytes.count <= Self.maximumBytes else {
            throw XMLFault(line: 1, column: nil, problem: "the document has more than \(Self.maximumBytes) bytes")
        }
        let builder = XMLTreeBuilder(bytes: bytes)
        try builder.parse()
        guard let root = builder.root else {
            throw XMLFault(line: 1, column: 1, problem: "the document has no element")
        }
        self.root = root
    }
}

/// Why bytes are no XML document that `XMLTree` takes, and where.
public struct XMLFault: Error, Equatable, Sendable, CustomStringConvertible {
    public var line: Int
    /// Nil where it isn't known.
    public var column: Int?
    /// In words; for what isn't well-formed, those of libxml2.
    public var problem: String

    public var description: String { "line \(line): \(problem)" }
}

/// Builds the tree as libxml2 reports what it reads.
private final class XMLTreeBuilder {
    private let bytes: [UInt8]
    private var walk: TextWalk
    private var open: [XMLTree.Element] = []
    private var text: [[UInt8]] = []
    private(set) var root: XMLTree.Element?
    private var fault: XMLFault?
    private var elements = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
        walk = TextWalk(bytes)
    }

    func parse() throws(XMLFault) {
        xmlInitParser()
        let context = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlCreateMemoryParserCtxt(
                buffer.bindMemory(to: CChar.self).baseAddress, Int32(truncatingIfNeeded: buffer.count))
        }
        guard let context = unsafe context else { throw XMLFault(line: 1, column: 1, problem: "the document is empty") }
        defer { unsafe xmlFreeParserCtxt(context) }
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = feedd_sax2_magic()
        unsafe handler.startElementNs = { unsafe builder(of: $0)?.start($1, prefix: $2, attributes: $8, count: $6, $0) }
        unsafe handler.endElementNs = { context, _, _, _ in unsafe builder(of: context)?.end() }
        let characters: charactersSAXFunc = { unsafe builder(of: $0)?.characters($1, $2) }
        unsafe handler.characters = characters
        unsafe handler.cdataBlock = characters
        // The same function, else libxml2 guesses which white space matters.
        unsafe handler.ignorableWhitespace = characters
        unsafe handler.entityDecl = { context, name, _, _, _, _ in
            unsafe builder(of: context)?.refuse(declarationOf: name, context)
        }
        unsafe feedd_set_structured_error(&handler) { unsafe builder(of: $0)?.report($1) }
        // libxml2 gives its callbacks the context itself, which holds this builder in its private field.
        unsafe context.pointee.sax.pointee = unsafe handler
        unsafe context.pointee._private = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        let status = unsafe xmlParseDocument(context)
        // Some declarations make a document node even where no handler asked for one.
        unsafe xmlFreeDoc(context.pointee.myDoc)
        unsafe context.pointee.myDoc = nil
        if let fault { throw fault }
        guard status == 0, unsafe context.pointee.wellFormed == 1 else {
            throw XMLFault(line: 1, column: nil, problem: "the document is not well-formed")
        }
    }

    func start(
        _ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int32, _ user: UnsafeMutableRawPointer?
    ) {
        guard fault == nil, let context = unsafe user?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
        let (line, column) = unsafe place(in: context)
        elements += 1
        if open.count == XMLTree.maximumDepth || elements > XMLTree.maximumElements {
            let bound = "\(XMLTree.maximumDepth) elements inside one another, or \(XMLTree.maximumElements) in all"
            unsafe stop(context, XMLFault(line: line, column: column, problem: "more than \(bound)"))
            return
        }
        var element = unsafe XMLTree.Element(name: qualified(name, prefix), line: line, column: column)
        // Five pointers each: name, prefix, namespace, the value's start and end.
        for index in 0..<Int(count) {
            guard let five = unsafe attributes?.advanced(by: index * 5), let start = unsafe five[3],
                let end = unsafe five[4]
            else { continue }
            let value = unsafe Array(UnsafeBufferPointer(start: start, count: end - start))
            element.attributes.append(
                unsafe XMLTree.Attribute(name: qualified(five[0], five[1]), value: attributeValue(value)))
        }
        open.append(element)
        text.append([])
    }

    func end() {
        guard fault == nil, var element = open.popLast(), let bytes = text.popLast() else { return }
        element.text = String(decoding: bytes, as: UTF8.self)
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    func characters(_ start: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard fault == nil, !text.isEmpty else { return }
        unsafe text[text.count - 1].append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
    }

    func refuse(declarationOf name: UnsafePointer<xmlChar>?, _ user: UnsafeMutableRawPointer?) {
        guard fault == nil, let context = unsafe user?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
        let line = unsafe Int(xmlSAX2GetLineNumber(user))
        unsafe stop(
            context, XMLFault(line: line, column: nil, problem: "no entity may be declared here: \(string(name))"))
    }

    /// Keeps the first error; what follows from it helps nobody.
    func report(_ error: UnsafePointer<xmlError>?) {
        guard fault == nil, let error = unsafe error?.pointee, unsafe error.level != XML_ERR_WARNING else { return }
        var problem = unsafe error.message.map { unsafe String(cString: $0) } ?? "the document is not well-formed"
        while problem.last?.isWhitespace == true { problem.removeLast() }
        let line = unsafe Int(error.line)
        let column = unsafe Int(error.int2)
        fault = XMLFault(line: max(line, 1), column: column > 0 ? column : nil, problem: problem)
    }

    private func stop(_ context: xmlParserCtxtPtr, _ fault: XMLFault) {
        self.fault = fault
        unsafe xmlStopParser(context)
    }

    /// Where the start tag begins that libxml2 has just read up to its last bracket. No bare `<` can stand inside a tag.
    private func place(in context: xmlParserCtxtPtr) -> (line: Int, column: Int?) {
        let consumed = unsafe xmlByteConsumed(context)
        let isConverted = unsafe context.pointee.input?.pointee.buf?.pointee.encoder != nil
        guard !isConverted, consumed > 0, consumed <= bytes.count,
            let offset = bytes[..<Int(consumed)].lastIndex(of: UInt8(ascii: "<"))
        else { return (unsafe Int(xmlSAX2GetLineNumber(context)), nil) }
        let place = walk.position(of: offset)
        return (place.line, place.column)
    }
}

private func qualified(_ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?) -> String {
    unsafe prefix == nil ? unsafe string(name) : unsafe string(prefix) + ":" + string(name)
}

/// libxml2 leaves an ampersand in an attribute as `&#38;`, and, where no entity can be declared, nothing else with one.
private func attributeValue(_ value: [UInt8]) -> String {
    let mark = Array("&#38;".utf8)
    var bytes: [UInt8] = []
    var rest = value[...]
    while let byte = rest.first {
        bytes.append(byte)
        rest = rest.dropFirst(rest.starts(with: mark) ? mark.count : 1)
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func string(_ text: UnsafePointer<xmlChar>?) -> String { unsafe text.map { unsafe String(cString: $0) } ?? "" }

/// The builder is alive for as long as the call to libxml2 that makes these callbacks.
private func builder(of user: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
    guard let behind = unsafe user?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else { return nil }
    return unsafe Unmanaged<XMLTreeBuilder>.fromOpaque(behind).takeUnretainedValue()
}
