/// The configuration's file, with the lists of feeds that it names.
enum ConfigurationFile {
    /// Asked in this order when the command line names none.
    static let usual = ["/etc/feedd/feedd.json", "/etc/feedd/feedd.plist"]

    /// The option by which every command takes it.
    static let option = Option(
        name: "--config", value: "FILE", help: "The configuration; by default \(usual.joined(separator: ", else "))")

    /// Of each file: a list of a hundred thousand feeds has about 20 MB.
    static let maximumBytes = 64 << 20

    /// Reads the configuration.
    /// - Parameter path: as the command line names it; nil for the usual one.
    /// - Returns: the configuration, with its defaults and all feeds.
    /// - Throws: all faults, a line each, with exit code 78 (EX_CONFIG). A file that is missing has the same code: 66
    ///   (EX_NOINPUT) is for what a user hands over to be worked on, and whoever starts a service wants one code for all that
    ///   is wrong with its configuration.
    static func load(_ path: String?) throws(CommandFailure) -> Configuration {
        let file = try choose(path)
        do throws(ConfigurationFaults) {
            return try read(file)
        } catch {
            throw CommandFailure(code: .configuration, message: error.description)
        }
    }

    /// The file that is meant.
    /// - Throws: where the usual ones are all missing.
    static func choose(_ path: String?, among usual: [String] = usual) throws(CommandFailure) -> String {
        if let path { return path }
        for candidate in usual {
            do throws(FileFault) {
                try FileBytes.probe(candidate)
                return candidate
            } catch  where error.isMissing {
                continue
            } catch {
                // It is there: reading it will tell what is wrong.
                return candidate
            }
        }
        let message = "there is no configuration: neither \(usual.joined(separator: " nor ")). \(advice)"
        throw CommandFailure(code: .configuration, message: message)
    }

    /// Reads one file.
    /// - Parameter path: as messages name it.
    /// - Returns: the configuration, with its defaults and all feeds.
    /// - Throws: all faults at once.
    static func read(_ path: String) throws(ConfigurationFaults) -> Configuration {
        var log = FaultLog()
        guard let configuration = read(path, &log), log.faults.isEmpty else { throw ConfigurationFaults(log.faults) }
        return configuration
    }

    /// Reads of a file what can be read.
    /// - Parameter path: as messages name it.
    /// - Returns: the configuration without what is wrong in it, or the defaults, and all faults.
    static func readable(_ path: String) -> (configuration: Configuration, faults: ConfigurationFaults?) {
        var log = FaultLog()
        let configuration = read(path, &log) ?? Configuration(directory: dataDirectory(of: path))
        return (configuration, log.faults.isEmpty ? nil : ConfigurationFaults(log.faults))
    }

    private static func read(_ path: String, _ log: inout FaultLog) -> Configuration? {
        let value: ConfigValue
        let source: ConfigurationSource
        do throws(SourceFault) {
            let bytes = try bytes(of: path)
            let format = try SourceFormat(of: bytes)
            let directory = FilePath.withoutDetours(FilePath.directory(of: FilePath.absolute(path)))
            source = ConfigurationSource(file: path, directory: directory, format: format)
            value = try format.read(bytes)
        } catch {
            log.add(ConfigurationFault(file: path, place: error.place, path: "", problem: .unreadable(error.problem)))
            return nil
        }
        let field = ConfigurationField(value: value, path: "", source: source)
        var draft = ConfigurationDraft(configuration: Configuration(directory: dataDirectory(source.directory)))
        log.read(field, by: ConfigurationKeys.root, into: &draft)
        if case .dictionary(let members) = value.content,
            !members.contains(where: { $0.key == "feeds" || $0.key == "feeds_from" })
        {
            log.add(.missingFeeds, at: field)
        }
        let configuration = draft.settled(&log)
        if configuration.feeds.isEmpty { reportNothingToPoll(configuration, field, &log) }
        return configuration
    }

    /// A daemon without a feed can do nothing, and whoever starts it believes that it does. No fault where another one says
    /// already why there is no feed.
    private static func reportNothingToPoll(
        _ configuration: Configuration, _ root: ConfigurationField, _ log: inout FaultLog
    ) {
        let isSaid = log.faults.contains {
            $0.file != root.source.file || $0.path.hasPrefix("feeds") || $0.problem == .missingFeeds
        }
        guard !isSaid, case .dictionary(let members) = root.value.content else { return }
        let member = members.last { $0.key == "feeds_from" } ?? members.last { $0.key == "feeds" }
        guard let member else { return }
        log.add(.nothingToPoll(patterns: configuration.feedsFrom), at: root.element(member.value, member.key))
    }

    private static func bytes(of path: String) throws(SourceFault) -> [UInt8] {
        do throws(FileFault) {
            return try FileBytes.read(path, limit: maximumBytes)
        } catch {
            let hint = error.isMissing ? ". \(advice)" : ""
            throw SourceFault(place: .file, problem: "can't be read: \(error.reason)\(hint)")
        }
    }

    /// Where records and state lie by default: beside the file, or, for a file of the system, where the system keeps what
    /// changes.
    /// - Source: Filesystem Hierarchy Standard 3.0, section 5.8.
    private static func dataDirectory(_ directory: String) -> String {
        directory == "/etc" || directory.hasPrefix("/etc/") ? "/var/lib/feedd" : directory
    }

    private static func dataDirectory(of file: String) -> String {
        dataDirectory(FilePath.withoutDetours(FilePath.directory(of: FilePath.absolute(file))))
    }

    private static let advice =
        #"Write one such as {"feeds": [{"url": "https://example.com/feed.xml"}]} and name it with --config FILE"#
}
