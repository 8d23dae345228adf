/// A key of one section of the configuration: its name, what its value must be, and where the value goes. The tables of them
/// are all that the decoder knows; the nearest known key comes from them, and the JSON Schema is held against them.
struct ConfigurationKey<Section>: Sendable {
    var name: String
    var form: ValueForm
    /// Puts a value where it belongs, or a fault into the log.
    var read: @Sendable (ConfigurationField, inout Section, inout FaultLog) -> Void

    /// A key whose value is taken as a whole or refused for one reason.
    /// - Parameters:
    ///   - name: the key.
    ///   - form: what the value must be.
    ///   - take: makes the value out of what the file says, or throws the reason.
    ///   - set: puts it where it belongs.
    init<Value>(
        _ name: String, _ form: ValueForm,
        take: @escaping @Sendable (ConfigurationField) throws(ConfigurationFault.Problem) -> Value,
        set: @escaping @Sendable (inout Section, Value) -> Void
    ) {
        self.init(name, form) { field, section, log in
            do throws(ConfigurationFault.Problem) {
                set(&section, try take(field))
            } catch {
                log.add(error, at: field)
            }
        }
    }

    init(
        _ name: String, _ form: ValueForm,
        read: @escaping @Sendable (ConfigurationField, inout Section, inout FaultLog) -> Void
    ) {
        self.name = name
        self.form = form
        self.read = read
    }
}

/// What a value of the configuration must be.
enum ValueForm: Equatable, Sendable {
    case text, boolean, texts, textsByKey, section, list, place
    case integer(ClosedRange<Int>)
    case duration(ClosedRange<Duration>)
    case size(ClosedRange<Int>)
    case choice([String])

    /// With its article.
    func words(in format: SourceFormat) -> String {
        switch self {
        case .text, .choice: "a string"
        case .boolean: "true or false"
        case .texts: "an array of strings"
        case .textsByKey: "\(format.dictionary) of strings"
        case .section: format.dictionary
        case .list: "an array"
        case .integer: "a whole number"
        case .duration: "a duration in a string, such as \"15m\""
        case .size: "a size in a string, such as \"16MiB\""
        case .place: "a string, or false"
        }
    }
}

/// A value of the configuration with the place and the key path that a fault in it has.
struct ConfigurationField: Sendable {
    var value: ConfigValue
    var path: String
    var source: ConfigurationSource

    /// Path and place, as in `feeds[0] (feedd.json:1:12)`.
    var place: String { "\(path) (\(value.place.in(source.file)))" }

    /// One of several values in this one.
    func element(_ value: ConfigValue, _ path: String) -> ConfigurationField {
        ConfigurationField(value: value, path: self.path + path, source: source)
    }

    func mismatch(_ form: ValueForm) -> ConfigurationFault.Problem {
        .wrongType(expected: form.words(in: source.format), found: value.words(in: source.format))
    }

    /// The value, where it is a string with something in it.
    func text(_ form: ValueForm = .text) throws(ConfigurationFault.Problem) -> String {
        guard case .string(let text) = value.content else { throw mismatch(form) }
        guard !text.isEmpty else { throw .empty }
        return text
    }
}

/// A file of the configuration.
struct ConfigurationSource: Equatable, Sendable {
    /// As messages name it.
    var file: String
    /// Of the file, from the root: where relative paths in it start.
    var directory: String
    var format: SourceFormat
}

extension ConfigValue {
    /// What the value is, with its article.
    fileprivate func words(in format: SourceFormat) -> String {
        switch content {
        case .string: "a string"
        case .integer: "a whole number"
        case .real: "a number with a fraction"
        case .boolean(let value): "\(value)"
        case .array: "an array"
        case .dictionary: format.dictionary
        case .other(let name): name
        }
    }
}
