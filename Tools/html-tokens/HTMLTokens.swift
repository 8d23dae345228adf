internal import Glibc
internal import Pipeline

/// Prints the tokens of the HTML on standard input as one JSON array, in the notation of html5lib's tokenizer tests, so
/// that any set of such tests can be held against the tokenizer. All of the input is read as markup: as in those tests,
/// `<title>` and the like change nothing.
@main enum HTMLTokens {
    static func main() {
        guard CommandLine.arguments.count == 1 else {
            write("usage: html-tokens < FILE\n", to: STDERR_FILENO)
            exit(64)
        }
        guard let input = readToEnd(of: STDIN_FILENO) else {
            write("html-tokens: standard input can't be read\n", to: STDERR_FILENO)
            exit(74)
        }
        // The tokenizer wants valid UTF-8; this puts U+FFFD for what is not.
        let document = Array(String(decoding: input, as: UTF8.self).utf8)
        guard write(TokenNotation.json(of: document.span), to: STDOUT_FILENO) else { exit(74) }
    }

    private static func readToEnd(of descriptor: Int32) -> [UInt8]? {
        var input: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? input : nil }
            input += chunk[..<count]
        }
    }

    /// - Returns: whether all was written.
    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Bool { write(Array(text.utf8), to: descriptor) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
