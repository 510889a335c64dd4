import HTTPTypes
import Hummingbird
import Kernel

/// An answer that says no or sorry: RFC 9457 on the API, a page elsewhere.
package struct Problem: Error, Sendable {
  package var status: Int
  /// The documented kind: `stock/sold-out`; its address is `/problems/stock/sold-out`.
  package var code: String
  package var title: Phrase
  package var detail: Sentence
  package var faults: [InputFault] = []
  package var facts: [String: String] = [:]
  /// Header lines that belong to it: `Retry-After`, `Allow`, `WWW-Authenticate`.
  package var headers: [(name: HTTPField.Name, value: String)] = []
  /// The connection ends after it, because what was sent is left unread.
  package var closes = false

  package init(_ status: Int, _ code: String, _ title: Phrase, _ detail: Sentence) {
    self.status = status
    self.code = code
    self.title = title
    self.detail = detail
  }

  /// A refusal from the business.
  package init(_ refusal: any Refusal) {
    self.init(refusal.sort.status, refusal.code, refusal.sort.title, refusal.sentence)
    facts = refusal.facts
    if let pointer = refusal.pointer { faults = [InputFault(place: .body, pointer: pointer, sentence: refusal.sentence)] }
    if refusal.sort == .signInNeeded { headers = [(.wwwAuthenticate, "Bearer")] }
    if let seconds = facts["retryAfterSeconds"] { headers.append((.retryAfter, seconds)) }
  }

  /// The problem as JSON in the reader's language; `instance` is the request's id.
  package func json(in language: Language, instance: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { w in
      w.member("type", "/problems/\(code)")
      w.member("title", title.text(in: language))
      w.member("status", Int64(status))
      w.member("detail", detail.text(in: language))
      w.member("instance", "urn:madang:request:\(instance)")
      if !faults.isEmpty {
        w.member("errors", array: { w in
          for fault in faults {
            w.object { w in
              w.member("in", fault.place.rawValue)
              w.member("pointer", fault.pointer)
              w.member("detail", fault.sentence.text(in: language))
            }
          }
        })
      }
      if !facts.isEmpty {
        w.name("facts")
        View<[String: String]>.facts.write(facts, &w)
      }
    }
    return writer.bytes
  }

  /// What `json` writes, for the document.
  package static let schema: Schema = .object(
    "Problem",
    [
      SchemaMember(name: "type", schema: Schema(["type": "string", "format": "uri-reference"]), isRequired: true),
      SchemaMember(name: "title", schema: Schema(["type": "string"]), isRequired: true),
      SchemaMember(name: "status", schema: Schema(["type": "integer", "minimum": 400, "maximum": 599]), isRequired: true),
      SchemaMember(name: "detail", schema: Schema(["type": "string"]), isRequired: true),
      SchemaMember(name: "instance", schema: Schema(["type": "string", "format": "uri"]), isRequired: true),
      SchemaMember(
        name: "errors",
        schema: .list(
          of: .object(
            nil,
            [
              SchemaMember(
                name: "in", schema: Schema(["type": "string", "enum": ["body", "query", "path", "header", "form"]]), isRequired: true),
              SchemaMember(name: "pointer", schema: Schema(["type": "string", "format": "json-pointer"]), isRequired: true),
              SchemaMember(name: "detail", schema: Schema(["type": "string"]), isRequired: true),
            ])), isRequired: false),
      SchemaMember(
        name: "facts", schema: Schema(["type": "object", "additionalProperties": ["type": "string"]]), isRequired: false),
    ])
}

extension RefusalSort {
  /// The status that tells programs what sort of no it is (RFC 9110).
  package var status: Int {
    switch self {
    case .invalid: 422
    case .signInNeeded: 401
    case .forbidden: 403
    case .absent: 404
    case .conflict: 409
    case .limited: 429
    case .gone: 410
    }
  }

  /// The problem's title, the same for all of one sort.
  package var title: Phrase {
    switch self {
    case .invalid: ProblemPhrases.invalid
    case .signInNeeded: ProblemPhrases.signInNeeded
    case .forbidden: ProblemPhrases.forbidden
    case .absent: ProblemPhrases.absent
    case .conflict: ProblemPhrases.conflict
    case .limited: ProblemPhrases.limited
    case .gone: ProblemPhrases.gone
    }
  }
}
