import Kernel

/// How a value is shown in an answer: its schema for the document and the bytes, from one declaration.
package struct View<Value>: Sendable {
  package let schema: Schema
  package let write: @Sendable (Value, inout JSONWriter) -> Void

  package init(schema: Schema, write: @escaping @Sendable (Value, inout JSONWriter) -> Void) {
    self.schema = schema
    self.write = write
  }

  /// An object, member by member in this order; `saying` what it is where names do not.
  package static func object(_ name: String?, saying sentence: String? = nil, _ members: Shown<Value>...) -> View {
    let schema = Schema.object(name, saying: sentence, members.map { SchemaMember(name: $0.name, schema: $0.schema, isRequired: true) })
    return View(schema: schema) { value, writer in
      writer.object { w in for member in members { member.write(value, &w) } }
    }
  }

  /// The bytes of one value.
  package func bytes(_ value: Value) -> [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    write(value, &writer)
    return writer.bytes
  }

  /// Shows another type by what it says of itself.
  package func of<Other>(_: Other.Type = Other.self, _ get: @escaping @Sendable (Other) -> Value) -> View<Other> {
    View<Other>(schema: schema) { other, writer in self.write(get(other), &writer) }
  }

  /// The value or null.
  package var orNull: View<Value?> {
    View<Value?>(schema: schema.orNull) { value, writer in
      if let value { self.write(value, &writer) } else { writer.null() }
    }
  }

  /// A list of such values.
  package var list: View<[Value]> {
    View<[Value]>(schema: .list(of: schema)) { values, writer in
      writer.array { w in for value in values { self.write(value, &w) } }
    }
  }

  /// One page of a list: `{"items": [...], "next": "..." or null}`.
  package func page(_ name: String) -> View<Page<Value>> {
    .object(name, .member("items", list) { $0.items }, .member("next", View<String>.text.orNull) { $0.next?.text })
  }
}

/// One member of an object in an answer.
package struct Shown<Value>: Sendable {
  let name: String
  let schema: Schema
  let write: @Sendable (Value, inout JSONWriter) -> Void

  package static func member<Part>(_ name: String, _ view: View<Part>, _ get: @escaping @Sendable (Value) -> Part) -> Shown {
    Shown(name: name, schema: view.schema) { value, writer in
      writer.name(name)
      view.write(get(value), &writer)
    }
  }
}

extension View where Value == String {
  package static var text: View { View(schema: Schema(["type": "string"])) { $1.string($0) } }
  /// Text of a known form: `uri`, `email`, `hostname`.
  package static func text(format: String) -> View {
    View(schema: Schema(["type": "string", "format": .string(format)])) { $1.string($0) }
  }
}

extension View where Value == Int64 {
  package static var int64: View { View(schema: Schema(["type": "integer", "format": "int64"])) { $1.int($0) } }
}

extension View where Value == Int {
  package static var int: View { View(schema: Schema(["type": "integer"])) { $1.int(Int64($0)) } }
}

extension View where Value == Bool {
  package static var flag: View { View(schema: Schema(["type": "boolean"])) { $1.bool($0) } }
}

extension View where Value == Double {
  /// A number of degrees or a mean; never money.
  package static var number: View {
    View(schema: Schema(["type": "number"])) { value, w in value.isFinite ? w.raw("\(value)") : w.raw("0") }
  }
}

extension View where Value == Instant {
  package static var instant: View {
    View(schema: Schema(["type": "string", "format": "date-time"])) { $1.string($0.description) }
  }
}

extension View where Value == Day {
  package static var day: View { View(schema: Schema(["type": "string", "format": "date"])) { $1.string($0.description) } }
}

extension View where Value == Money {
  /// `{"amount": 12900, "currency": "KRW"}` in minor units.
  package static var money: View {
    .object("Money", .member("amount", .int64) { $0.minor }, .member("currency", .text) { $0.currency.code })
  }
}

extension View {
  package static func id<Of>(_: Of.Type = Of.self) -> View where Value == ID<Of> {
    View(schema: Schema(["type": "string", "format": "int64"])) { $1.string($0.description) }
  }

  /// One of an enum's raw values.
  package static func choice(_: Value.Type = Value.self) -> View
  where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
    View(schema: Schema(["type": "string", "enum": .array(Value.allCases.map { .string($0.rawValue) })])) { value, w in w.string(value.rawValue) }
  }
}

extension View where Value == JSON {
  /// Any JSON: only where a standard says what it is.
  package static var any: View { View(schema: Schema([:])) { $1.value($0) } }
}

extension View where Value == [String: String] {
  /// Names and texts, sorted by name.
  package static var facts: View {
    View(schema: Schema(["type": "object", "additionalProperties": ["type": "string"]])) { facts, writer in
      writer.object { w in for (name, value) in facts.sorted(by: { $0.key < $1.key }) { w.member(name, value) } }
    }
  }
}
