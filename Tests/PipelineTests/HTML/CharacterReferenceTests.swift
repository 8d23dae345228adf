import Testing

@testable import Pipeline

@Suite struct `A character reference` {
    @Test(arguments: [
        ("&amp;", "&"), ("&AMP", "&"), ("&lt;p&gt;", "<p>"), ("&nbsp;", "\u{A0}"), ("&rsquo;s", "’s"), ("&ldquo;", "“"),
        ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&fjlig;", "fj"), ("&CounterClockwiseContourIntegral;", "\u{2233}"),
        ("&Aopf;", "\u{1D538}"), ("&there4;", "\u{2234}"), ("&frac12x", "½x"),
    ])
    func `by name stands for its characters`(_ html: String, _ text: String) {
        #expect(htmlTokens(html) == ["#" + text])
    }

    @Test(arguments: [
        ("&#55357;&#56832;", "😀"), ("&#xD83D;&#xDE00;", "😀"), ("&#55357;&#xde00;x", "😀x"),
        ("&#55357;&#55357;&#56832;", "\u{FFFD}😀"), ("&#55357;&#56832", "\u{FFFD}\u{FFFD}"), ("&#56832;", "\u{FFFD}"),
        ("&#55357;&#;", "\u{FFFD}&#;"), ("&#55357;&#99999999999;", "\u{FFFD}\u{FFFD}"),
    ])
    func `to half of a character is the whole with the other half`(_ html: String, _ text: String) {
        #expect(htmlTokens(html) == ["#" + text])
    }

    @Test(arguments: [
        ("&notit;", "¬it;"), ("&notin;", "∉"), ("&notin", "¬in"), ("&ampamp;", "&amp;"), ("&copyright", "©right"),
        ("&lt", "<"), ("&l", "&l"), ("&ltdot", "<dot"), ("&rsquo", "&rsquo"), ("&nosuch;", "&nosuch;"),
        ("&Amp;", "&Amp;"),
        ("&;", "&;"), ("& amp;", "& amp;"),
        ("&CounterClockwiseContourIntegralX;", "&CounterClockwiseContourIntegralX;"),
        ("&amp;lt;", "&lt;"),
    ])
    func `is the longest name that counts`(_ html: String, _ text: String) {
        #expect(htmlTokens(html) == ["#" + text])
    }

    @Test(arguments: [
        ("?a=1&copy=2", "?a=1&copy=2"), ("?a=1&copy;=2", "?a=1©=2"), ("&copyright", "&copyright"), ("&copy", "©"),
        ("&copy ", "© "), ("&copy1", "&copy1"), ("&copy&lt", "©<"), ("&notin", "&notin"), ("&notin;", "∉"),
        ("&#65=", "A="), ("x&", "x&"), ("&ampère", "&ère"),
    ])
    func `without its semicolon is none in an address`(_ written: String, _ meant: String) {
        #expect(htmlTokens("<a href=\"\(written)\">") == ["<a href=[\(meant)]>"])
    }

    @Test func `doesn't reach beyond the value`() {
        #expect(htmlTokens("<a b=&copy>") == ["<a b=[©]>"])
        #expect(htmlTokens("<a b='&copy'c>") == ["<a b=[©] c=[]>"])
        #expect(htmlTokens("<a b=&am>p;") == ["<a b=[&am]>", "#p;"])
    }

    @Test(arguments: [
        ("&#65;", "A"), ("&#x41;", "A"), ("&#X4a", "J"), ("&#65x", "Ax"), ("&#8212;", "—"), ("&#x1F600;", "😀"),
        ("&#128;", "€"), ("&#x93;a&#148;", "“a”"), ("&#x81;", "\u{81}"), ("&#x9F;", "Ÿ"), ("&#xA0;", "\u{A0}"),
        ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#xDFFF;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"),
        ("&#xFFFFFFFFFFFFFFFF41;", "\u{FFFD}"), ("&#4294967361;", "\u{FFFD}"), ("&#x10FFFF;", "\u{10FFFF}"),
        ("&#xFFFE;", "\u{FFFE}"), ("&#000000000000065;", "A"), ("&#13;", "\r"), ("&#1;", "\u{1}"),
    ])
    func `by number stands for its character`(_ html: String, _ text: String) {
        #expect(htmlTokens(html) == ["#" + text])
    }

    @Test(arguments: ["&#", "&#;", "&#x", "&#x;", "&#xg", "&#a", "&# 65;"])
    func `by number needs a digit`(html: String) {
        #expect(htmlTokens(html) == ["#" + html])
    }
}

@Suite struct `The table of named references` {
    @Test func `knows all 2,231 names`() {
        let entries = NamedReferences.table.entries
        #expect(entries.count == 2_125)
        #expect(entries.count { $0.mayBeBare } == 106)
        // Every name stands for another one's characters or its own; the sums are those of the standard's list.
        #expect(entries.count { $0.characters.second != nil } == 93)
    }

    @Test func `finds every name of its list, and the bounds hold for all`() {
        var missed: [Substring] = []
        for line in NamedReferences.list.split(separator: "\n") {
            guard let written = line.split(separator: "=").first else { continue }
            let name = written.prefix { $0 != ";" }
            let bytes = Array(name.utf8)
            let found = NamedReferences.table.find(bytes.indices, of: bytes.span)
            let isBare = !written.hasSuffix(";")
            if found?.mayBeBare != isBare { missed.append(written) }
            #expect(NamedReferences.shortestName...NamedReferences.longestName ~= bytes.count)
            #expect(!isBare || bytes.count <= NamedReferences.longestBareName)
        }
        #expect(missed.isEmpty)
    }

    @Test(arguments: ["", "x", "ampx", "aMP", "zzzz", "CounterClockwiseContourIntegra"])
    func `finds nothing else`(name: String) {
        let bytes = Array(name.utf8)
        let found = NamedReferences.table.find(bytes.indices, of: bytes.span)
        #expect(found == nil)
    }
}
