internal import Pipeline

/// feedd.json(5), made from the keys that the configuration knows, and from what their schema says of each.
enum ConfigurationManual {
    static var page: String {
        var page = ManualPage("feedd.json", section: 5, title: "File formats")
        page.section("Name")
        page.words("feedd.json - what feedd polls, and where it writes")
        page.section("Description")
        page.paragraph(
            "A file of JSON, or a property list of the same shape (XML or binary); the content decides. Paths are relative "
                + "to the file that names them; durations are such as \u{22}90s\u{22}, \u{22}15m\u{22} or \u{22}7d\u{22}, sizes such as "
                + "\u{22}512KiB\u{22} or \u{22}16MiB\u{22}. Only feeds or feeds_from is required. feedd check tells all that is wrong with it."
        )
        guard let schema = try? JSONDocument(PackageResources.feedd_schema_json).root else { return page.text }
        page.section("Keys")
        let sections: [(name: String, keys: [Key])] = [
            ("output", keys(ConfigurationKeys.output)), ("state", keys(ConfigurationKeys.state)),
            ("fetch", keys(ConfigurationKeys.fetch)), ("extract", keys(ConfigurationKeys.extract)),
            ("status", keys(ConfigurationKeys.status)),
        ]
        write(keys(ConfigurationKeys.root), schema["properties"], to: &page)
        page.subsection("A feed")
        write(keys(ConfigurationKeys.feed), schema["$defs"]?["feed"]?["properties"], to: &page)
        for section in sections {
            page.subsection(section.name)
            write(section.keys, schema["properties"]?[section.name]?["properties"], to: &page)
        }
        page.section("Example")
        page.example(
            """
            {"feeds": [{"url": "https://news.example/feed.xml", "tags": ["world"]}],
             "feeds_from": ["feeds.d/*.json", "subscriptions.opml"],
             "fetch": {"contact": "mailto:me@news.example"}}
            """)
        page.section("See also")
        page.words("feedd(1)")
        return page.text
    }

    private struct Key {
        var name: String
        var form: ValueForm
    }

    private static func keys<Section>(_ table: [ConfigurationKey<Section>]) -> [Key] {
        table.map { Key(name: $0.name, form: $0.form) }
    }

    private static func write(_ keys: [Key], _ properties: JSONValue?, to page: inout ManualPage) {
        for key in keys {
            let property = properties?[key.name]
            var words = property?["description"]?.string ?? ""
            if case .choice(let choices) = key.form { words += " One of \(choices.joined(separator: ", "))." }
            if let usual = property?["default"].flatMap(Self.text) { words += " By default \(usual)." }
            page.term(key.name, key.form.words(in: .json), words)
        }
    }

    private static func text(_ value: JSONValue) -> String? {
        value.string ?? value.numberText ?? value.bool.map { "\($0)" }
    }
}
