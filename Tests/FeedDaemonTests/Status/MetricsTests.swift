import Foundation
import Testing

@testable import FeedDaemon

@Suite struct `Metrics` {
    private let figures = ProcessFigures(cpu_seconds: 1.25, memory: 4_096)
    private let output = OutputFigures(bytes: 10, segments: 2, free: 100)

    private func text(_ form: MetricsForm, perFeed: Bool = true) -> String {
        var snapshot = StatusSnapshot.sample(feeds: 20)
        snapshot.lastRecord = snapshot.now - 5
        snapshot.feeds[0].id = "odd\\\"\n"
        snapshot.figures.answers.add(.milliseconds(70))
        snapshot.figures.answers.add(.seconds(90))
        var metrics = DaemonMetrics(snapshot, figures, output)
        metrics.perFeed = perFeed
        return String(decoding: metrics.written(as: form), as: UTF8.self)
    }

    @Test func `are what the client takes`() {
        let prometheus = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1"
        #expect(MetricsForm(accept: prometheus) == .openMetrics)
        #expect(MetricsForm(accept: "*/*") == .text && MetricsForm(accept: nil) == .text)
        #expect(MetricsForm.openMetrics.contentType.hasPrefix("application/openmetrics-text; version=1.0.0"))
    }

    @Test func `are OpenMetrics to the letter`() throws {
        let lines = text(.openMetrics).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.suffix(2) == ["# EOF", ""])
        var (family, kind): (Substring, Substring) = ("", "")
        var families: Set<Substring> = []
        for line in lines.dropLast(2) {
            let words = line.split(separator: " ", maxSplits: 3)
            if line.hasPrefix("# HELP") {
                family = words[2]
                #expect(families.insert(family).inserted && !family.hasSuffix("_total"))
            } else if line.hasPrefix("# TYPE") {
                #expect(words[2] == family)
                kind = words[3]
            } else if line.hasPrefix("# UNIT") {
                #expect(words[2] == family && family.hasSuffix("_\(words[3])"))
            } else {
                let name = line.prefix { $0 != "{" && $0 != " " }
                let suffixes = ["counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"], "info": ["_info"]]
                let wanted = (suffixes[String(kind)] ?? [""]).map { String(family) + $0 }
                #expect(wanted.contains(String(name)), "\(line)")
                #expect(line.split(separator: " ").last.flatMap { Double($0) } != nil)
            }
        }
        #expect(families.count > 20)
    }

    @Test func `count buckets on top of one another`() {
        let lines = text(.text).split(separator: "\n")
        #expect(lines.contains("feedd_response_duration_seconds_bucket{le=\"0.05\"} 0"))
        #expect(lines.contains("feedd_response_duration_seconds_bucket{le=\"0.1\"} 1"))
        #expect(lines.contains("feedd_response_duration_seconds_bucket{le=\"+Inf\"} 2"))
        #expect(lines.contains("feedd_response_duration_seconds_sum 90.07"))
        #expect(lines.contains("feedd_response_duration_seconds_count 2"))
    }

    @Test func `escape what ids say, and have a series for each feed only where it is asked for`() {
        #expect(text(.text).contains("feedd_feed_failures{feed=\"odd\\\\\\\"\\n\"} 0\n"))
        #expect(!text(.text, perFeed: false).contains("feedd_feed_"))
    }

    private static let promtool = "/usr/bin/promtool"

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: promtool),
            "there is no promtool: apt-get install prometheus"))
    func `pass promtool`() throws {
        let folder = try Folder()
        let file = try folder.write("metrics", text(.text))
        #expect(Shell.output(of: "\(Self.promtool) check metrics < '\(file)' 2>&1") == "")
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: promtool),
            "there is no promtool: apt-get install prometheus"))
    func `have rules that pass promtool, and do what they say`() throws {
        let rules = Checkout.root + "/config/prometheus"
        #expect(Shell.output(of: "\(Self.promtool) check rules '\(rules)/feedd.rules.yml' 2>&1").contains("SUCCESS"))
        #expect(
            Shell.output(of: "cd '\(rules)' && \(Self.promtool) test rules feedd.rules.test.yml 2>&1").contains(
                "SUCCESS"))
    }

    @Test func `bear the names that rules, dashboard and manual use`() throws {
        let families = Set(
            text(.text).split(separator: "\n").filter { $0.hasPrefix("# TYPE") }.map { $0.split(separator: " ")[2] })
        for file in ["config/prometheus/feedd.rules.yml", "config/grafana/feedd.json", "docs/OPERATIONS.md"] {
            let used = try String(contentsOfFile: "\(Checkout.root)/\(file)", encoding: .utf8)
                .matches(of: /\b(feedd|process)_[a-z_]+[a-z]\b/).map { $0.output.0 }
            #expect(!used.isEmpty)
            for name in used {
                let family = ["_bucket", "_sum", "_count"].reduce(name) {
                    $0.hasSuffix($1) ? $0.dropLast($1.count) : $0
                }
                #expect(families.contains(name) || families.contains(family), "\(file): \(name)")
            }
        }
        let dashboard = try Data(contentsOf: URL(filePath: Checkout.root + "/config/grafana/feedd.json"))
        let panels = (try JSONSerialization.jsonObject(with: dashboard) as? [String: Any])?["panels"] as? [Any]
        #expect((panels?.count ?? 0) > 10)
        let manual = try String(contentsOfFile: "\(Checkout.root)/docs/OPERATIONS.md", encoding: .utf8)
        let alarms = try String(contentsOfFile: "\(Checkout.root)/config/prometheus/feedd.rules.yml", encoding: .utf8)
            .matches(of: /alert: ([A-Za-z]+)/).map { $0.output.1 }
        #expect(!alarms.isEmpty)
        for alarm in alarms { #expect(manual.contains("| \(alarm) |"), "\(alarm)") }
        for family in families { #expect(manual.contains("`\(family)"), "\(family)") }
    }
}
