/// The forms of values that several sections share.
extension ConfigurationKey {
    static func text(
        _ name: String, check: (@Sendable (String) throws(ConfigurationFault.Problem) -> Void)? = nil,
        set: @escaping @Sendable (inout Section, String) -> Void
    ) -> Self {
        Self(
            name, .text,
            take: { field throws(ConfigurationFault.Problem) in
                let text = try field.text()
                try check?(text)
                return text
            }, set: set)
    }

    /// A path, seen from the directory of the file that names it, without detours.
    static func path(_ name: String, set: @escaping @Sendable (inout Section, String) -> Void) -> Self {
        Self(
            name, .text,
            take: { field throws(ConfigurationFault.Problem) in
                let text = try field.text()
                guard !text.utf8.contains(0) else { throw .invalid("no path has a zero byte in it") }
                return FilePath.withoutDetours(FilePath.resolve(text, in: field.source.directory))
            }, set: set)
    }

    /// The path of a file with certificates in PEM, which is read at once.
    static func certificates(_ name: String, set: @escaping @Sendable (inout Section, [UInt8]) -> Void) -> Self {
        Self(
            name, .text,
            take: { field throws(ConfigurationFault.Problem) in
                let path = FilePath.resolve(try field.text(), in: field.source.directory)
                let bytes: [UInt8]
                do throws(FileFault) {
                    bytes = try FileBytes.read(path, limit: Bounds.certificates)
                } catch {
                    throw .invalid("\(path) can't be read: \(error.reason)")
                }
                guard String(decoding: bytes, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----") else {
                    throw .invalid("\(path) holds no certificate in PEM")
                }
                return bytes
            }, set: set)
    }

    static func boolean(_ name: String, set: @escaping @Sendable (inout Section, Bool) -> Void) -> Self {
        Self(
            name, .boolean,
            take: { field throws(ConfigurationFault.Problem) in
                guard case .boolean(let value) = field.value.content else { throw field.mismatch(.boolean) }
                return value
            }, set: set)
    }

    static func integer(
        _ name: String, _ range: ClosedRange<Int>, set: @escaping @Sendable (inout Section, Int) -> Void
    ) -> Self {
        Self(
            name, .integer(range),
            take: { field throws(ConfigurationFault.Problem) in
                guard case .integer(let number) = field.value.content else { throw field.mismatch(.integer(range)) }
                guard let value = Int(exactly: number), range.contains(value) else {
                    throw .outOfRange("\(number)", least: "\(range.lowerBound)", most: "\(range.upperBound)")
                }
                return value
            }, set: set)
    }

    static func duration(
        _ name: String, _ range: ClosedRange<Duration>, set: @escaping @Sendable (inout Section, Duration) -> Void
    ) -> Self {
        Self(
            name, .duration(range),
            take: { field throws(ConfigurationFault.Problem) in try field.duration(range) }, set: set)
    }

    /// One end of the time between two polls.
    static func intervalEnd(
        _ name: String, set: @escaping @Sendable (inout Section, IntervalDraft.End) -> Void
    ) -> Self {
        Self(
            name, .duration(Bounds.wait),
            take: { field throws(ConfigurationFault.Problem) in
                IntervalDraft.End(wait: try field.duration(Bounds.wait), field: field)
            }, set: set)
    }

    static func size(
        _ name: String, _ range: ClosedRange<Int>, set: @escaping @Sendable (inout Section, Int) -> Void
    ) -> Self {
        Self(
            name, .size(range),
            take: { field throws(ConfigurationFault.Problem) in
                let text = try field.text(.size(range))
                guard let value = Quantity.size(text) else { throw .notASize(text) }
                guard range.contains(value) else {
                    throw .outOfRange(
                        text, least: Quantity.words(bytes: range.lowerBound),
                        most: Quantity.words(bytes: range.upperBound))
                }
                return value
            }, set: set)
    }

    static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, set: @escaping @Sendable (inout Section, Value) -> Void
    ) -> Self {
        let words = Value.allCases.map(\.rawValue)
        return Self(
            name, .choice(words),
            take: { field throws(ConfigurationFault.Problem) in
                guard let value = Value(rawValue: try field.text()) else { throw .notOneOf(words) }
                return value
            }, set: set)
    }

    /// An array of strings; each that is none is a fault of its own.
    static func texts(
        _ name: String, check: (@Sendable (String) throws(ConfigurationFault.Problem) -> Void)? = nil,
        set: @escaping @Sendable (inout Section, [ConfigurationField], [String]) -> Void
    ) -> Self {
        Self(name, .texts) { field, section, log in
            guard case .array(let elements) = field.value.content else {
                return log.add(field.mismatch(.texts), at: field)
            }
            var texts: [String] = []
            var fields: [ConfigurationField] = []
            for (index, value) in elements.enumerated() {
                let element = field.element(value, "[\(index)]")
                do throws(ConfigurationFault.Problem) {
                    let text = try element.text()
                    try check?(text)
                    texts.append(text)
                    fields.append(element)
                } catch {
                    log.add(error, at: element)
                }
            }
            set(&section, fields, texts)
        }
    }

    /// A section inside this one.
    static func section<Inner>(
        _ name: String, _ keys: [ConfigurationKey<Inner>],
        at inner: @escaping @Sendable (inout Section, (inout Inner) -> Void) -> Void
    ) -> Self {
        Self(name, .section) { field, section, log in
            inner(&section) { log.read(field, by: keys, into: &$0) }
        }
    }
}

extension ConfigurationField {
    fileprivate func duration(_ range: ClosedRange<Duration>) throws(ConfigurationFault.Problem) -> Duration {
        let text = try text(.duration(range))
        guard let value = Quantity.duration(text) else { throw .notADuration(text) }
        guard range.contains(value) else {
            throw .outOfRange(text, least: Quantity.words(range.lowerBound), most: Quantity.words(range.upperBound))
        }
        return value
    }
}

/// Bounds of values, wide enough for whatever somebody means, narrow enough to catch a slip of the unit.
enum Bounds {
    /// Nothing is counted in less than seconds.
    static let wait: ClosedRange<Duration> = .seconds(1)...(.seconds(366 * 86_400))
    /// A request that takes longer than a day isn't one.
    static let timeout: ClosedRange<Duration> = .seconds(1)...(.seconds(86_400))
    /// A hundred years; a segment may be archived at once.
    static let age: ClosedRange<Duration> = .zero...(.seconds(36_525 * 86_400))
    /// The same, but nothing is deleted as soon as it is written.
    static let retention: ClosedRange<Duration> = .seconds(1)...age.upperBound
    /// No pause at all, or up to a day.
    static let pause: ClosedRange<Duration> = .zero...timeout.upperBound
    /// Those that all browsers trust together have a quarter of it.
    static let certificates = 1 << 20
    /// Up to a pebibyte.
    static let size = 1...1 << 50
    /// A body is held in memory, with offsets of 32 bits.
    static let body = 1...1 << 30
    /// Each costs a descriptor, and 1,024 of them is what select(2) and most limits allow.
    static let concurrency = 1...1_024
}
