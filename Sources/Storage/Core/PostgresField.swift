import CLibPQ

/// Reads fields of a result in PostgreSQL's binary format.
enum PostgresField {
  static let bytea: Oid = 17

  static func isText(_ type: Oid) -> Bool { type == 25 || type == 1043 || type == 1042 || type == 19 || type == 705 }

  static func raw(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column)))
  }

  /// int2, int4, int8 and boolean; nil for every other type.
  static func int64(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Int64? {
    let field = raw(result, row, column)
    switch PQftype(result, column) {
    // Shorter than its type says: the connection broke while it came.
    case 20 where field.count < 8, 23 where field.count < 4, 21 where field.count < 2, 26 where field.count < 4, 16 where field.isEmpty: return nil
    case 20: return Int64(bigEndian: field.loadUnaligned(as: Int64.self))
    case 23: return Int64(Int32(bigEndian: field.loadUnaligned(as: Int32.self)))
    case 21: return Int64(Int16(bigEndian: field.loadUnaligned(as: Int16.self)))
    case 26: return Int64(UInt32(bigEndian: field.loadUnaligned(as: UInt32.self)))
    case 16: return field[0] == 0 ? 0 : 1
    default: return nil
    }
  }

  /// float4, float8 and the whole numbers; nil for every other type.
  static func double(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Double? {
    let field = raw(result, row, column)
    switch PQftype(result, column) {
    case 701 where field.count < 8, 700 where field.count < 4: return nil
    case 701: return Double(bitPattern: UInt64(bigEndian: field.loadUnaligned(as: UInt64.self)))
    case 700: return Double(Float(bitPattern: UInt32(bigEndian: field.loadUnaligned(as: UInt32.self))))
    default: return int64(result, row, column).map(Double.init)
    }
  }

  /// The number of a transaction (xid8), as text.
  static func transaction(_ result: OpaquePointer?) -> String {
    guard let result, PQntuples(result) == 1, PQgetlength(result, 0, 0) == 8 else { return "" }
    return String(UInt64(bigEndian: raw(result, 0, 0).loadUnaligned(as: UInt64.self)))
  }
}
