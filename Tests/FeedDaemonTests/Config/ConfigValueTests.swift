import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `A configuration value` {
    private static let header = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">

        """

    private func read(_ text: String) throws -> ConfigValue { try read(Array(text.utf8)) }
    private func read(_ bytes: [UInt8]) throws -> ConfigValue { try SourceFormat(of: bytes).read(bytes) }

    private func fault(_ bytes: [UInt8]) -> SourceFault? {
        do throws(SourceFault) {
            _ = try SourceFormat(of: bytes).read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ text: String) -> String? {
        fault(Array(text.utf8)).map { "\($0.place.in("file")): \($0.problem)" }
    }

    /// The value without its places, to hold formats against one another.
    private func bare(_ value: ConfigValue) -> String {
        switch value.content {
        case .array(let values): "[" + values.map(bare).joined(separator: " ") + "]"
        case .dictionary(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key)=\(bare($0.value))" }.joined(separator: " ") + "}"
        case let other: "\(other)"
        }
    }

    @Test func `is the same in all formats`() throws {
        let json = #"{"a":["é😀","",true,false],"n":-5,"big":9007199254740993,"r":0.5,"d":{"k":[]},"s":"ascii"}"#
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let expected = bare(try read(json))
        for format in [PropertyListSerialization.PropertyListFormat.xml, .binary] {
            let data = try PropertyListSerialization.data(fromPropertyList: object, format: format, options: 0)
            #expect(bare(try read(Array(data))) == expected)
        }
    }

    @Test func `of a long binary list is whole`() throws {
        let object: [String: Any] = [
            "texts": (0..<300).map { "text \($0)" }, "long": String(repeating: "é", count: 70_000), "min": Int64.min,
            "numbers": [1, 255, 256, 65_536, 1 << 40], "date": Date(), "data": Data([1]),
        ]
        let data = try PropertyListSerialization.data(fromPropertyList: object, format: .binary, options: 0)
        guard case .dictionary(let members) = try read(Array(data)).content else {
            throw SourceFault(place: .file, problem: "")
        }
        let values = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
        #expect(values["min"]?.content == .integer(.min))
        #expect(values["long"]?.content == .string(String(repeating: "é", count: 70_000)))
        #expect(values["date"]?.content == .other("a date"))
        #expect(values["data"]?.content == .other("data"))
        guard case .array(let numbers)? = values["numbers"]?.content, case .array(let texts)? = values["texts"]?.content
        else { throw SourceFault(place: .file, problem: "") }
        #expect(numbers.map(\.content) == [1, 255, 256, 65_536, 1 << 40].map { .integer($0) })
        #expect(texts.last?.content == .string("text 299"))
        #expect(texts.allSatisfy { $0.place == .noLines })
    }

    @Test func `knows the places of key and value`() throws {
        let json = try read("{\n  \"a\":\n   [1,\n \"é\", 2]}")
        guard case .dictionary(let members) = json.content, let member = members.first,
            case .array(let values) = member.value.content
        else { throw SourceFault(place: .file, problem: "") }
        #expect(member.place == .line(2, column: 3))
        #expect(member.value.place == .line(3, column: 4))
        #expect(values.map(\.place) == [.line(3, column: 5), .line(4, column: 2), .line(4, column: 7)])

        let xml = try read(Self.header + "<plist>\n <dict>\n  <key>a</key> <string>b</string></dict></plist>")
        guard case .dictionary(let keyed) = xml.content else { throw SourceFault(place: .file, problem: "") }
        #expect(xml.place == .line(4, column: 2))
        #expect(keyed.first?.place == .line(5, column: 3))
        #expect(keyed.first?.value.place == .line(5, column: 16))
    }

    @Test(arguments: [
        ("", "file: the file is empty"),
        (" \n", "file: the file is empty"),
        ("feeds:\n  - url: x", "file:1:1: this is neither JSON, which begins with {, nor a property list"),
        ("{\n\"a\": 1,\n}", "file:2:7: a trailing comma"),
        ("// x\n{}", "file:1:1: a comment: JSON has none"),
        ("<plist>\n<dict></plist>", "file:2:15: Opening and ending tag mismatch: dict line 2 and plist"),
        ("<rss/>", "file:1:1: the document is <rss>, not a property list, which is <plist>"),
        ("<plist/>", "file:1:1: a property list has one value in <plist>, this has 0"),
        ("<plist>\n<string/><string/></plist>", "file:1:1: a property list has one value in <plist>, this has 2"),
        ("<plist><dict><string/></dict></plist>", "file:1:14: <string> has no <key> before it"),
        ("<plist><dict><key>a</key></dict></plist>", #"file:1:14: the key "a" has no value behind it"#),
        ("<plist><dict><key>a</key><key>b</key></dict></plist>", #"file:1:14: the key "a" has no value behind it"#),
        ("<plist><integer>x</integer></plist>", #"file:1:8: "x" is no whole number"#),
        ("<plist><real>x</real></plist>", #"file:1:8: "x" is no number"#),
        ("<plist><text>x</text></plist>", "file:1:8: <text> is no value of a property list"),
        ("<plist><string>x<b/></string></plist>", "file:1:17: <b> can't stand inside <string>"),
        (
            "<plist><array>x</array></plist>",
            "file:1:8: text right inside <array>: a string is written <string>…</string>"
        ),
        ("bplist99", "file: binary property list: not of the version bplist00 of binary property lists"),
        ("bplist00", "file: binary property list: cut short: the trailer is missing"),
    ])
    func `is refused with place and reason`(text: String, message: String) { #expect(fault(text) == message) }

    @Test func `is bounded in depth in all formats`() throws {
        let json = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
        #expect(fault(json) == "file:1:33: more than 32 arrays and objects inside one another")
        let inside = String(repeating: "<array>", count: 33) + String(repeating: "</array>", count: 33)
        let xml = fault("<plist>" + inside + "</plist>")
        #expect(xml == "file:1:232: more than 32 arrays and dictionaries inside one another")
        let object = (0..<33).reduce([] as [Any]) { inner, _ in [inner] }
        let binary = try PropertyListSerialization.data(fromPropertyList: object, format: .binary, options: 0)
        let problem = fault(Array(binary))?.problem
        #expect(problem == "binary property list: more than 32 arrays and dictionaries inside one another")
    }

    /// A binary list of the given objects, one-byte offsets and references, object 0 on top.
    private func binary(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("bplist00".utf8)
        var offsets: [UInt8] = []
        for object in objects {
            offsets.append(UInt8(bytes.count))
            bytes += object
        }
        let table = UInt8(bytes.count)
        let zeros = [UInt8](repeating: 0, count: 7)
        return bytes + offsets + zeros.dropLast() + [1, 1] + zeros + [UInt8(objects.count)] + zeros + [0] + zeros + [
            table
        ]
    }

    @Test func `of a binary list can't hold itself`() {
        #expect(fault(binary([[0xA1, 0]]))?.problem == "binary property list: damaged: an object holds itself")
        #expect(
            fault(binary([[0xA1, 1], [0xA1, 0]]))?.problem == "binary property list: damaged: an object holds itself")
        #expect(
            fault(binary([[0xA1, 9]]))?.problem == "binary property list: damaged: an object lies outside the file")
        #expect(
            fault(binary([[0xD1, 1, 1], [0x09]]))?.problem == "binary property list: damaged: a key that is no string")
        #expect(fault(binary([[0xA2, 1, 1], [0x09]])) == nil)
    }

    @Test func `of a damaged binary list is a fault or a value, never a crash`() throws {
        let object: [String: Any] = ["feeds": [["url": "https://example.com/", "n": 1 << 40, "é": 0.5]], "b": true]
        let sound = Array(try PropertyListSerialization.data(fromPropertyList: object, format: .binary, options: 0))
        var refused = 0
        for index in 8..<sound.count {
            for byte: UInt8 in [0, 1, 8, 0x0F, 0x1F, 0x5F, 0x6F, 0x7F, 0x80, 0xA2, 0xAF, 0xD5, 0xDF, 0xFF] {
                var damaged = sound
                damaged[index] = byte
                if fault(damaged) != nil { refused += 1 }
            }
        }
        #expect(refused > sound.count)
        for length in sound.indices { #expect(fault(Array(sound.prefix(length))) != nil) }
    }
}
