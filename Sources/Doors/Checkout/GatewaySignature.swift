import Kernel

/// How a provider signs its own word on a payment: `t=<Unix seconds>,v1=<hex>`, where v1 is the HMAC-SHA-256 (RFC 2104) of
/// `<t>.<payment>.<body>` under the shared secret.
///
/// What is signed names the attempt and the moment, so that a signature that somebody saw once says nothing of another payment and
/// nothing later.
package struct GatewaySignature: Sendable {
  /// How far the provider's clock and ours may be apart, on the way included.
  static let patience = Span.minutes(5)

  private let seconds: Int64
  private let digest: [UInt8]

  /// Nil where the text is none.
  init?(_ text: String) {
    var seconds: Int64?, digest: [UInt8]?
    for part in text.split(separator: ",", maxSplits: 8) {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { return nil }
      switch pair[0] {
      case "t": seconds = Int64(pair[1])
      case "v1": digest = Encoding.bytes(hex: String(pair[1]))
      default: continue
      }
    }
    guard let seconds, (0...Self.secondsMax).contains(seconds), let digest else { return nil }
    self.seconds = seconds
    self.digest = digest
  }

  /// What a provider puts into the header.
  package static func text(of body: [UInt8], payment: String, at moment: Instant, secret: String) -> String {
    let seconds = moment.milliseconds / 1000
    return "t=\(seconds),v1=\(Encoding.hex(sum(body, payment, seconds, secret)))"
  }

  /// Whether it was made for this body and payment, a moment ago, by somebody who knows the secret; an empty secret is known to nobody.
  func isGood(for body: [UInt8], payment: String, at now: Instant, secret: String) -> Bool {
    guard !secret.isEmpty else { return false }
    let age = now.milliseconds - seconds * 1000
    guard abs(age) <= Self.patience.milliseconds else { return false }
    return Digest.same(digest, Self.sum(body, payment, seconds, secret))
  }

  /// The end of the year 9999.
  private static let secondsMax: Int64 = 253_402_300_799

  private static func sum(_ body: [UInt8], _ payment: String, _ seconds: Int64, _ secret: String) -> [UInt8] {
    Digest.hmac(Array("\(seconds).\(payment).".utf8) + body, key: Array(secret.utf8))
  }
}
