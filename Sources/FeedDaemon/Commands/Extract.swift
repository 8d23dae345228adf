internal import Glibc
internal import Pipeline

/// `feedd extract`: quotations, links and posts of a text, or of many.
enum Extract: Command {
    static let name = "extract"
    static let summary = "Find the quotations, their speakers, the links and the posts in a text"
    static let usage = "[--lang LANGUAGE] [--html] [--url URL] [--jsonl] [FILE|-]"
    static let options = [
        Option(
            name: "--lang", value: "LANGUAGE",
            help: "The text's language, as in en, de or ru, where its words don't tell it clearly; en by default"),
        Option(name: "--html", value: nil, help: "The text is HTML; the result then carries the plain text too"),
        Option(name: "--url", value: "URL", help: "Where relative addresses in HTML begin"),
        Option(
            name: "--jsonl", value: nil,
            help:
                #"Each line of the input is {"id": …, "lang": "en", "title": "…", "text": "…"}; a line comes out for each"#
        ),
    ]

    static func run(_ arguments: Arguments) async throws(CommandFailure) {
        if arguments.operands.count > 1 {
            throw CommandFailure(code: .usage, message: "extract takes one file at the most")
        }
        let path = arguments.operands.first ?? "-"
        var input = TextExtraction.Input(text: [])
        input.language = arguments.value("--lang") ?? "en"
        input.isHTML = arguments.has("--html")
        input.address = arguments.value("--url") ?? ""
        var extraction = TextExtraction()
        guard arguments.has("--jsonl") else {
            input.text = validated(try Input.bytes(of: path))
            return Terminal.out(extraction.read(input) + [UInt8(ascii: "\n")])
        }
        let faults = try lines(of: path, as: input, with: &extraction)
        if faults > 0 {
            throw CommandFailure(
                code: .dataError, message: "\(faults) \(faults == 1 ? "line was" : "lines were") no input")
        }
    }

    /// Works line by line, so that an endless input gives an endless output.
    /// - Returns: how many lines could not be read; each gave an empty result with its error.
    private static func lines(
        of path: String, as template: TextExtraction.Input, with extraction: inout TextExtraction
    ) throws(CommandFailure) -> Int {
        var source = try LineSource(path: path)
        var output: [UInt8] = []
        var number = 0
        var faults = 0
        while let line = try source.next() {
            number += 1
            guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0d || $0 == 0x09 }) else { continue }
            switch read(line, as: template) {
            case .success(let input): output += extraction.read(input)
            case .failure(let fault):
                faults += 1
                Terminal.error("feedd: \(path), line \(number): \(fault.message)\n")
                var json = JSONWriter()
                json.openObject()
                json.key("line")
                json.number(Int64(number))
                json.key("error")
                json.string(fault.message)
                json.closeObject()
                output += json.output
            }
            output.append(UInt8(ascii: "\n"))
            if output.count >= flushBytes || !source.hasLine {
                Terminal.out(output)
                output.removeAll(keepingCapacity: true)
            }
        }
        Terminal.out(output)
        return faults
    }

    /// Written out together where the input comes faster than a line at a time.
    private static let flushBytes = 64 * 1_024

    private struct LineFault: Error { var message: String }

    private static func read(_ line: [UInt8], as template: TextExtraction.Input) -> Result<
        TextExtraction.Input, LineFault
    > {
        let root: JSONValue
        do throws(JSONFault) {
            root = try JSONDocument(line).root
        } catch {
            return .failure(LineFault(message: "no JSON: \(error)"))
        }
        guard let text = root["text"], text.kind == .string else {
            return .failure(LineFault(message: "it has no \"text\""))
        }
        var input = template
        text.stringBytes(into: &input.text)
        if let title = root["title"], title.kind == .string { title.stringBytes(into: &input.title) }
        if let language = root["lang"]?.string { input.language = language }
        if let id = root["id"] { input.id = Array(line[id.range]) }
        return .success(input)
    }

    /// U+FFFD in the place of what is no UTF-8.
    private static func validated(_ bytes: [UInt8]) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
        Terminal.error("feedd: the text is not UTF-8 throughout; U+FFFD stands for what isn't\n")
        return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}
