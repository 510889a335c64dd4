import Kernel

/// What a value in a request must look like: its schema for the document, and how it is read.
///
/// Reading adds a fault for everything that is wrong and returns nil when it added one.
package struct Shape<Value: Sendable>: Sendable {
  package let schema: Schema
  package let read: @Sendable (JSON, Pointer, inout Faults) -> Value?

  package init(schema: Schema, read: @escaping @Sendable (JSON, Pointer, inout Faults) -> Value?) {
    self.schema = schema
    self.read = read
  }

  /// Turns the value into a finer one; nil is answered with `why`.
  package func map<New: Sendable>(_ why: Phrase, _ make: @escaping @Sendable (Value) -> New?) -> Shape<New> {
    Shape<New>(schema: schema) { json, at, faults in
      guard let value = self.read(json, at, &faults) else { return nil }
      guard let new = make(value) else {
        faults.add(at, why)
        return nil
      }
      return new
    }
  }

  /// Turns the value into a finer one whose maker refuses in its own words.
  package func making<New: Sendable>(_ make: @escaping @Sendable (Value) throws -> New) -> Shape<New> {
    Shape<New>(schema: schema) { json, at, faults in
      guard let value = self.read(json, at, &faults) else { return nil }
      do { return try make(value) } catch {
        faults.add(at, (error as? any Refusal)?.sentence ?? Sentence(InputPhrases.missing))
        return nil
      }
    }
  }

  /// The same shape with a keyword more in its schema (`format`, `description`, `pattern`).
  package func noting(_ keyword: String, _ value: JSON) -> Shape { Shape(schema: schema.with(keyword, value), read: read) }

  /// The value or null.
  package var orNull: Shape<Value?> {
    Shape<Value?>(schema: schema.orNull) { json, at, faults in
      if json == .null { return .some(nil) }
      guard let value = self.read(json, at, &faults) else { return nil }
      return .some(value)
    }
  }
}

extension Shape {
  /// A list with its least and greatest count.
  package static func list<Item>(of item: Shape<Item>, _ count: ClosedRange<Int> = 0...100) -> Shape where Value == [Item] {
    Shape(schema: .list(of: item.schema, count: count)) { json, at, faults in
      guard let items = faults.isTextual && json.items == nil ? [json] : json.items else {
        faults.add(at, InputPhrases.notList)
        return nil
      }
      guard items.count >= count.lowerBound else {
        faults.add(at, InputPhrases.tooFew, ["min": "\(count.lowerBound)"])
        return nil
      }
      guard items.count <= count.upperBound else {
        faults.add(at, InputPhrases.tooMany, ["max": "\(count.upperBound)"])
        return nil
      }
      let read = items.enumerated().map { item.read($1, .item(at, $0), &faults) }
      let found = read.compactMap { $0 }
      return found.count == items.count ? found : nil
    }
  }
}
