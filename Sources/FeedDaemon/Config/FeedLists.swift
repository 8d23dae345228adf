internal import Pipeline

/// An entry of `feeds_from`: a file, or a pattern of file names.
struct FeedListPattern: Sendable {
    var text: String
    var field: ConfigurationField
}

/// The feeds that other files list: JSON and property lists, which hold an array of feeds or have the key `feeds`, and OPML.
enum FeedLists {
    /// Reads all files, each once, in the order of the patterns and then of the names.
    /// - Parameters:
    ///   - patterns: as the configuration names them.
    ///   - log: where faults go; a file that can't be read is one. That a pattern matches nothing is a note: the directory
    ///     may fill up later.
    /// - Returns: the feeds of all files that could be read.
    static func read(_ patterns: [FeedListPattern], _ log: inout FaultLog) -> [FeedDraft] {
        var drafts: [FeedDraft] = []
        var seen: Set<String> = []
        for pattern in patterns {
            let directory = pattern.field.source.directory
            var files = [FilePath.resolve(pattern.text, in: directory)]
            if FilePattern.isPattern(pattern.text) {
                do throws(FileFault) {
                    files = try FilePattern.files(matching: pattern.text, in: directory)
                } catch {
                    log.add(.unreadable("can't look for files: \(error.reason)"), at: pattern.field)
                    continue
                }
            }
            if files.isEmpty { log.note("no file matches \"\(pattern.text)\"", of: "feeds_from", at: pattern.field) }
            for file in files.map({ FilePath.withoutDetours($0) }) where seen.insert(file).inserted {
                do throws(FileFault) {
                    let bytes = try FileBytes.read(file, limit: ConfigurationFile.maximumBytes)
                    drafts += read(bytes, of: file, &log)
                } catch {
                    log.add(.unreadable("can't read \(file): \(error.reason)"), at: pattern.field)
                }
            }
        }
        return drafts
    }

    /// The feeds in one list, of any form.
    static func read(_ bytes: [UInt8], of file: String, _ log: inout FaultLog) -> [FeedDraft] {
        do throws(SourceFault) {
            let format = try SourceFormat(of: bytes)
            let source = ConfigurationSource(file: file, directory: FilePath.directory(of: file), format: format)
            if format == .xmlPropertyList {
                let root = try XMLTree.Element(document: bytes)
                guard root.name != "opml" else { return OPML.feeds(in: root, of: source, &log) }
                return read(try ConfigValue(propertyList: root), of: source, &log)
            }
            return read(try format.read(bytes), of: source, &log)
        } catch {
            log.add(ConfigurationFault(file: file, place: error.place, path: "", problem: .unreadable(error.problem)))
            return []
        }
    }

    private static func read(_ value: ConfigValue, of source: ConfigurationSource, _ log: inout FaultLog) -> [FeedDraft]
    {
        let field = ConfigurationField(value: value, path: "", source: source)
        if case .array = value.content { return FeedDraft.all(in: field, &log) }
        var drafts: [FeedDraft] = []
        log.read(field, by: ConfigurationKeys.feedList, into: &drafts)
        if case .dictionary(let members) = value.content, !members.contains(where: { $0.key == "feeds" }) {
            log.add(.missingKey("feeds"), at: field)
        }
        return drafts
    }
}
