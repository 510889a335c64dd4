import CSQLite

/// `packed_integers(a, …)`: an aggregate of the embedded engine that gathers the whole numbers of all rows into bytes, eight for each,
/// little-endian. Tens of thousands of numbers cross over in one row, which takes a fraction of the time of as many rows.
enum PackedIntegers {
  static func register(on handle: OpaquePointer) throws {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    let status = sqlite3_create_function_v2(handle, "packed_integers", -1, flags, nil, nil, step, end, nil)
    guard status == SQLITE_OK else { throw StorageFault.disconnected("packed_integers: \(String(cString: sqlite3_errstr(status)))") }
  }

  /// What has been gathered so far; SQLite hands it out zeroed.
  private struct Buffer {
    var start: UnsafeMutableRawPointer?
    var count: UInt64
    var room: UInt64
  }

  private static let step: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = { context, count, values in
    guard let values, let found = sqlite3_aggregate_context(context, Int32(MemoryLayout<Buffer>.size)) else { return sqlite3_result_error_nomem(context) }
    let buffer = found.assumingMemoryBound(to: Buffer.self)
    let more = UInt64(count) * 8
    if buffer.pointee.room - buffer.pointee.count < more {
      let room = max(buffer.pointee.room * 2, 512 + more)
      guard let start = sqlite3_realloc64(buffer.pointee.start, room) else { return sqlite3_result_error_nomem(context) }
      buffer.pointee.start = start
      buffer.pointee.room = room
    }
    for index in 0..<Int(count) {
      let value = sqlite3_value_int64(values[index])
      buffer.pointee.start?.storeBytes(of: value.littleEndian, toByteOffset: Int(buffer.pointee.count), as: Int64.self)
      buffer.pointee.count += 8
    }
  }

  private static let end: @convention(c) (OpaquePointer?) -> Void = { context in
    guard let found = sqlite3_aggregate_context(context, 0)?.assumingMemoryBound(to: Buffer.self), let start = found.pointee.start else {
      return sqlite3_result_zeroblob(context, 0)
    }
    sqlite3_result_blob64(context, start, found.pointee.count, sqlite3_free)
    found.pointee.start = nil
  }
}

extension Row {
  /// The numbers that `packed_integers` gathered in the next column.
  package mutating func nextIntegers() throws -> [Int64] {
    var numbers: [Int64] = []
    try nextBytes { bytes in
      numbers = [Int64](unsafeUninitializedCapacity: bytes.count / 8) { buffer, count in
        for index in 0..<bytes.count / 8 {
          buffer.initializeElement(at: index, to: Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: Int64.self)))
        }
        count = bytes.count / 8
      }
    }
    return numbers
  }
}
