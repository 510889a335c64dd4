import HTTPTypes
import Hummingbird
import Kernel

/// A form that a page sent, with what was typed kept so that the page can be shown again.
package struct Form: Sendable {
  /// The largest form without files: two long descriptions in Korean, where a letter takes nine bytes, with room for what stands beside them.
  package static let bodyMax = 1024 * 1024
  /// Fields of one form, at most.
  package static let fieldsMax = 3000

  package let fields: [(name: String, value: String)]
  /// Files that came with it, lying in the upload folder until the request is answered.
  package var files: [Upload] = []

  package init(fields: [(name: String, value: String)]) { self.fields = fields }

  /// What was typed in a field; empty when it was not sent.
  package subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  /// All values under one name: ticked boxes.
  package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Reads the form by the same shapes as the API. Dots in names make nested objects (`address.city`).
  package func read<Value>(_ shape: Shape<Value>) -> Result<Value, FormFaults> {
    var faults = Faults(.form)
    let value = shape.read(Self.object(fields.map { ($0.name[...], $0.value) }), .whole, &faults)
    guard faults.isEmpty, let value else { return .failure(FormFaults(list: faults.list)) }
    return .success(value)
  }

  /// Objects within objects, at most.
  private static let depthMax = 8

  private static func object(_ fields: [(name: Substring, value: String)], depth: Int = 0) -> JSON {
    var names: [Substring] = []
    var plain: [Substring: [String]] = [:]
    var nested: [Substring: [(name: Substring, value: String)]] = [:]
    for field in fields {
      // Beyond that depth a dot is a letter like others.
      let dot = depth < depthMax ? field.name.firstIndex(of: ".") : nil
      let name = field.name[..<(dot ?? field.name.endIndex)]
      if !names.contains(name) { names.append(name) }
      if let dot {
        nested[name, default: []].append((field.name[field.name.index(after: dot)...], field.value))
      } else {
        plain[name, default: []].append(field.value)
      }
    }
    return .object(
      names.map { name in
        if let inner = nested[name] { return JSON.Member(String(name), object(inner, depth: depth + 1)) }
        let values = plain[name] ?? []
        return JSON.Member(String(name), values.count == 1 ? .string(values[0]) : .array(values.map(JSON.string)))
      })
  }
}

/// What is wrong with a form, field by field.
package struct FormFaults: Error, Sendable {
  package let list: [InputFault]

  package init(list: [InputFault]) { self.list = list }

  /// A refusal of the command behind the form: at its field, or over the whole form.
  package init(_ refusal: any Refusal) { self.init([refusal]) }

  /// Several refusals at once, each at its field.
  package init(_ refusals: [any Refusal]) {
    list = refusals.map { InputFault(place: .form, pointer: $0.pointer ?? "", sentence: $0.sentence) }
  }

  /// What to say beside a field; dots as in its name.
  package subscript(name: String) -> Sentence? {
    let pointer = "/" + name.split(separator: ".").joined(separator: "/")
    return list.first { $0.pointer == pointer }?.sentence
  }

  /// What to say above the form: faults that belong to no field.
  package var whole: Sentence? { list.first { $0.pointer == "" }?.sentence }
}

extension Call {
  /// The form in the body: `application/x-www-form-urlencoded`, or on routes that expect files `multipart/form-data`, up to the upload limit.
  package func form() async throws -> Form {
    let type = request.headers[.contentType] ?? ""
    if let boundary = Multipart.boundary(type) { return try await Multipart(boundary).read(self) }
    guard type.prefix(33).lowercased() == "application/x-www-form-urlencoded" else { throw Problem.wrongType("application/x-www-form-urlencoded") }
    let bytes = try await readBody(max: allowance.bytesMax)
    guard let text = String(validating: bytes, as: UTF8.self), let pairs = FormText.pairs(text[...], max: Form.fieldsMax) else {
      throw Problem.notForm()
    }
    return Form(fields: pairs)
  }
}
