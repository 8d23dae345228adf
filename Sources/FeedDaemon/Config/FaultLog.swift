/// Collects the faults of all files, and what is no fault but may be a slip.
struct FaultLog: Sendable {
    private(set) var faults: [ConfigurationFault] = []
    private var noted: [Note] = []

    private struct Note: Sendable {
        /// The first place that has it, as in `status.listen (feedd.json:24:5)`.
        var place: String
        var key: String
        var words: String
        /// Places that have it, too.
        var others = 0
    }

    /// A line each, with its place.
    var notes: [String] {
        noted.map { note in
            "\(note.place)\(note.others == 0 ? "" : " and \(note.others) more"): \(note.words)"
        }
    }

    /// Notes something. What holds for the same key of ten thousand feeds is one note.
    mutating func note(_ words: String, of key: String, at field: ConfigurationField) {
        if let index = noted.firstIndex(where: { $0.key == key && $0.words == words }) {
            noted[index].others += 1
        } else {
            noted.append(Note(place: field.place, key: key, words: words))
        }
    }

    mutating func add(_ problem: ConfigurationFault.Problem, at field: ConfigurationField) {
        add(problem, field, place: field.value.place)
    }

    mutating func add(_ problem: ConfigurationFault.Problem, _ field: ConfigurationField, place: SourcePlace) {
        add(ConfigurationFault(file: field.source.file, place: place, path: field.path, problem: problem))
    }

    mutating func add(_ fault: ConfigurationFault) { faults.append(fault) }

    /// Reads a section by the table of its keys.
    mutating func read<Section>(
        _ field: ConfigurationField, by keys: [ConfigurationKey<Section>], into section: inout Section
    ) {
        guard case .dictionary(let members) = field.value.content else {
            add(field.mismatch(.section), at: field)
            return
        }
        var seen: [String: SourcePlace] = [:]
        for member in members {
            let path = field.path.isEmpty ? member.key : "\(field.path).\(member.key)"
            let inner = ConfigurationField(value: member.value, path: path, source: field.source)
            if let first = seen.updateValue(member.place, forKey: member.key) {
                seen[member.key] = first
                add(.repeatedKey(first: first), inner, place: member.place)
            } else if let key = keys.first(where: { $0.name == member.key }) {
                key.read(inner, &section, &self)
            } else {
                let nearest = Nearest.word(to: member.key, among: keys.map(\.name))
                add(.unknownKey(nearest: nearest), inner, place: member.place)
            }
        }
    }
}
