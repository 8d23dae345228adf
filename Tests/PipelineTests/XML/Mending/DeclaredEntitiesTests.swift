import Testing

@testable import Pipeline

@Suite struct `An entity that a document declares` {
    private static func title(_ declarations: String, _ reference: String) throws -> (
        title: String, kinds: [Repair.Kind]
    ) {
        let document = "<!DOCTYPE rss [\(declarations)]>\n<rss><channel><title>\(reference)</title></channel></rss>"
        let feed = try FeedReader.read(Array(document.utf8), address: "")
        return (feed.title, feed.repairs.map(\.kind))
    }

    @Test(arguments: [
        ("<!ENTITY pub 'The Press'>", "&pub;", "The Press"), ("<!ENTITY a \"&b;!\"><!ENTITY b 'B'>", "x&a;", "xB!"),
        ("<!ENTITY c '&#169; &copy;'>", "&c;", "© ©"), ("<!ENTITY d 'one'><!ENTITY d 'two'>", "&d;", "one"),
        ("<!-- <!ENTITY e 'no'> --><!ENTITY e 'yes'>", "&e;", "yes"),
        ("<!ENTITY f 'a > b ] c'><!ELEMENT x ANY>", "&f;", "a > b ] c"),
        ("<!ENTITY nbsp '_'>", "a&nbsp;b", "a_b"), ("<!ENTITY g 'A &amp; B'>", "&g;", "A & B"),
    ])
    func `becomes its text`(declarations: String, reference: String, title: String) throws {
        let made = try Self.title(declarations, reference)
        #expect(made.title == title)
        #expect(made.kinds.isEmpty)
    }

    @Test func `is never fetched`() throws {
        for declaration in [
            "<!ENTITY x SYSTEM 'file:///etc/hostname'>", "<!ENTITY x PUBLIC '-//X' 'http://127.0.0.1/x'>",
        ] {
            let made = try Self.title(declaration, "a&x;b")
            #expect(made.title == "ab")
            #expect(made.kinds == [.unknownEntity])
        }
        #expect(try Self.title("<!ENTITY % h SYSTEM 'http://127.0.0.1/h'> %h;", "caf&eacute;").title == "café")
    }

    @Test func `beyond the bound is text, with a note`() throws {
        let many = (0...FeedBounds.entities).map { "<!ENTITY e\($0) 'x'>" }.joined()
        let made = try Self.title(many, "&e0;&e\(FeedBounds.entities);")
        #expect(made.title == "x&e\(FeedBounds.entities);")
        #expect(made.kinds.contains(.tooManyEntities))
    }

    @Test func `can't make a document grow`() throws {
        var laughs = "<!ENTITY l0 'ha'>"
        for level in 1...12 {
            laughs += "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>"
        }
        #expect(try Self.title(laughs, "a&l12;b&l1;").title == "ab" + String(repeating: "ha", count: 10))
        let page = String(repeating: "x", count: 60_000)
        let many = try Self.title("<!ENTITY p '\(page)'>", String(repeating: "&p;", count: 1_000))
        #expect(many.title.utf8.count <= FeedBounds.entityBytes)
        #expect(many.kinds == [.entityGrowth])
        #expect(try Self.title("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "x&a;y").title == "xy")
    }

    @Test func `can't give elements attributes by default`() throws {
        let value = String(repeating: "v", count: 10_000)
        let items = String(repeating: "<item/>", count: 2_000)
        let document = "<!DOCTYPE rss [<!ATTLIST item x CDATA '\(value)'>]><rss><channel>\(items)</channel></rss>"
        #expect(try FeedReader.read(Array(document.utf8), address: "").itemCount == 2_000)
    }

    @Test func `of a DOCTYPE that never ends harms nothing`() throws {
        for doctype in ["<!DOCTYPE rss [ <!ENTITY a 'b>", "<!DOCTYPE rss \"x>", "<!DOCTYPE>", "<!DOCTYPE rss [ <!-- >"]
        {
            let feed = try FeedReader.read(
                Array("\(doctype)<rss><channel><title>T</title></channel></rss>".utf8), address: "")
            #expect(feed.title == "T", "\(doctype)")
        }
    }
}
