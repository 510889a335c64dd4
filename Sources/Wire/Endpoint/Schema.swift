import Kernel

/// A JSON Schema (2020-12) as OpenAPI 3.1 wants it, and the named schemas it refers to.
package struct Schema: Sendable {
  package var members: [(name: String, value: JSON)]
  package var named: [String: JSON] = [:]

  package init(_ members: KeyValuePairs<String, JSON>) { self.members = members.map { ($0.key, $0.value) } }

  package var json: JSON { .object(members.map { JSON.Member($0.name, $0.value) }) }

  /// The schema with one keyword more.
  package func with(_ name: String, _ value: JSON) -> Schema {
    var copy = self
    copy.members.append((name, value))
    return copy
  }

  /// A list of what `item` describes.
  package static func list(of item: Schema, count: ClosedRange<Int>? = nil) -> Schema {
    var schema = Schema(["type": "array", "items": item.json])
    if let count {
      if count.lowerBound > 0 { schema = schema.with("minItems", .int(Int64(count.lowerBound))) }
      schema = schema.with("maxItems", .int(Int64(count.upperBound)))
    }
    schema.named = item.named
    return schema
  }

  /// An object; with a name it stands once among the document's components and is referred to from here.
  package static func object(_ name: String?, saying sentence: String? = nil, _ members: [SchemaMember]) -> Schema {
    let required = members.filter(\.isRequired).map { JSON.string($0.name) }
    var body: [JSON.Member] = [
      JSON.Member("type", "object"),
      JSON.Member("properties", .object(members.map { JSON.Member($0.name, $0.schema.json) })),
      JSON.Member("additionalProperties", false),
    ]
    if !required.isEmpty { body.append(JSON.Member("required", .array(required))) }
    if let sentence { body.append(JSON.Member("description", .string(sentence))) }
    var named: [String: JSON] = [:]
    for member in members { named.merge(member.schema.named) { a, _ in a } }
    guard let name else {
      var schema = Schema([:])
      schema.members = body.map { ($0.name, $0.value) }
      schema.named = named
      return schema
    }
    named[name] = .object(body)
    var schema = Schema(["$ref": .string("#/components/schemas/\(name)")])
    schema.named = named
    return schema
  }

  /// The same, or null.
  package var orNull: Schema {
    var schema = Schema(["anyOf": [json, ["type": "null"]]])
    schema.named = named
    return schema
  }
}

/// One member of an object's schema.
package struct SchemaMember: Sendable {
  package let name: String
  package let schema: Schema
  package let isRequired: Bool
}
