import Glibc

/// What is fed with bytes that nobody wrote. Compiled into one module with Pipeline, so that its inner parts are reached.
///
/// A target traps where something that always holds does not; the sanitizers watch the rest.
enum FuzzTargets {
    static let all: [(name: String, run: @Sendable ([UInt8]) -> Void)] = [
        ("xml", xml), ("json", json), ("html", html), ("date", date), ("charset", charset),
    ]

    /// A whole document, from bytes to JSON Feed and records, both of which must be JSON again.
    @Sendable private static func xml(_ bytes: [UInt8]) { read(bytes, contentType: nil) }

    /// The same, where the first byte chooses the charset that the response names.
    @Sendable private static func charset(_ bytes: [UInt8]) {
        let names = [
            "utf-8", "iso-8859-1", "windows-1251", "koi8-r", "shift_jis", "gb2312", "big5", "euc-kr", "utf-16",
            "utf-16le",
            "utf-32", "utf-7", "x-user-defined", "us-ascii", "nonsense", "iso-2022-jp",
        ]
        guard let first = bytes.first else { return }
        read(Array(bytes.dropFirst()), contentType: "application/xml; charset=\(names[Int(first) % names.count])")
    }

    @Sendable private static func json(_ bytes: [UInt8]) {
        if let document = try? JSONDocument(bytes) { walk(document.root) }
        read([UInt8(ascii: "{")] + bytes, contentType: nil)
        _ = RecordLine.facts(of: bytes)
    }

    @Sendable private static func html(_ bytes: [UInt8]) {
        // The tokenizer takes valid UTF-8, as the reader of feeds hands it on.
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        var document = Document()
        document.read(html: text.span)
        expect(isUTF8(document.text), "the text is no UTF-8")
        for anchor in document.anchors {
            expect(anchor.range.upperBound <= document.text.count, "an anchor lies outside")
            expect(isUTF8(Array(document.text[anchor.range])), "an anchor cuts a character")
        }
        let base = Array("https://base.example/a/".utf8)
        let clean = Sanitizer.clean(text.span, base: base)
        if let fault = SanitizedAudit.fault(in: clean) { expect(false, "sanitized HTML holds \(fault)") }
        expect(Sanitizer.clean(clean.span, base: base) == clean, "cleaning clean HTML changes it")
        var input = TextExtraction.Input(text: text)
        input.title = text
        var extraction = TextExtraction()
        expect((try? JSONDocument(extraction.read(input))) != nil, "what was extracted is no JSON")
    }

    @Sendable private static func date(_ bytes: [UInt8]) {
        guard let seconds = DateParser.seconds(bytes[...]) else { return }
        var written: [UInt8] = []
        CivilTime.append(seconds, to: &written)
        expect(DateParser.seconds(written[...]) == seconds, "a date is not what it is written as")
    }

    private static func read(_ bytes: [UInt8], contentType: String?) {
        let address = "https://fuzz.example/feed"
        guard let feed = try? FeedReader.read(bytes, address: address, contentType: contentType) else { return }
        var writer = JSONFeedWriter(address: address)
        expect((try? JSONDocument(writer.write(feed))) != nil, "the JSON Feed is no JSON")
        let source = RecordSource(id: "fuzz", url: address, address: address, tags: [])
        var maker = RecordMaker(source: source, fetched: 0)
        for draft in maker.records(of: feed) {
            var line: [UInt8] = []
            RecordLine.appendHead(seq: 1, event: .item, revision: 0, to: &line)
            line += draft.tail
            expect(RecordLine.facts(of: line)?.id == draft.id, "a record is not read back")
            expect(!line.contains(UInt8(ascii: "\n")), "a record has more than a line")
        }
    }

    private static func walk(_ value: JSONValue) {
        _ = value.string
        _ = value.double
        for element in value.elements { walk(element) }
        for member in value.members { walk(member.value) }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    private static func expect(_ holds: Bool, _ otherwise: @autoclosure () -> String) {
        guard !holds else { return }
        complain(otherwise())
        abort()
    }

    fileprivate static func complain(_ message: String) {
        let line = Array("\(message)\n".utf8)
        _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

/// The target that FUZZ_TARGET names.
private let target: @Sendable ([UInt8]) -> Void = {
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let found = FuzzTargets.all.first(where: { $0.name == name }) else {
        FuzzTargets.complain("FUZZ_TARGET must be one of \(FuzzTargets.all.map(\.name).joined(separator: ", "))")
        exit(64)
    }
    return found.run
}()

/// libFuzzer's entry. - Source: llvm.org/docs/LibFuzzer.html.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}
