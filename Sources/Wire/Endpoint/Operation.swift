import Hummingbird
import Kernel
import Parties

/// What the API document says of one endpoint.
package struct Operation: Sendable {
  struct Part: Sendable {
    let place: FaultPlace
    let name: String
    let schema: Schema
    let isRequired: Bool
    var contentType = "application/json"
  }

  /// True when the body is JSON, read before the work begins.
  var takesJSON: Bool { parts.contains { $0.place == .body && $0.contentType == "application/json" } }

  package let name: String
  package let method: HTTPRequest.Method
  package let path: String
  package let summary: Phrase
  package let tag: String
  package let access: Access
  /// Any one of these permissions opens the gate; none is asked where there are none.
  let permissions: [Permission]
  package let isIdempotent: Bool
  package let problems: [ProblemKind]
  let parts: [Part]
  let status: Int
  let otherStatus: Int?
  let schema: Schema?
  let contentType: String

  /// The statuses that it may refuse with and the kinds of each; those of the web itself among them.
  var refusals: [Int: [String]] {
    var kinds: [Int: [String]] = [:]
    func add(_ status: Int, _ code: String) { kinds[status, default: []].append(code) }
    for problem in problems { add(problem.sort.status, problem.code) }
    for place in Set(parts.map(\.place)) { add(Problem.faulty([InputFault(place: place, pointer: "", sentence: Sentence(ProblemPhrases.invalid))]).status, "input/invalid") }
    if !parts.contains(where: { $0.place == .query || $0.place == .header }) { add(400, "input/invalid") }
    if takesJSON { add(400, "web/json") }
    if parts.contains(where: { $0.place == .body }) {
      add(408, "web/too-slow")
      add(413, "web/too-large")
      add(415, "web/content-type")
    }
    if parts.contains(where: { $0.place == .query || $0.place == .path }) { add(414, "web/target-too-long") }
    if access != .open { add(401, "web/sign-in") }
    if case .scope = access { add(403, "web/scope") }
    if !["GET", "HEAD"].contains(method.rawValue) { add(403, "web/cross-site") }
    if isIdempotent {
      add(400, "web/key-wrong")
      add(400, "web/key-too-short")
      add(409, "web/key-in-flight")
      add(422, "web/key-reused")
    }
    if parts.contains(where: { $0.name == "If-Match" }) {
      add(412, "web/revision-stale")
      add(428, "web/revision-needed")
    }
    add(429, "web/too-often")
    add(500, "web/failed")
    add(503, "web/busy")
    return kinds.mapValues { Array(Set($0)).sorted() }
  }
}
