import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Web

/// Reads the Cookie header (RFC 6265).
enum CookieJar {
  static func value(of name: String, in headers: HTTPFields) -> String? {
    for line in headers[values: .cookie] {
      for part in line.utf8.split(separator: UInt8(ascii: ";")) {
        let trimmed = part.drop { $0 == UInt8(ascii: " ") }
        guard trimmed.starts(with: name.utf8) else { continue }
        let rest = trimmed.dropFirst(name.utf8.count)
        if rest.first == UInt8(ascii: "=") { return String(Substring(rest.dropFirst())) }
      }
    }
    return nil
  }
}

/// The cookie of a session: never readable by scripts, sent by our own pages only.
package enum SessionCookie {
  /// With https the browser itself guards the name (`__Host-`).
  package static func name(isSecure: Bool) -> String { isSecure ? "__Host-madang" : "madang" }

  /// The header line that starts a session.
  package static func start(_ secret: Secret, seconds: Int64, isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=\(secret.text); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
  }

  /// The header line that ends it.
  package static func end(isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
  }
}

/// The cookie by which a device is known at the door. It opens nothing: it only keeps strangers' tries from slowing down its owner.
enum DeviceCookie {
  static func name(isSecure: Bool) -> String { isSecure ? "__Host-device" : "device" }

  static func line(_ secret: Secret, isSecure: Bool) -> String {
    "\(name(isSecure: isSecure))=\(secret.text); Path=/; Max-Age=\(KnownDevice.life.milliseconds / 1000); HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
  }
}

extension Call {
  /// What this device showed at the door before.
  package var deviceSecret: Secret? { cookie(DeviceCookie.name(isSecure: isSecure)).flatMap { Secret(text: $0) } }
}

extension Response {
  /// The device is known from now on.
  package func remembering(_ device: Secret?, for call: Call) -> Response {
    device.map { setting(DeviceCookie.line($0, isSecure: call.isSecure)) } ?? self
  }

  /// Starts a session in the browser.
  package func starting(_ secret: Secret, seconds: Int64, for call: Call) -> Response {
    setting(SessionCookie.start(secret, seconds: seconds, isSecure: call.isSecure))
  }

  /// Ends the browser's session.
  package func endingSession(for call: Call) -> Response { setting(SessionCookie.end(isSecure: call.isSecure)) }

  /// A cookie that holds a choice (language, theme, guest cart); the value is percent-encoded.
  package func choosing(_ name: String, _ value: String, seconds: Int64 = 31_536_000, isHidden: Bool = true, for call: Call) -> Response {
    setting(
      "\(name)=\(Percent.encoded(value)); Path=/; Max-Age=\(seconds); SameSite=Lax\(isHidden ? "; HttpOnly" : "")\(call.isSecure ? "; Secure" : "")")
  }

  private func setting(_ line: String) -> Response {
    var copy = self
    copy.headers.append(HTTPField(name: .setCookie, value: line))
    return copy
  }
}
