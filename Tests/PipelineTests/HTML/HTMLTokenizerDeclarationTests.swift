import Testing

@testable import Pipeline

@Suite struct `Comments of HTML` {
    @Test(arguments: [
        ("<!--a-->b", ["<!--a-->", "#b"]),
        ("<!---->", ["<!---->"]),
        ("<!-->b", ["<!---->", "#b"]),
        ("<!--->b", ["<!---->", "#b"]),
        ("<!----->", ["<!----->"]),
        ("<!--a--!>b", ["<!--a-->", "#b"]),
        ("<!--a--!b-->", ["<!--a--!b-->"]),
        ("<!--a--!-->", ["<!--a--!-->"]),
        ("<!--a-- -->", ["<!--a-- -->"]),
        ("<!--a->b>-->", ["<!--a->b>-->"]),
        ("<!--!>-->", ["<!--!>-->"]),
        ("<!---!>-->", ["<!---!>-->"]),
        ("<!--a<!--b-->c", ["<!--a<!--b-->", "#c"]),
        ("<!--<!-->", ["<!--<!-->"]),
        ("<!--<!--->", ["<!--<!--->"]),
        ("<!--a\r\nb\0-->", ["<!--a\nb\u{FFFD}-->"]),
        ("<!--&amp;-->", ["<!--&amp;-->"]),
    ])
    func `end where the standard says`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }

    @Test(arguments: [
        ("<!--", ""), ("<!---", ""), ("<!----", ""), ("<!-----", "-"), ("<!--a", "a"), ("<!--a-", "a"),
        ("<!--a--", "a"),
        ("<!--a---", "a-"), ("<!--a--!", "a"), ("<!--a---!", "a-"), ("<!--a!", "a!"), ("<!---!", "-!"),
        ("<!--<!--", "<!"),
        ("<!--a>", "a>"),
    ])
    func `end with the document`(_ html: String, _ data: String) {
        #expect(htmlTokens(html) == ["<!--\(data)-->"])
    }

    @Test(arguments: [
        ("<?xml version='1.0'?>a", ["<!--?xml version='1.0'?-->", "#a"]),
        ("<![CDATA[x]]>a", ["<!--[CDATA[x]]-->", "#a"]),
        ("</ a>b", ["<!-- a-->", "#b"]),
        ("</1>b", ["<!--1-->", "#b"]),
        ("<!>b", ["<!---->", "#b"]),
        ("<!", ["<!---->"]),
        ("<!-a->b", ["<!---a--->", "#b"]),
        ("<!a\0\r>", ["<!--a\u{FFFD}\n-->"]),
        ("<?", ["<!--?-->"]),
        ("</ ", ["<!-- -->"]),
    ])
    func `are also what is no declaration`(_ html: String, _ expected: [String]) {
        #expect(htmlTokens(html) == expected)
    }
}

@Suite struct `A DOCTYPE` {
    @Test(arguments: [
        ("<!DOCTYPE html>x", "html - -"),
        ("<!doctype HTML >x", "html - -"),
        ("<!DOCTYPEhtml>x", "html - -"),
        ("<!DOCTYPE\n\0a>x", "\u{FFFD}a - -"),
        ("<!DOCTYPE html SYSTEM 'about:legacy-compat'>x", "html - [about:legacy-compat]"),
        ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' \"u\">x", "html [-//W3C//DTD XHTML 1.0//EN] [u]"),
        ("<!DOCTYPE html public'p''s'>x", "html [p] [s]"),
        ("<!DOCTYPE html PUBLIC \"p\" >x", "html [p] -"),
        ("<!DOCTYPE html SYSTEM \"\" a>x", "html - []"),
        ("<!DOCTYPE html SYSTEM 'a\0\r\n'>x", "html - [a\u{FFFD}\n]"),
    ])
    func `gives its name and identifiers`(_ html: String, _ parts: String) {
        #expect(htmlTokens(html) == ["<!DOCTYPE \(parts)>", "#x"])
    }

    @Test(arguments: [
        ("<!DOCTYPE>", "- - -"),
        ("<!DOCTYPE  >", "- - -"),
        ("<!DOCTYPE", "- - -"),
        ("<!DOCTYPE html", "html - -"),
        ("<!DOCTYPE html ", "html - -"),
        ("<!DOCTYPE html x>", "html - -"),
        ("<!DOCTYPE html PUBLIC>", "html - -"),
        ("<!DOCTYPE html PUBLIC x 'p'>", "html - -"),
        ("<!DOCTYPE html PUBLIC 'p>", "html [p] -"),
        ("<!DOCTYPE html PUBLIC 'p", "html [p] -"),
        ("<!DOCTYPE html PUBLIC 'p' x>", "html [p] -"),
        ("<!DOCTYPE html PUBLIC 'p' ", "html [p] -"),
        ("<!DOCTYPE html PUBLIC 'p' 's>", "html [p] [s]"),
        ("<!DOCTYPE html SYSTEM>", "html - -"),
        ("<!DOCTYPE html SYSTEM s>", "html - -"),
        ("<!DOCTYPE html SYSTEM \"s'>", "html - [s']"),
        ("<!DOCTYPE html SYSTEM 's'", "html - [s]"),
    ])
    func `forces quirks where it is broken`(_ html: String, _ parts: String) {
        #expect(htmlTokens(html) == ["<!DOCTYPE \(parts) quirks>"])
    }

    @Test func `is forgotten for the next one`() {
        let html = "<!DOCTYPE a PUBLIC 'p'x><!DOCTYPE b>"
        #expect(htmlTokens(html) == ["<!DOCTYPE a [p] - quirks>", "<!DOCTYPE b - ->"])
    }
}
