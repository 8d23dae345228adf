/// The schema of a record, built into the program from docs/record.schema.json.
enum RecordSchema {
    /// The file itself; the package manifest embeds it.
    static let bytes = PackageResources.record_schema_json

    /// - Throws: `.dataError` where this program can't read the schema that it was built with; a test rules that out.
    static func read() throws(CommandFailure) -> JSONSchema {
        do throws(JSONSchema.Fault) {
            return try JSONSchema(bytes)
        } catch {
            throw CommandFailure(code: .dataError, message: "the schema of records: \(error.words)")
        }
    }
}
