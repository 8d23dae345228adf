import Testing

@testable import Pipeline

/// A text that is no JSON, and what is said of it.
struct BadJSON: CustomTestStringConvertible, Sendable {
    var text: String
    var offset: Int
    var message: String
    var testDescription: String { text }

    init(_ text: String, _ offset: Int, _ message: String) {
        self.text = text
        self.offset = offset
        self.message = message
    }

    static let all: [BadJSON] = [
        BadJSON("", 0, "the document is empty"),
        BadJSON(" \n\t ", 4, "the document is empty"),
        BadJSON("[1,]", 2, "a trailing comma"),
        BadJSON(#"{"a":1,}"#, 6, "a trailing comma"),
        BadJSON("[,1]", 1, "expected a value"),
        BadJSON("[1,,2]", 3, "expected a value"),
        BadJSON("[1 2]", 3, "expected a comma or ] after the value"),
        BadJSON(#"{"a":1 "b":2}"#, 7, "expected a comma or } after the value"),
        BadJSON("[1}", 2, "expected a comma or ] after the value"),
        BadJSON(#"{"a" 1}"#, 5, "expected a colon after the key"),
        BadJSON(#"{"a":}"#, 5, "expected a value"),
        BadJSON("{1:2}", 1, "a key without double quotes"),
        BadJSON("{url:2}", 1, "a key without double quotes"),
        BadJSON("{'url':2}", 1, "single quotes: JSON has only double quotes"),
        BadJSON("{[]:2}", 1, "expected a key in double quotes"),
        BadJSON("['a']", 1, "single quotes: JSON has only double quotes"),
        BadJSON("[1, // one\n2]", 4, "a comment: JSON has none"),
        BadJSON("/* all */ {}", 0, "a comment: JSON has none"),
        BadJSON("{} # end", 3, "a comment: JSON has none"),
        BadJSON("{} {}", 3, "something stands after the end of the document"),
        BadJSON("{}\0", 2, "something stands after the end of the document"),
        BadJSON(#"["a"#, 1, "unterminated string"),
        BadJSON(#"["a\"#, 1, "unterminated string"),
        BadJSON("[\"a\nb\"]", 3, "a raw line break in a string: write it as \\n, or close the string with \""),
        BadJSON("[\"a\tb\"]", 3, "a raw tab in a string: write it as \\t"),
        BadJSON("[\"a\u{1}b\"]", 3, "a raw control character in a string: write it as \\u0001"),
        BadJSON(#"["\x41"]"#, 2, #"an escape that JSON doesn't know: it has \" \\ \/ \b \f \n \r \t and \u"#),
        BadJSON(#"["\u12G4"]"#, 2, #"\u without four hexadecimal digits"#),
        BadJSON(#"["\u12"]"#, 2, #"\u without four hexadecimal digits"#),
        BadJSON("[True]", 1, "True is no value: JSON has the words true, false and null"),
        BadJSON("[NaN]", 1, "NaN is no value: JSON has the words true, false and null"),
        BadJSON("nul", 0, "nul is no value: JSON has the words true, false and null"),
        BadJSON("[01]", 1, "a number with a leading zero"),
        BadJSON("[-012.5]", 2, "a number with a leading zero"),
        BadJSON("[+1]", 1, "a number with a leading plus sign"),
        BadJSON("[.5]", 1, "a number without a digit where one is due"),
        BadJSON("[1.]", 3, "a number without a digit where one is due"),
        BadJSON("[1e]", 3, "a number without a digit where one is due"),
        BadJSON("[1e+]", 4, "a number without a digit where one is due"),
        BadJSON("[-]", 2, "a number without a digit where one is due"),
        BadJSON("[-Infinity]", 2, "a number without a digit where one is due"),
        BadJSON("[0x10]", 2, "expected a comma or ] after the value"),
        BadJSON("[1", 2, "the document ends inside an array: ] is missing"),
        BadJSON("[1,", 3, "the document ends inside an array: ] is missing"),
        BadJSON(#"{"a":"#, 5, "the document ends inside an object: } is missing"),
        BadJSON(#"{"a""#, 4, "the document ends inside an object: } is missing"),
        BadJSON("\u{FEFF}", 3, "the document is empty"),
        BadJSON("[\u{A0}1]", 1, "expected a value"),
    ]
}

@Suite struct `A text that is no JSON` {
    private func fault(_ bytes: [UInt8], limits: JSONDocument.Limits = .init()) -> JSONFault? {
        do {
            _ = try JSONDocument(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: BadJSON.all)
    func `is refused with the place and the reason`(_ bad: BadJSON) {
        let fault = fault(Array(bad.text.utf8))
        #expect(fault?.offset == bad.offset)
        #expect(fault?.problem.description == bad.message)
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0x80], [0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28],
        ] as [[UInt8]])
    func `is one whose strings are no UTF-8`(bad: [UInt8]) {
        #expect(fault([0x5B, 0x22] + bad + [0x22, 0x5D]) == JSONFault(offset: 2, problem: .invalidUTF8))
        #expect(fault([0x5B, 0x22] + bad)?.offset == 2)
    }

    @Test(
        arguments: [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0, 0x7D, 0], [0, 0x7B, 0, 0x7D]] as [[UInt8]])
    func `is one in UTF-16`(bytes: [UInt8]) {
        #expect(fault(bytes) == JSONFault(offset: 0, problem: .notUTF8))
    }

    @Test func `is one that is cut anywhere`() throws {
        let sample = Array(
            #"{"a":[1,-2.5e+3,true,null,{"é\u00e9\ud83d\ude00":"\"x\\ 😀"}],"b":{},"c":[[],""]}"#.utf8)
        _ = try JSONDocument(sample)
        for length in sample.indices {
            let fault = fault(Array(sample.prefix(length)))
            #expect(fault != nil, "cut after \(length) bytes")
            #expect((fault?.offset ?? .max) <= length)
        }
    }

    @Test func `never crashes the reader, whichever byte is changed`() {
        let sample = Array(#"{"a":[1,-2.5e+3,true,null,{"é\ud83d\ude00":"\"x\\"}],"c":[[],""]}"#.utf8)
        var refused = 0
        for index in sample.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = sample
                changed[index] = byte
                guard let document = try? JSONDocument(changed) else {
                    refused += 1
                    continue
                }
                _ = document.root.members.map { ($0.key.string, $0.value.string, $0.value.double) }
            }
        }
        #expect(refused > sample.count * 128)
    }

    @Test func `may nest a hundred thousand deep and is refused at the bound`() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(fault(deep) == JSONFault(offset: 512, problem: .tooDeep(limit: 512)))
        #expect(fault(deep, limits: .init(depth: 200_000)) == JSONFault(offset: 100_000, problem: .unclosed(.array)))
        let objects = Array(String(repeating: #"{"a":"#, count: 100_000).utf8)
        #expect(fault(objects)?.problem == .tooDeep(limit: 512))
    }

    @Test func `has more values than the bound`() {
        #expect(fault(Array("[1,2,3]".utf8), limits: .init(values: 3))?.problem == .tooManyValues(limit: 3))
        #expect(fault(Array("[1,2,3]".utf8), limits: .init(values: 4)) == nil)
    }

    @Test func `has a number of more digits than anybody needs`() {
        let digits = [UInt8](repeating: UInt8(ascii: "9"), count: 1_024)
        #expect(fault(digits) == nil)
        #expect(fault(digits + [0x39]) == JSONFault(offset: 0, problem: .numberTooLong(limit: 1_024)))
    }
}

@Suite struct `A JSON document` {
    @Test(arguments: ["true", " null ", "\"\"", "0", "-0", "1E5", "[]", "{}", "\u{FEFF}{}", "\r\n\t [ ] \n"])
    func `may be any value, with space around it`(text: String) throws {
        _ = try JSONDocument(Array(text.utf8))
    }

    @Test func `may be as deep as its bound`() throws {
        let depth = 512
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        var value = try JSONDocument(Array(text.utf8)).root
        var found = 1
        while let inner = value.elements.first(where: { _ in true }) {
            value = inner
            found += 1
        }
        #expect(found == depth)
    }

    @Test func `tells where its values stand`() throws {
        let document = try JSONDocument(Array("{\n  \"é\": [true,\n \"x\"]}".utf8))
        let members = Array(document.root.members)
        let key = try #require(members.first?.key)
        #expect(document.position(of: key.offset) == TextPosition(line: 2, column: 3))
        let list = try #require(members.first?.value)
        #expect(document.position(of: list.offset) == TextPosition(line: 2, column: 8))
        let last = try #require(Array(list.elements).last)
        #expect(document.position(of: last.offset) == TextPosition(line: 3, column: 2))
        #expect(String(decoding: document.bytes[list.range], as: UTF8.self) == "[true,\n \"x\"]")
    }
}
