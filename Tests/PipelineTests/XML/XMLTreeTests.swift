import Foundation
import Testing

@testable import Pipeline

@Suite struct `An XML tree` {
    private func tree(_ text: String) throws -> XMLTree.Element { try XMLTree(Array(text.utf8)).root }

    private func fault(_ text: String) -> XMLFault? {
        do {
            _ = try XMLTree(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func `has names, attributes, children and text`() throws {
        let root = try tree(
            #"<a x="1 &amp; 2" p:y="ü" xmlns:p="u">one<b/> &lt;two&gt; <![CDATA[<3>]]><p:c>&#x20AC;</p:c></a>"#)
        #expect(root.name == "a")
        #expect(root["x"] == "1 & 2")
        #expect(root["p:y"] == "ü")
        #expect(root["z"] == nil)
        #expect(try tree("<a x='&amp;#38;&#38;&amp;amp;&#x26;&lt;&quot;;'/>")["x"] == "&#38;&&amp;&<\";")
        #expect(root.children.map(\.name) == ["b", "p:c"])
        #expect(root.text == "one <two> <3>")
        #expect(root.children.last?.text == "€")
    }

    @Test func `keeps white space`() throws {
        #expect(try tree("<a> <b>  </b>\n</a>").text == " \n")
        #expect(try tree("<a> <b>  </b>\n</a>").children.first?.text == "  ")
    }

    @Test func `knows where each element begins`() throws {
        let root = try tree("\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\n<a>\n é<b\n  x='>'/><c>\r\n</c><d/></a>")
        #expect([root.line, root.column] == [2, 1])
        #expect(root.children.map(\.line) == [3, 4, 5])
        #expect(root.children.map(\.column) == [3, 10, 5])
    }

    @Test func `of another encoding knows its lines`() throws {
        let bytes =
            Array("<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>\n<b>x".utf8) + [0xE9] + Array("</b></a>".utf8)
        let root = try XMLTree(bytes).root
        #expect(root.children.first?.text == "xé")
        #expect(root.children.first?.line == 3)
        #expect(root.children.first?.column == nil)
    }

    @Test func `of UTF-16 is read as well`() throws {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a>é😀</a>"
        let data = try #require(text.data(using: .utf16))
        #expect(try XMLTree(Array(data)).root.text == "é😀")
    }

    @Test(arguments: [
        ("<a>\n<b></c></a>", 2, "Opening and ending tag mismatch: b line 2 and c"),
        ("<a", 1, "Couldn't find end of Start Tag a line 1"),
        ("", 1, "the document is empty"),
        ("<a/>x", 1, "Extra content at the end of the document"),
        ("<a>&nbsp;</a>", 1, "Entity 'nbsp' not defined"),
    ])
    func `is refused with line and reason where it isn't well-formed`(text: String, line: Int, problem: String) {
        let fault = fault(text)
        #expect(fault?.line == line)
        #expect(fault?.problem == problem)
    }

    @Test func `is bounded in depth`() {
        let deep = fault(String(repeating: "<a>", count: 100_000))
        #expect(deep?.column == 385)
        #expect(deep?.problem == "more than 128 elements inside one another, or 2097152 in all")
    }

    @Test func `loads and grows nothing`() throws {
        let secret = FileManager.default.temporaryDirectory.appending(path: "feedd-\(UUID().uuidString).txt")
        try Data("secret".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let external = #"<!DOCTYPE a [<!ENTITY x SYSTEM "\#(secret.absoluteString)">]><a>&x;</a>"#
        #expect(fault(external)?.problem == "no entity may be declared here: x")
        let laughs = #"<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a b="&y;">&y;</a>"#
        #expect(fault(laughs)?.problem == "no entity may be declared here: x")
        let parameter = #"<!DOCTYPE a [<!ENTITY % p SYSTEM "\#(secret.absoluteString)"> %p;]><a/>"#
        #expect(fault(parameter)?.problem == "no entity may be declared here: p")
        let elsewhere = #"<!DOCTYPE a SYSTEM "\#(secret.absoluteString)"><a>&x;</a>"#
        #expect(fault(elsewhere)?.problem == "Entity 'x' not defined")
        let subset = #"<!DOCTYPE a SYSTEM "\#(secret.absoluteString)"><a>fine</a>"#
        #expect(try tree(subset).text == "fine")
    }

    @Test func `is a fault wherever it is cut`() {
        let sample = Array("<?xml version='1.0'?><!DOCTYPE a><a b='c'>&amp;<d>é</d><![CDATA[x]]><!-- y --></a>".utf8)
        for length in sample.indices {
            let tree = try? XMLTree(Array(sample.prefix(length)))
            #expect(tree == nil, "cut after \(length) bytes")
        }
    }
}
