import CLibPQ

/// The values of a statement in PostgreSQL's binary format, laid out for libpq.
struct PostgresParameters {
  /// The types that values are declared as; 0 leaves an absent value's type to the statement.
  let types: [Oid]
  private var bytes: [UInt8] = []
  private var spans: [(start: Int, count: Int)?] = []

  init(_ values: [SQLValue]) {
    types = values.map(Self.type)
    spans.reserveCapacity(values.count)
    bytes.reserveCapacity(values.count * 8)
    for value in values {
      let start = bytes.count
      switch value {
      case .null:
        spans.append(nil)
        continue
      case .int(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
      case .double(let number): withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
      case .text(let words): bytes.append(contentsOf: words.utf8)
      case .bytes(let raw): bytes.append(contentsOf: raw)
      }
      spans.append((start, bytes.count - start))
    }
    bytes.append(0)
  }

  private static func type(_ value: SQLValue) -> Oid {
    switch value {
    case .null: 0
    case .int: 20
    case .text: 25
    case .bytes: PostgresField.bytea
    case .double: 701
    }
  }

  /// Lends the arrays that libpq wants: count, values, lengths, formats (all binary).
  func with<T>(_ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> T) -> T {
    bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      return body(
        Int32(spans.count), spans.map { span in span.map { base + $0.start } }, spans.map { Int32($0?.count ?? 0) },
        [Int32](repeating: 1, count: spans.count))
    }
  }
}
