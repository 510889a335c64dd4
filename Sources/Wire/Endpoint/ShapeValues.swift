import Kernel

extension Shape {
  /// An id: a positive 63-bit number written as text.
  package static func id<Of>(_: Of.Type = Of.self) -> Shape where Value == ID<Of> {
    plain(Schema(["type": "string", "format": "int64", "pattern": "^[1-9][0-9]{0,18}$"]), InputPhrases.notID) { ID<Of>(text: $0) }
  }

  /// One of an enum's raw values.
  package static func choice(_: Value.Type = Value.self) -> Shape
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let offered = Value.allCases.map(\.rawValue)
    let choices = offered.joined(separator: ", ")
    let schema = Schema(["type": "string", "enum": .array(offered.map(JSON.string))])
    return Shape(schema: schema) { json, at, faults in
      guard let text = json.text else {
        faults.add(at, InputPhrases.notText)
        return nil
      }
      guard let value = Value(rawValue: text) else {
        faults.add(at, InputPhrases.notOffered, ["choices": choices])
        return nil
      }
      return value
    }
  }

  /// Text of a fixed form without bounds of its own.
  package static func plain(_ schema: Schema, _ why: Phrase, _ make: @escaping @Sendable (String) -> Value?) -> Shape {
    Shape(schema: schema) { json, at, faults in
      guard let text = json.text else {
        faults.add(at, InputPhrases.notText)
        return nil
      }
      guard let value = make(faults.isTextual ? FormText.tidy(text) : text) else {
        faults.add(at, why)
        return nil
      }
      return value
    }
  }
}

extension Shape where Value == String {
  /// One of these words.
  package static func oneOf(_ offered: [String]) -> Shape {
    let choices = offered.joined(separator: ", ")
    return Shape(schema: Schema(["type": "string", "enum": .array(offered.map(JSON.string))])) { json, at, faults in
      guard let text = json.text else {
        faults.add(at, InputPhrases.notText)
        return nil
      }
      guard offered.contains(text) else {
        faults.add(at, InputPhrases.notOffered, ["choices": choices])
        return nil
      }
      return text
    }
  }
}

extension Shape where Value == Instant {
  /// A moment after RFC 3339.
  package static var instant: Shape {
    plain(Schema(["type": "string", "format": "date-time"]), InputPhrases.notInstant) { Instant(rfc3339: $0) }
  }
}

extension Shape where Value == Day {
  /// A calendar day, `2026-11-21`.
  package static var day: Shape { plain(Schema(["type": "string", "format": "date"]), InputPhrases.notDay) { Day(text: $0) } }
}

extension Shape where Value == Cursor {
  /// Where a page of a list begins, as an earlier answer gave it in `next`.
  package static var cursor: Shape {
    plain(Schema(["type": "string", "maxLength": 1000]), InputPhrases.notCursor) { Cursor(text: $0) }
  }
}

extension Shape where Value == Currency {
  /// An ISO 4217 code.
  package static var currency: Shape {
    plain(Schema(["type": "string", "pattern": "^[A-Z]{3}$"]), InputPhrases.notCurrency) { Currency(code: $0) }
  }
}

extension Shape where Value == Money {
  /// An amount in minor units with its currency: `{"amount": 12900, "currency": "KRW"}`.
  package static func money(_ range: ClosedRange<Int64> = 0...1_000_000_000_000) -> Shape {
    .object(nil, .required("amount", .int64(range)), .required("currency", .currency)) { Money($0, $1) }
  }
}
