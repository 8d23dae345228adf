internal import CSQLite

/// What SQLite stores in a column.
enum Value: Equatable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    static func optional(_ integer: Int64?) -> Value { integer.map(Value.integer) ?? .null }
    static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
    static func optional(_ blob: [UInt8]?) -> Value { blob.map(Value.blob) ?? .null }
}

/// A prepared statement, kept and used again. Parameters count from 1 in SQL and follow the order of `bind`; columns
/// count from 0.
@safe final class Statement {
    private let handle: OpaquePointer
    private let connection: Connection

    /// Takes over `handle`.
    init(_ handle: OpaquePointer, of connection: Connection) {
        unsafe self.handle = unsafe handle
        self.connection = connection
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Starts anew with these parameters.
    func bind(_ values: Value...) throws(StorageError) { try bind(values) }

    /// Binds, runs to the end and resets: for statements without rows.
    func run(_ values: Value...) throws(StorageError) {
        try bind(values)
        defer { reset() }
        while try step() {}
    }

    /// Moves to the next row.
    /// - Returns: whether there is one.
    func step() throws(StorageError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = connection.failure()
            reset()
            throw error
        }
    }

    /// Lets go of the rows, and of the locks that reading them holds. What was wrong `step` has already said.
    func reset() { unsafe sqlite3_reset(handle) }

    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    func text(_ column: Int32) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: Int32) -> String? {
        guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }

    func blob(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    private func bind(_ values: [Value]) throws(StorageError) {
        reset()
        for (index, value) in values.enumerated() {
            guard bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw connection.failure() }
        }
    }

    private func bind(_ value: Value, at index: Int32) -> Int32 {
        switch value {
        case .null: return unsafe sqlite3_bind_null(handle, index)
        case .integer(let integer): return unsafe sqlite3_bind_int64(handle, index, integer)
        case .text(var text):
            return text.withUTF8 { utf8 in
                unsafe utf8.withMemoryRebound(to: CChar.self) { chars in
                    unsafe feedd_bind_text(handle, index, chars.baseAddress, Int32(clamping: chars.count))
                }
            }
        case .blob(let bytes):
            return unsafe bytes.withUnsafeBytes { raw in
                unsafe feedd_bind_blob(handle, index, raw.baseAddress, Int32(clamping: raw.count))
            }
        }
    }
}
