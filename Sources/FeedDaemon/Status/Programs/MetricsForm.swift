/// How metrics are written: as the client asks.
///
/// OpenMetrics names a counter's family without `_total` and knows types that the older text format doesn't, so that one text
/// can't be both.
enum MetricsForm: Equatable, Sendable {
    case openMetrics
    /// The text format 0.0.4 of Prometheus.
    case text

    /// - Parameter accept: the header of the request; one that says nothing of OpenMetrics is given the older format, as
    ///   clients of Prometheus do.
    init(accept: String?) {
        self = accept?.contains("application/openmetrics-text") == true ? .openMetrics : .text
    }

    var contentType: String {
        switch self {
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        case .text: "text/plain; version=0.0.4; charset=utf-8"
        }
    }
}

/// Writes families of metrics.
/// - Source: OpenMetrics 1.0.0; Prometheus, "Exposition formats".
struct MetricsWriter {
    enum Kind: String {
        case counter, gauge, histogram, info
    }

    typealias Labels = [(name: String, value: String)]

    let form: MetricsForm
    private(set) var text = ""
    /// Of the family at hand, as its samples bear it.
    private var name = ""

    init(_ form: MetricsForm) { self.form = form }

    /// Begins a family.
    /// - Parameters:
    ///   - name: without `_total` or `_info`; ends with the unit, if there is one.
    ///   - kind: what its numbers mean.
    ///   - unit: as OpenMetrics names it.
    ///   - help: one line, without a backslash.
    mutating func family(_ name: String, _ kind: Kind, unit: String? = nil, _ help: String) {
        let suffix = [Kind.counter: "_total", .info: "_info"][kind] ?? ""
        self.name = name + suffix
        let family = form == .openMetrics ? name : self.name
        let isPlain = form == .text && kind == .info
        text += "# HELP \(family) \(help)\n# TYPE \(family) \(isPlain ? "gauge" : kind.rawValue)\n"
        if let unit, form == .openMetrics { text += "# UNIT \(family) \(unit)\n" }
    }

    mutating func sample(_ value: String, _ labels: Labels = [], suffix: String = "") {
        let pairs = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
        text += name + suffix + (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}") + " \(value)\n"
    }

    mutating func sample(_ value: some BinaryInteger, _ labels: Labels = []) { sample("\(value)", labels) }

    mutating func sample(seconds value: Double, _ labels: Labels = []) { sample("\(value)", labels) }

    /// The end, which OpenMetrics wants to see and the older format takes for a comment.
    mutating func finish() -> [UInt8] {
        text += "# EOF\n"
        return Array(text.utf8)
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
