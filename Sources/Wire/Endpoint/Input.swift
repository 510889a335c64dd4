import HTTPTypes
import Hummingbird
import Kernel

/// One thing that an endpoint takes: a part of the path, a query parameter, a header or the body.
package struct Input<Value: Sendable>: Sendable {
  let place: FaultPlace
  let name: String
  let schema: Schema
  let isRequired: Bool
  /// What a body is; everything else is text.
  var contentType = "application/json"
  let read: @Sendable (Sent, inout Faults) -> Value?

  /// A part of the path, `{name}` in the endpoint's address.
  package static func path(_ name: String, _ shape: Shape<Value>) -> Input {
    Input(place: .path, name: name, schema: shape.schema, isRequired: true) { sent, faults in
      faults.place = .path
      return shape.read(.string(sent.captures[name] ?? ""), .member(.whole, name), &faults)
    }
  }

  /// A query parameter that may be left out.
  package static func query<Inner>(_ name: String, _ shape: Shape<Inner>) -> Input where Value == Inner? {
    Input(place: .query, name: name, schema: shape.schema, isRequired: false) { sent, faults in
      switch sent.parameter(name, isList: shape.isList, &faults) {
      case .absent: .some(nil)
      case .faulty: nil
      case .here(let json):
        if let value = shape.read(json, .member(.whole, name), &faults) { .some(value) } else { nil }
      }
    }
  }

  /// A query parameter that may be left out and then means `fallback`.
  package static func query(_ name: String, _ shape: Shape<Value>, or fallback: Value) -> Input {
    Input(place: .query, name: name, schema: shape.schema, isRequired: false) { sent, faults in
      switch sent.parameter(name, isList: shape.isList, &faults) {
      case .absent: fallback
      case .faulty: nil
      case .here(let json): shape.read(json, .member(.whole, name), &faults)
      }
    }
  }

  /// A query parameter that must be there.
  package static func query(required name: String, _ shape: Shape<Value>) -> Input {
    Input(place: .query, name: name, schema: shape.schema, isRequired: true) { sent, faults in
      switch sent.parameter(name, isList: shape.isList, &faults) {
      case .absent:
        faults.add(.member(.whole, name), InputPhrases.missing)
        return nil
      case .faulty: return nil
      case .here(let json): return shape.read(json, .member(.whole, name), &faults)
      }
    }
  }

  /// A header line that may be left out.
  package static func header<Inner>(_ name: String, _ shape: Shape<Inner>) -> Input where Value == Inner? {
    let field = HTTPField.Name(name)!
    return Input(place: .header, name: name, schema: shape.schema, isRequired: false) { sent, faults in
      faults.place = .header
      guard let text = sent.headers[field] else { return .some(nil) }
      if let value = shape.read(.string(text), .member(.whole, name), &faults) { return .some(value) }
      return nil
    }
  }

  /// A body of bytes, which the work itself reads piece by piece; here it is only described.
  package static func bytes(_ contentType: String) -> Input where Value == SentBytes {
    var input = Input(place: .body, name: "", schema: Schema(["type": "string", "format": "binary"]), isRequired: true) { _, _ in SentBytes() }
    input.contentType = contentType
    return input
  }

  /// The JSON body.
  package static func body(_ shape: Shape<Value>) -> Input {
    Input(place: .body, name: "", schema: shape.schema, isRequired: true) { sent, faults in
      faults.place = .body
      return shape.read(sent.body ?? .null, .whole, &faults)
    }
  }
}

extension Input where Value == Revision {
  /// The revision that the caller read, in If-Match; without it the request is refused (428).
  package static var revision: Input {
    let schema = Schema(["type": "string", "pattern": "^\"r[0-9]{1,18}\"$"])
    return Input(place: .header, name: "If-Match", schema: schema, isRequired: true) { sent, faults in
      faults.place = .header
      guard let text = sent.headers[.ifMatch], let revision = Revision(tag: text) else {
        faults.add(.member(.whole, "If-Match"), InputPhrases.notRevision)
        return nil
      }
      return revision
    }
  }
}

extension Shape {
  var isList: Bool { schema.members.contains { $0.name == "type" && $0.value == "array" } }
}

/// The n-th state of something that people change; travels as the ETag `"r7"`.
package struct Revision: Hashable, Sendable {
  package let number: Int64
  package init(_ number: Int64) { self.number = number }

  /// Reads `"r7"`.
  package init?(tag: String) {
    guard tag.hasPrefix("\"r"), tag.hasSuffix("\""), tag.utf8.count <= 22, let number = Int64(tag.dropFirst(2).dropLast()), number >= 0
    else { return nil }
    self.number = number
  }

  package var tag: String { "\"r\(number)\"" }
}

/// A body that waits to be read by `Call.keepBody`.
package struct SentBytes: Sendable {}

/// What was sent, apart into its places.
struct Sent {
  let captures: [String: String]
  let query: [(name: String, value: String)]
  let headers: HTTPFields
  let body: JSON?

  enum Parameter {
    case absent, faulty
    case here(JSON)
  }

  /// The values under one name in the query; twice is a fault unless a list is wanted.
  func parameter(_ name: String, isList: Bool, _ faults: inout Faults) -> Parameter {
    faults.place = .query
    let values = query.filter { $0.name == name }
    guard let first = values.first else { return .absent }
    if isList { return .here(.array(values.map { .string($0.value) })) }
    guard values.count == 1 else {
      faults.add(.member(.whole, name), InputPhrases.twice)
      return .faulty
    }
    return .here(.string(first.value))
  }
}
