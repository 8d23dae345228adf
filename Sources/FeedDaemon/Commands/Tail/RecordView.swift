internal import Glibc
internal import Pipeline

/// How records are printed.
enum RecordView: Sendable {
    /// As they stand in the files.
    case lines
    case fields(RecordFields)
    case pages(RecordPage)

    init(_ arguments: Arguments) throws(CommandFailure) {
        let isPretty = arguments.has("--pretty")
        guard let fields = arguments.value("--fields") else {
            self = isPretty ? .pages(RecordPage(isColoured: Self.isColoured)) : .lines
            return
        }
        guard !isPretty else {
            throw CommandFailure(code: .usage, message: "--pretty shows what a person wants; it goes without --fields")
        }
        self = .fields(try RecordFields(fields))
    }

    /// - Source: no-color.org.
    private static var isColoured: Bool {
        unsafe getenv("NO_COLOR") == nil && Terminal.isTerminal(STDOUT_FILENO)
    }

    /// Appends a record, with a newline.
    func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        if case .lines = self {
            output += line
        } else {
            let bytes = Array(line)
            guard let record = try? JSONDocument(bytes).root else { return }
            switch self {
            case .lines: break
            case .fields(let fields): fields.append(record, of: bytes, to: &output)
            case .pages(let page): output += Array(page.text(of: record).utf8)
            }
        }
        output.append(UInt8(ascii: "\n"))
    }
}
