import Kernel
import Storage

/// Finds what a shopper came for, by what is shown at the counter.
package struct FindPickup: Sendable {
  package var merchant: PartyID
  /// Six digits, the QR's secret, or the whole text that the QR holds.
  package var shown: String

  package init(merchant: PartyID, shown: String) {
    self.merchant = merchant
    self.shown = shown
  }

  /// The code itself: what stands after the last colon or slash of a QR's text, without blanks.
  package static func code(in shown: String) -> String {
    let last = shown.split(whereSeparator: { $0 == ":" || $0 == "/" || $0 == "=" }).last.map(String.init) ?? ""
    return Secret(text: last) != nil ? last : WrittenNumber.plain(last).filter { !$0.isWhitespace && $0 != "-" }
  }

  /// What waits under this code with the merchant; seldom more than one.
  package func run(in tx: Transaction) throws -> [Consignment] {
    let code = Self.code(in: shown)
    let match: SQL
    if let secret = Secret(text: code) {
      match = "pickup_secret = \(secret.bytes)"
    } else {
      guard code.utf8.count == 6, code.utf8.allSatisfy({ (48...57).contains($0) }) else { return [] }
      match = "pickup_code = \(code)"
    }
    return try Consignment.ready(merchant: merchant, match, in: tx)
  }
}
