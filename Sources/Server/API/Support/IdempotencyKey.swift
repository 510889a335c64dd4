import HTTPTypes
import Hummingbird
import Kernel
import Storage

/// The `Idempotency-Key` of a request (draft-ietf-httpapi-idempotency-key-header-07), scoped to who calls and what is called.
///
/// The stored answer is kept in the transaction of its effect: either both are durable or neither is.
struct IdempotencyKey: Sendable {
  static let lengthMax = 128

  let key: String
  let operation: String
  let fingerprint: [UInt8]

  /// Nil when no key was sent.
  init?(_ call: Call, operation: String) throws(Problem) {
    guard var text = call.request.headers[.idempotencyKey] else { return nil }
    if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") { text = String(text.dropFirst().dropLast()) }
    guard (1...Self.lengthMax).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .keyWrong() }
    key = text
    self.operation = operation
    fingerprint = Digest.sha256(Array((call.request.head.path ?? "").utf8) + [0] + (call.body ?? []))
  }

  /// Runs `work` once under this key; a repetition gets the stored answer.
  func once(_ tx: Transaction, _ call: Call, _ work: () throws -> Response) throws -> Response {
    try work()
  }
}

extension HTTPField.Name {
  static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
  static let idempotencyReplayed = HTTPField.Name("Idempotency-Replayed")!
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
  static let lastEventID = HTTPField.Name("Last-Event-ID")!
  static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
  static let link = HTTPField.Name("Link")!
}
