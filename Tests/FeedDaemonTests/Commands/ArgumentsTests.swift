import Testing

@testable import FeedDaemon

@Suite struct `A command line` {
    private let options = [
        Option(name: "--config", value: "FILE", help: ""), Option(name: "--show", value: nil, help: ""),
        Option(name: "--header", value: "H", help: "", repeats: true),
    ]

    private func fault(_ words: String...) -> String? {
        do throws(CommandFailure) {
            _ = try Arguments(words, options: options)
            return nil
        } catch {
            return error.code == .usage ? error.message : "code \(error.code)"
        }
    }

    @Test func `is read by the rules of GNU`() throws {
        let words = ["--config=a=b", "x", "--show", "--header", "1", "-", "--header", "2", "--", "--show"]
        let arguments = try Arguments(words, options: options)
        #expect(arguments.value("--config") == "a=b" && arguments.has("--show"))
        #expect(arguments.all("--header") == ["1", "2"])
        #expect(arguments.operands == ["x", "-", "--show"])
    }

    @Test func `is refused with what is wrong`() {
        #expect(fault("--cnofig", "x") == "there is no option --cnofig; did you mean --config?")
        #expect(fault("-q") == "there is no option -q")
        #expect(fault("--config") == "--config needs a value: --config FILE")
        #expect(fault("--show=1") == "--show takes no value")
        #expect(fault("--config", "a", "--config", "b") == "--config is given twice")
    }
}
