/// A JSON value (RFC 8259). Numbers keep their text, so that no 64-bit number and no price loses a digit.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One member of an object; order is kept, names are unique.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSON
    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  package static func int(_ value: Int64) -> JSON { .number(String(value)) }

  /// The member of that name; nil when absent or when this is no object.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var text: String? { if case .string(let value) = self { value } else { nil } }
  package var integer: Int64? { if case .number(let value) = self { Int64(value) } else { nil } }
  package var flag: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var items: [JSON]? { if case .array(let value) = self { value } else { nil } }

  /// The compact bytes.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}
