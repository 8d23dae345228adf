import Foundation
import Testing

@testable import Pipeline

/// A short text and what is quoted in it, a line of `Fixtures/quotes/<language>.jsonl`.
///
/// `exact` are the words between the marks, or `segments` where the author's words part them; `speaker` is the mention
/// beside them and `name` the person, both absent where there is none; `cue` is checked where it stands. Of an English
/// mention only what it must hold is told: role and apposition may belong to it, as in what its model learnt from.
struct GoldenQuotes: CustomTestStringConvertible, Sendable {
    struct Find: Equatable, CustomStringConvertible {
        var segments: [String]
        var kind: String
        var speaker: String?
        var name: String?
        var cue: String?

        var description: String {
            "\(kind) “\(segments.joined(separator: " … "))” – \(speaker ?? "nobody") (\(name ?? "no person"))"
        }
    }

    private struct Line: Decodable {
        struct Entry: Decodable {
            var exact: String?
            var segments: [String]?
            var kind: String
            var speaker: String?
            var name: String?
            var cue: String?
        }

        var id: String
        var title: String?
        var text: String
        var quotes: [Entry]
    }

    var language: String
    var id: String
    var title: String
    var text: String
    var finds: [Find]

    var testDescription: String { id }

    private static let folder = Bundle.module.bundleURL.appending(path: "Fixtures/quotes")

    static let all: [GoldenQuotes] = {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "jsonl" }.sorted { $0.path < $1.path }.flatMap(read)
    }()

    /// Texts that the program does not yet read as it should. The list can only get shorter: one that passes must go.
    static let known: Set<String> = {
        let file = folder.appending(path: "known-failures.txt")
        let lines = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return Set(lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    }()

    private static func read(_ file: URL) -> [GoldenQuotes] {
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        return lines.map { line in
            do {
                let read = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
                let finds = read.quotes.map { entry in
                    Find(
                        segments: (entry.segments ?? [entry.exact ?? ""]), kind: entry.kind, speaker: entry.speaker,
                        name: entry.name, cue: entry.cue)
                }
                return GoldenQuotes(
                    language: file.deletingPathExtension().lastPathComponent, id: read.id, title: read.title ?? "",
                    text: read.text, finds: finds)
            } catch {
                return GoldenQuotes(
                    language: "", id: "\(file.lastPathComponent): \(line)", title: "", text: "", finds: [])
            }
        }
    }

    /// What the program finds, in the fixture's terms: a cue only where the fixture tells one, and speech without marks
    /// only where the fixture has any.
    func made() -> [Find] {
        let tellsIndirect = finds.contains { $0.kind == "indirect" }
        let quotes = Sample.quotes(text, title: title, language: language)
            .filter { tellsIndirect || $0.kind != .indirect }
        return quotes.enumerated().map { index, quote in
            let source = quote.place == .title ? title : text
            let segments = quote.segments.isEmpty ? [quote.span] : quote.segments
            var find = Find(
                segments: segments.compactMap { Sample.words($0, of: source) }, kind: quote.kind.rawValue,
                speaker: Sample.words(quote.speaker?.mention, of: source))
            if let name = quote.speaker?.name {
                find.name = Sample.words(name.range, of: name.place == .title ? title : text)
            }
            guard finds.indices.contains(index) else { return find }
            if finds[index].cue != nil { find.cue = Sample.words(quote.cue, of: source) }
            if language == "en", let told = finds[index].speaker, find.speaker?.contains(told) == true {
                find.speaker = told
            }
            return find
        }
    }
}

@Suite struct `A text of every pattern` {
    @Test func `is there in five languages`() {
        let counts = Dictionary(grouping: GoldenQuotes.all, by: \.language).mapValues(\.count)
        #expect(counts["en", default: 0] >= 80)
        for language in ["de", "es", "fr", "ru"] { #expect(counts[language, default: 0] >= 40) }
        #expect(counts[""] == nil, "a line that is no JSON of a golden text")
        #expect(Set(GoldenQuotes.all.map(\.id)).count == GoldenQuotes.all.count, "ids must differ")
    }

    @Test(arguments: GoldenQuotes.all)
    func `gives its quotations, kinds, speakers and persons`(_ golden: GoldenQuotes) {
        let made = golden.made()
        if GoldenQuotes.known.contains(golden.id) {
            #expect(made != golden.finds, "it passes: take its line out of known-failures.txt")
        } else {
            #expect(made == golden.finds)
        }
    }

    @Test func `is known to fail only where it is there`() {
        #expect(GoldenQuotes.known.isSubset(of: GoldenQuotes.all.map(\.id)))
    }
}
