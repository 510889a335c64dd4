import HTTPTypes
import Hummingbird

/// The header lines that every answer carries.
struct SecurityHeaders: Sendable {
  private let always: [HTTPField]
  private let pages: [HTTPField]

  init(isSecure: Bool) {
    var always = [
      HTTPField(name: .xContentTypeOptions, value: "nosniff"),
      HTTPField(name: HTTPField.Name("Referrer-Policy")!, value: "strict-origin-when-cross-origin"),
    ]
    if isSecure { always.append(HTTPField(name: .strictTransportSecurity, value: "max-age=63072000; includeSubDomains")) }
    self.always = always
    pages = [
      HTTPField(name: .contentSecurityPolicy, value: Self.policy),
      HTTPField(name: HTTPField.Name("Permissions-Policy")!, value: "camera=(self), geolocation=(self), microphone=(), payment=(self), usb=()"),
      HTTPField(name: HTTPField.Name("Cross-Origin-Opener-Policy")!, value: "same-origin"),
    ]
  }

  /// Nothing inline, nothing from elsewhere, no framing.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    + "media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  /// What an answer that only its reader keeps depends on: pages on the sign-in and the language, the API on the sign-in alone.
  private static let variesOnPages = HTTPField(name: .vary, value: "Cookie, Accept-Language, Accept-Encoding")
  private static let variesOnAPI = HTTPField(name: .vary, value: "Authorization, Cookie")

  func add(to response: inout Response, isAPI: Bool) {
    for field in always { response.headers.append(field) }
    if response.headers[.cacheControl]?.hasPrefix("private") == true, !response.headers.contains(.vary) {
      response.headers.append(isAPI ? Self.variesOnAPI : Self.variesOnPages)
    }
    guard response.headers[.contentType]?.hasPrefix("text/html") == true else { return }
    for field in pages where !response.headers.contains(field.name) { response.headers.append(field) }
  }
}
