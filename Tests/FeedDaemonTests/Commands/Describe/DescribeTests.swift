import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `What describes the program` {
    @Test func `names every command and option, as the registry has them`() throws {
        for word in ["manual", "bash", "zsh", "fish"] {
            let text = try #require(Describe.text(word)).replacing("\\-", with: "-")
            for command in Commands.all {
                #expect(text.contains(command.name), "\(word)")
                for option in command.options {
                    let name = word == "fish" ? "-l \(option.name.dropFirst(2))" : option.name
                    #expect(text.contains(name), "\(word): \(option.name)")
                }
            }
        }
        #expect(Describe.text("poem") == nil)
    }

    @Test func `names every key of the configuration, and what it means`() throws {
        let page = try #require(Describe.text("configuration"))
        #expect(page.contains("\\fBrotate_size\\fR") && page.contains("By default 64MiB."))
        #expect(page.contains("One of text, html, both."))
        for key in ConfigurationKeys.fetch { #expect(page.contains("\\fB\(key.name)\\fR")) }
        #expect(!page.contains("fR\n\n.TP"), "each key is explained")
    }

    @Test(arguments: [
        ("manual", "man --warnings=w -l -"), ("configuration", "man --warnings=w -l -"), ("bash", "bash -n"),
        ("zsh", "zsh -n /dev/stdin"), ("fish", "fish -n"),
    ])
    func `is read without a complaint by whom it is for`(word: String, reader: String) throws {
        let program = String(reader.prefix { $0 != " " })
        guard Shell.run("command -v \(program)") else { return }
        let folder = try Folder()
        let file = try folder.write(word, try #require(Describe.text(word)))
        #expect(Shell.run("test -z \"$(\(reader) < '\(file)' 2>&1 >/dev/null)\""))
    }
}
