import HTTPTypes
import Web

extension HTTPField.Name {
  package static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
  package static let idempotencyReplayed = HTTPField.Name("Idempotency-Replayed")!
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
  static let lastEventID = HTTPField.Name("Last-Event-ID")!
  static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
  static let forwarded = HTTPField.Name("Forwarded")!
  static let link = HTTPField.Name("Link")!
}
