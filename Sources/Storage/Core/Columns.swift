import Kernel

/// A value that is read from one column and bound to one.
package protocol Column: SQLBindable {
  static func read(_ row: borrowing Row, _ index: Int32) throws -> Self
}

extension Int64: Column {
  package var sqlValue: SQLValue { .int(self) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Int64 { try row.int64(index) }
}

extension Int: Column {
  package var sqlValue: SQLValue { .int(Int64(self)) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Int { Int(try row.int64(index)) }
}

extension Bool: Column {
  package var sqlValue: SQLValue { .int(self ? 1 : 0) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Bool { try row.int64(index) != 0 }
}

extension Double: Column {
  package var sqlValue: SQLValue { .double(self) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Double { try row.double(index) }
}

extension String: Column {
  package var sqlValue: SQLValue { .text(self) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> String { try row.text(index) }
}

extension Array: SQLBindable where Element == UInt8 {
  package var sqlValue: SQLValue { .bytes(self) }
}

extension Array: Column where Element == UInt8 {
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> [UInt8] { try row.bytes(index) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: Column where Wrapped: Column {
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Wrapped? {
    row.isNull(index) ? nil : try Wrapped.read(row, index)
  }
}

extension ID: Column {
  package var sqlValue: SQLValue { .int(raw) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> ID { ID(try row.int64(index)) }
}

extension Instant: Column {
  package var sqlValue: SQLValue { .int(milliseconds) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Instant { Instant(milliseconds: try row.int64(index)) }
}

extension Day: Column {
  package var sqlValue: SQLValue { .int(number) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Day { Day(number: try row.int64(index)) }
}

extension Quantity: Column {
  package var sqlValue: SQLValue { .int(count) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Quantity { Quantity(try row.int64(index)) }
}

extension Rate: Column {
  package var sqlValue: SQLValue { .int(millionths) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Rate { Rate(millionths: try row.int64(index)) }
}

extension Currency: Column {
  package var sqlValue: SQLValue { .text(code) }
  /// A code that this build does not know is no reason to hide the rest of a page: nothing is sold in `unknown`.
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Currency { Currency(code: try row.text(index)) ?? .unknown }
}

extension Language: Column {
  package var sqlValue: SQLValue { .text(rawValue) }
}

/// Enumerations with text as raw value are kept as that text.
extension Column where Self: RawRepresentable, RawValue == String {
  package var sqlValue: SQLValue { .text(rawValue) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Self {
    let text = try row.text(index)
    guard let value = Self(rawValue: text) else { throw row.unknownWord(index, "a \(Self.self)") }
    return value
  }
}
