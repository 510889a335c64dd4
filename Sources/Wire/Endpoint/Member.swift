import Kernel

/// One member of an object in a request body or a form.
package struct Member<Value: Sendable>: Sendable {
  package let name: String
  package let schema: Schema
  package let isRequired: Bool
  /// Reads the member, or its absence.
  let read: @Sendable (JSON?, Pointer, inout Faults) -> Value?

  /// A member that must be there.
  package static func required(_ name: String, _ shape: Shape<Value>) -> Member {
    Member(name: name, schema: shape.schema, isRequired: true) { json, at, faults in
      guard let json else {
        faults.add(at, InputPhrases.missing)
        return nil
      }
      return shape.read(json, at, &faults)
    }
  }

  /// A member that may be left out.
  package static func optional<Inner>(_ name: String, _ shape: Shape<Inner>) -> Member where Value == Inner? {
    Member(name: name, schema: shape.schema, isRequired: false) { json, at, faults in
      guard let json, !(faults.isTextual && json.text == "") else { return .some(nil) }
      guard let value = shape.read(json, at, &faults) else { return nil }
      return .some(value)
    }
  }

  /// A member that may be left out and then means `fallback`.
  package static func optional(_ name: String, _ shape: Shape<Value>, or fallback: Value) -> Member {
    Member(name: name, schema: shape.schema, isRequired: false) { json, at, faults in
      guard let json, !(faults.isTextual && json.text == "") else { return fallback }
      return shape.read(json, at, &faults)
    }
  }
}

extension Shape {
  /// An object of these members and no others. With a name its schema stands among the document's components.
  package static func object<each Part: Sendable>(
    _ name: String?, _ members: repeat Member<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> Shape {
    var described: [SchemaMember] = []
    for member in repeat each members {
      described.append(SchemaMember(name: member.name, schema: member.schema, isRequired: member.isRequired))
    }
    let known = described.map(\.name)
    return Shape(schema: .object(name, described)) { json, at, faults in
      guard case .object(let sent) = json else {
        faults.add(at, InputPhrases.notObject)
        return nil
      }
      // A form carries more than it asks for (buttons, what browsers' helpers add); only programs are held to the letter.
      if faults.place != .form {
        for member in sent where !known.contains(member.name) { faults.add(.member(at, member.name), InputPhrases.unknown) }
      }
      let parts = (repeat (each members).read(json[(each members).name], .member(at, (each members).name), &faults))
      guard Self.allThere(repeat each parts) else { return nil }
      return make(repeat (each parts)!)
    }
  }

  private static func allThere<each Part>(_ parts: repeat (each Part)?) -> Bool {
    for part in repeat each parts { if part == nil { return false } }
    return true
  }
}
